package io.wattledger.gateway.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class ServicesResourceTest {

  private static final String PATH = "/api/gateway/v1/services";

  @TestHTTPResource URI gateway;
  KeycloakStandIn keycloak;
  RawHttp raw;

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    raw = new RawHttp(gateway.getPort());
  }

  @Test
  void adminSeesWhichServicesAnswer() {
    RawHttp.Answer answer = raw.send("GET", PATH, bearer("admin"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()).getJsonArray("items"))
        .containsExactly(
            status("ai-hosting", true, true),
            status("cost-model", false, false),
            status("energy-contracts", true, true),
            status("fleet", true, true));
  }

  @Test
  void othersAreRefused() {
    RawHttp.Answer answer = raw.send("GET", PATH, bearer("finance"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(raw.send("GET", PATH).status()).isEqualTo(401);
  }

  private static JsonObject status(String name, boolean reachable, boolean ready) {
    return new JsonObject()
        .put("name", name)
        .put("reachable", reachable)
        .put("ready", ready)
        .put("failing", new JsonArray());
  }

  private String bearer(String role) {
    return "Authorization: Bearer " + keycloak.accessToken(role, role);
  }
}
