package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Attacks on a service's token check, each of which must end in 401. A service's test extends this
 * class, is a {@code @QuarkusTest} and names an endpoint with a role that may read it.
 */
public abstract class JwtAttacks {

  private static final Duration KEY_REFRESH = Duration.ofSeconds(20);

  private final LocalIssuer issuer = LocalIssuer.shared();

  /** A path that answers 200 to a GET of the role. */
  protected abstract String path();

  /** A role that may read the path. */
  protected abstract String role();

  /** The audience that this service requires, its own name. */
  protected abstract String audience();

  private Jwt valid() {
    return issuer.claims("attacker", role());
  }

  private int status(String token) {
    RequestSpecification request = given();
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.get(path()).statusCode();
  }

  private void assertRefused(String token) {
    assertThat(status(token)).isEqualTo(401);
  }

  @Test
  void validTokenIsAccepted() {
    assertThat(status(issuer.sign(valid()))).isEqualTo(200);
  }

  @Test
  void missingTokenIsRefusedAsProblem() {
    given()
        .get(path())
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType("application/problem+json");
  }

  @Test
  void refusedTokenIsAnsweredAsProblem() {
    given()
        .header("Authorization", "Bearer " + issuer.sign(valid().claim("exp", 1)))
        .get(path())
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType("application/problem+json");
  }

  @Test
  void garbageIsRefused() {
    assertRefused("garbage");
    assertRefused("a.b.c");
    assertRefused("..");
  }

  @Test
  void unsignedTokenIsRefused() {
    assertRefused(valid().unsigned());
    assertRefused(valid().header("alg", "None").unsigned());
    String signed = issuer.sign(valid());
    assertRefused(signed.substring(0, signed.lastIndexOf('.') + 1));
  }

  @Test
  void publicKeyAsHmacSecretIsRefused() {
    SigningKey key = issuer.current();
    byte[] der = key.pair().getPublic().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
    assertRefused(valid().hs256(key.id(), der));
    assertRefused(valid().hs256(key.id(), pem.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void anotherIssuerIsRefused() {
    assertRefused(issuer.sign(valid().claim("iss", issuer.url() + "/realms/other")));
    assertRefused(issuer.sign(valid().claim("iss", "http://127.0.0.1/realms/wattledger")));
    assertRefused(issuer.sign(valid().claim("iss", null)));
  }

  @Test
  void anotherAudienceIsRefused() {
    List<String> others =
        LocalIssuer.AUDIENCE.stream().filter(name -> !name.equals(audience())).toList();
    assertRefused(issuer.sign(valid().claim("aud", others)));
    assertRefused(issuer.sign(valid().claim("aud", "account")));
  }

  @Test
  void missingAudienceIsRefused() {
    assertRefused(issuer.sign(valid().claim("aud", null)));
    assertRefused(issuer.sign(valid().claim("aud", List.of())));
  }

  @Test
  void expiredTokenIsRefused() {
    long past = Instant.now().minusSeconds(600).getEpochSecond();
    assertRefused(issuer.sign(valid().claim("exp", past)));
    assertRefused(issuer.sign(valid().claim("exp", null)));
  }

  @Test
  void tokenOfTheFutureIsRefused() {
    long future = Instant.now().plusSeconds(3600).getEpochSecond();
    assertRefused(issuer.sign(valid().claim("nbf", future)));
  }

  @Test
  void tokenOfAnotherTypeIsRefused() {
    assertRefused(issuer.sign(valid().claim("typ", "ID")));
    assertRefused(issuer.sign(valid().claim("typ", "Refresh")));
    assertRefused(issuer.sign(valid().claim("typ", "Logout")));
  }

  @Test
  void keyOfAnotherRealmIsRefused() {
    SigningKey foreign = SigningKey.fresh();
    assertRefused(valid().rs256(foreign));
    assertRefused(valid().rs256(new SigningKey(issuer.current().id(), foreign.pair())));
    assertRefused(valid().header("kid", null).rs256(foreign));
  }

  @Test
  void keyThatTheTokenBringsIsRefused() {
    SigningKey own = SigningKey.fresh();
    assertRefused(valid().header("jku", "http://127.0.0.1:1/keys").rs256(own));
    assertRefused(valid().header("x5u", "http://127.0.0.1:1/certificate").rs256(own));
    assertRefused(valid().header("jwk", LocalIssuer.published(own)).rs256(own));
    assertRefused(valid().header("kid", "../../../../dev/null").rs256(own));
  }

  @Test
  void editedTokenIsRefused() {
    String[] parts = issuer.sign(valid()).split("\\.");
    String edited =
        Jwt.encode(valid().claim("realm_access", Map.of("roles", List.of("admin"))).claims());
    assertRefused(parts[0] + "." + edited + "." + parts[2]);
  }

  @Test
  void tokenOutsideOfTheBearerHeaderIsIgnored() {
    String token = issuer.sign(valid());
    assertThat(given().get(path() + "?access_token=" + token).statusCode()).isEqualTo(401);
    assertThat(given().cookie("access_token", token).get(path()).statusCode()).isEqualTo(401);
    assertThat(given().header("X-Forwarded-User", "admin").get(path()).statusCode()).isEqualTo(401);
    String basic =
        Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
    assertThat(given().header("Authorization", "Basic " + basic).get(path()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void newKeyIsAcceptedAfterRotation() throws InterruptedException {
    issuer.rotate();
    String token = issuer.sign(valid());
    Instant deadline = Instant.now().plus(KEY_REFRESH);
    int status = status(token);
    while (status != 200 && Instant.now().isBefore(deadline)) {
      TimeUnit.MILLISECONDS.sleep(250);
      status = status(token);
    }
    assertThat(status).isEqualTo(200);
  }

  @Test
  void missingRoleIsForbiddenNotUnauthenticated() {
    assertThat(status(issuer.token("nobody", "no-such-role"))).isEqualTo(403);
    Jwt fake = valid().claim("realm_access", null).claim("roles", List.of(role()));
    assertThat(status(issuer.sign(fake))).isEqualTo(403);
  }
}
