package io.wattledger.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.Browser;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.ServiceStandIn;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class LoginTest {

  @TestHTTPResource URI gateway;
  KeycloakStandIn keycloak;
  ServiceStandIn service;
  Browser browser;

  @BeforeEach
  void openBrowser() {
    keycloak.issueTokensFor(300);
    browser = new Browser(gateway.getPort());
  }

  @Test
  void loginLeadsToTheWantedPageAndTheApiKnowsThePerson() {
    // When
    HttpResponse<String> page = browser.visit("/login?redirect=/cost%3Fperiod%3D2026-10");
    HttpResponse<String> me = browser.open("/api/gateway/v1/me");

    // Then
    assertThat(page.uri())
        .hasToString("http://127.0.0.1:" + gateway.getPort() + "/cost?period=2026-10");
    assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
    JsonObject person = new JsonObject(me.body());
    assertThat(person.getString("username")).isEqualTo("finance");
    assertThat(person.getString("name")).isEqualTo("Person finance");
    assertThat(person.getString("email")).isEqualTo("finance@demo.wattledger.example");
    assertThat(person.getJsonArray("roles")).containsExactly("finance");
    assertThat(person.getInstant("sessionExpiresAt")).isNotNull();
    assertThat(person.getString("customer")).isNull();
  }
}
