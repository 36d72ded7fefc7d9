package io.wattledger.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import io.wattledger.gateway.testing.ServiceStandIn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class TokenAttackTest {

  private static final List<String> ROLES = List.of("admin");

  @TestHTTPResource URI gateway;
  KeycloakStandIn keycloak;
  ServiceStandIn service;

  @TestFactory
  Stream<DynamicTest> everyBrokenTokenIsRefusedBeforeAnyServiceSeesIt() throws Exception {
    keycloak.issueTokensFor(300);
    service.forget();
    RawHttp raw = new RawHttp(gateway.getPort());
    return brokenTokens().entrySet().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.getKey(),
                    () -> {
                      String header = "Authorization: Bearer " + attack.getValue();
                      RawHttp.Answer answer = raw.send("GET", "/api/fleet/v1/sites", header);
                      assertThat(answer.status()).isEqualTo(401);
                      assertThat(answer.header("Content-Type"))
                          .isEqualTo("application/problem+json");
                      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
                      assertThat(service.last()).isNull();
                    }));
  }

  private Map<String, String> brokenTokens() throws Exception {
    long now = Instant.now().getEpochSecond();
    JsonObject good = keycloak.accessClaims("mallory", ROLES);
    JsonObject header = new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", "k1");
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("not a token", "abc");
    tokens.put("empty", "");
    tokens.put(
        "algorithm none",
        KeycloakStandIn.encode(new JsonObject().put("alg", "none"))
            + "."
            + KeycloakStandIn.encode(good)
            + ".");
    tokens.put("HMAC with the public key", hmac(good));
    tokens.put("wrong issuer", sign(good, "iss", "http://evil.example/realms/wattledger"));
    tokens.put("other realm", sign(good, "iss", keycloak.url() + "/realms/master"));
    tokens.put("audience of a service only", sign(good, "aud", new JsonArray().add("fleet")));
    tokens.put("no audience", sign(good, "aud", null));
    tokens.put("expired", sign(good, "exp", now - 60));
    tokens.put("not valid yet", sign(good, "nbf", now + 600));
    tokens.put("ID token", keycloak.sign(keycloak.idClaims("mallory")));
    tokens.put("ID token with the services' audience", sign(good, "typ", "ID"));
    tokens.put("refresh token type", sign(good, "typ", "Refresh"));
    tokens.put("no type", sign(good, "typ", null));
    tokens.put("unknown key", keycloak.sign(header.copy().put("kid", "k2"), good));
    tokens.put(
        "key brought along",
        keycloak.sign(header.copy().put("kid", "k9").put("jku", "http://evil.example/jwks"), good));
    String valid = keycloak.sign(good);
    String[] parts = valid.split("\\.");
    String other = KeycloakStandIn.encode(good.copy().put("preferred_username", "admin"));
    tokens.put("edited payload", parts[0] + "." + other + "." + parts[2]);
    tokens.put("cut signature", parts[0] + "." + parts[1] + ".");
    return tokens;
  }

  private String sign(JsonObject good, String claim, Object value) {
    JsonObject bent = good.copy();
    if (value == null) {
      bent.remove(claim);
    } else {
      bent.put(claim, value);
    }
    return keycloak.sign(bent);
  }

  private String hmac(JsonObject claims) throws Exception {
    JsonObject header = new JsonObject().put("alg", "HS256").put("typ", "JWT").put("kid", "k1");
    String content = KeycloakStandIn.encode(header) + "." + KeycloakStandIn.encode(claims);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(keycloak.publicKey(), "HmacSHA256"));
    byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }
}
