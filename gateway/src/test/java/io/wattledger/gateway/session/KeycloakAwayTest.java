package io.wattledger.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.AwayKeycloakResource;
import io.wattledger.gateway.testing.Browser;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.LocalSecrets;
import io.wattledger.gateway.testing.RawHttp;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalSecrets.class)
@WithTestResource(AwayKeycloakResource.class)
class KeycloakAwayTest {

  @TestHTTPResource URI gateway;
  KeycloakStandIn keycloak;

  @Test
  void gatewayStartsWithoutItsIdentityProviderAndUsesItWhenItComes() throws Exception {
    RawHttp raw = new RawHttp(gateway.getPort());
    Browser browser = new Browser(gateway.getPort());
    String bearer = "Authorization: Bearer " + keycloak.accessToken("finance", "finance");

    // Given nobody listens: pages are shown, logins are put off, nobody gets in unverified
    assertThat(raw.send("GET", "/", "Accept: text/html").status()).isEqualTo(200);
    assertThat(raw.send("GET", "/api/gateway/v1/me").status()).isIn(401, 503);
    RawHttp.Answer call = raw.send("GET", "/api/gateway/v1/me", bearer);
    assertThat(call.status()).isEqualTo(503);
    assertThat(call.header("Retry-After")).isEqualTo("5");
    assertThat(new JsonObject(call.body()).getString("type"))
        .isEqualTo("/problems/login-unavailable");
    RawHttp.Answer login = raw.send("GET", "/login", "Accept: text/html");
    assertThat(login.status()).isEqualTo(503);
    assertThat(login.body()).contains("Login not available");

    // When the identity provider starts
    keycloak.start();

    // Then both ways in work without a restart
    browser.login("finance");
    assertThat(browser.open("/api/gateway/v1/me").statusCode()).isEqualTo(200);
    assertThat(raw.send("GET", "/api/gateway/v1/me", bearer).status()).isEqualTo(200);

    // And when it goes away again, sessions whose tokens are still good go on,
    keycloak.issueTokensFor(2);
    Browser later = new Browser(gateway.getPort());
    later.login("finance");
    keycloak.stop();
    assertThat(browser.open("/api/gateway/v1/me").statusCode()).isEqualTo(200);

    // and sessions that need a refresh wait for it instead of ending
    Thread.sleep(3_000);
    assertThat(later.script("GET", "/api/gateway/v1/me", null).statusCode()).isEqualTo(503);
    assertThat(later.cookies().keySet()).anyMatch(name -> name.startsWith("q_session"));
  }
}
