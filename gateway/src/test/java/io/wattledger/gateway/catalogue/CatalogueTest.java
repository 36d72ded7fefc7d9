package io.wattledger.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.proxy.Services;
import io.wattledger.gateway.testing.Browser;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class CatalogueTest {

  @TestHTTPResource URI gateway;
  @Inject Services services;
  KeycloakStandIn keycloak;
  RawHttp raw;
  String bearer;

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    raw = new RawHttp(gateway.getPort());
    bearer = "Authorization: Bearer " + keycloak.accessToken("auditor", "auditor");
  }

  @Test
  void descriptionOfAServiceComesThroughTheDoor() {
    RawHttp.Answer answer = raw.send("GET", "/openapi/fleet.json", bearer);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()).getString("openapi")).isEqualTo("3.0.3");
  }

  @Test
  void gatewayDescribesItself() {
    RawHttp.Answer answer = raw.send("GET", "/openapi/gateway.json", bearer);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()).getJsonObject("paths").fieldNames())
        .contains("/api/gateway/v1/me", "/api/gateway/v1/services");
  }

  @Test
  void serviceThatIsDownIsNamedNotHidden() {
    assertThat(raw.send("GET", "/openapi/cost-model.json", bearer).status()).isEqualTo(502);
  }

  @Test
  void catalogueNeedsALoginAndListsEveryService() {
    Browser browser = new Browser(gateway.getPort());
    assertThat(browser.open("/api-docs/").headers().firstValue("Location"))
        .contains("/login?redirect=/api-docs/");
    browser.login("auditor");

    HttpResponse<String> page = browser.visit("/api-docs");
    String script = browser.open("/api-docs/start.js").body();

    assertThat(page.statusCode()).isEqualTo(200);
    for (String service : services.names()) {
      assertThat(script).contains("'" + service + "'");
    }
    assertThat(script).contains("'gateway'");
  }

  @Test
  void pageUsesOnlyFilesOfThisOriginAndNoInlineScript() {
    Browser browser = new Browser(gateway.getPort());
    browser.login("auditor");
    String page = browser.open("/api-docs/").body();

    Matcher references = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
    int found = 0;
    while (references.find()) {
      found++;
      assertThat(references.group(1)).startsWith("/");
      assertThat(browser.open(references.group(1), "Accept", "text/html").statusCode())
          .as(references.group(1))
          .isEqualTo(200);
    }
    assertThat(found).isGreaterThanOrEqualTo(5);
    assertThat(page).doesNotContainPattern("<script>|<style|onclick=|javascript:");
  }
}
