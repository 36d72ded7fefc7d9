package io.wattledger.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import io.wattledger.gateway.testing.ServiceStandIn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class FrontDoorTest {

  @TestHTTPResource URI gateway;
  KeycloakStandIn keycloak;
  ServiceStandIn service;
  RawHttp raw;
  String bearer;

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    service.forget();
    raw = new RawHttp(gateway.getPort());
    bearer = "Authorization: Bearer " + keycloak.accessToken("admin", "admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/fleet/v1/sites;x=1",
        "/api/fleet/v1/..;/sites",
        "/api/fleet/v1/sites%3Bx",
        "/api/fleet/v1/a%2Fb",
        "/api/fleet/v1/a%2fb",
        "/api/fleet/v1/a%5Cb",
        "/api/fleet/v1/../../../q/health",
        "/api/fleet/v1/%2e%2e/%2e%2e/q/health",
        "/api/fleet/v1/./sites",
        "/api//fleet/v1/sites",
        "/%61pi/fleet/v1/sites",
        "/api/%66leet/v1/sites",
        "/q%2Fhealth",
        "/%71/health",
        "/api/fleet/v1/a%252Fb",
        "/assets/..%2f..%2fapplication.properties",
        "/assets/../../application.properties",
      })
  void pathTricksAreRefusedBeforeLoginAndRouting(String target) {
    RawHttp.Answer withToken = raw.send("GET", target, bearer, "Accept: application/json");
    RawHttp.Answer without = raw.send("GET", target, "Accept: application/json");

    assertThat(withToken.status()).isEqualTo(400);
    assertThat(without.status()).isEqualTo(400);
    assertThat(new JsonObject(withToken.body()).getString("type"))
        .isEqualTo("/problems/path-refused");
    assertThat(service.last()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/fleet/v1/a\\b", "/api/fleet/v1/a%00b", "/api/fleet/v1/a<b"})
  void someTricksAreRefusedByTheHttpServerItself(String target) {
    assertThat(raw.send("GET", target, bearer).status()).isEqualTo(400);
    assertThat(service.last()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"//api/fleet/v1/sites", "//evil.example/login", "*", "api/fleet/v1"})
  void targetsThatAreNoPathAreRefusedToo(String target) {
    RawHttp.Answer answer = raw.send("GET", target, bearer);

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Content-Security-Policy")).isNotNull();
    assertThat(service.last()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q",
        "/q/health",
        "/q/metrics",
        "/q/openapi",
        "/q/swagger-ui",
        "/q/dev",
        "/q/info",
        "/metrics",
        "/metrics/x",
        "/health",
        "/health/live",
        "/admin",
        "/admin/master/console",
      })
  void managementIsUnknownFromOutsideEvenToAdmins(String path) {
    assertThat(raw.send("GET", path, bearer, "Accept: text/html").status()).isEqualTo(404);
    RawHttp.Answer answer = raw.send("GET", path, "Accept: text/html");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/unknown/v1/x",
    "/api/fleet",
    "/api/fleet/v2/sites",
    "/api/fleet/v1x",
    "/api/gateway/v1/unknown",
    "/api/gateway/v2/me",
    "/api",
    "/openapi",
    "/openapi/unknown.json",
    "/openapi/fleet",
  })
  void unknownApisAre404Problems(String path) {
    RawHttp.Answer answer = raw.send("GET", path, bearer, "Accept: text/html");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "OPTIONS", "PROPFIND", "TRACK"})
  void otherMethodsAreRefused(String method) {
    RawHttp.Answer answer = raw.send(method, "/api/fleet/v1/sites", bearer);

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("GET");
    assertThat(answer.body()).doesNotContain("Bearer");
    assertThat(service.last()).isNull();
  }

  @Test
  void pagesCanOnlyBeRead() {
    assertThat(raw.sendBody("POST", "/cost", new byte[2]).status()).isEqualTo(405);
    assertThat(raw.sendBody("POST", "/login", new byte[2]).status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "WebSocket", "h2c, websocket"})
  void webSocketsAreRefused(String upgrade) {
    String head =
        raw.head(
            "GET",
            "/api/fleet/v1/sites",
            bearer,
            "Upgrade: " + upgrade,
            "Connection: Upgrade",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13");

    RawHttp.Answer answer = raw.exchangeAndFinish(head + "\r\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(service.last()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Transfer-Encoding: identity|X-Other: 1",
        "Transfer-Encoding: gzip, chunked|X-Other: 1",
        "Content-Length: 2|Content-Length: 3",
      })
  void bodiesOfUnclearLengthAreRefused(String first, String second) {
    String head = raw.head("POST", "/api/fleet/v1/sites", bearer, first, second);

    RawHttp.Answer answer =
        raw.exchange(
            head + "Connection: close\r\n\r\n", "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(service.last()).isNull();
  }

  @Test
  void oldHttpIsRefusedWithAWord() {
    RawHttp.Answer answer =
        raw.exchange(
            "GET /api/fleet/v1/sites HTTP/1.0\r\nHost: 127.0.0.1\r\n" + bearer + "\r\n\r\n",
            new byte[0]);

    assertThat(answer.status()).isEqualTo(505);
  }

  @Test
  void localhostIsSentToTheAddressOfTheLogin() {
    String host = "Host: localhost:" + gateway.getPort();

    RawHttp.Answer page = raw.send("GET", "/cost?period=2026-10", host);
    RawHttp.Answer login = raw.send("GET", "/login", host);
    RawHttp.Answer api = raw.send("GET", "/api/fleet/v1/sites", host, bearer);

    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location"))
        .isEqualTo("http://127.0.0.1:" + gateway.getPort() + "/cost?period=2026-10");
    assertThat(login.header("Location"))
        .isEqualTo("http://127.0.0.1:" + gateway.getPort() + "/login");
    assertThat(api.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "evil.example:8080"})
  void otherHostNamesAreNotAnswered(String host) {
    assertThat(raw.send("GET", "/login", "Host: " + host).status()).isEqualTo(421);
    assertThat(raw.send("GET", "/api/fleet/v1/sites", "Host: " + host, bearer).status())
        .isEqualTo(421);
  }

  @ParameterizedTest
  @CsvSource({
    // path, expected status without login, cache rule
    "/,                          200, no-cache",
    "/cost,                      200, no-cache",
    "/index.html,                200, no-cache",
    "/login,                     302, no-store",
    "/logout,                    302, no-store",
    "/oidc/callback,             401, no-store",
    "/api-docs,                  302, no-cache",
    "/api-docs/start.js,         200, no-cache",
    "/webjars/swagger-ui/5.32.0/swagger-ui.css, 200, 'public, max-age=31536000, immutable'",
    "/webjars/swagger-ui/5.32.0/index.html, 404, no-store",
    "/assets/missing-x1.js,      404, no-store",
    "/missing.txt,               404, no-store",
    "/q/health,                  404, no-store",
    "/api/gateway/v1/me,         401, no-store",
    "/api/fleet/v1/sites,        401, no-store",
    "/a%2Fb,                     400, no-store",
  })
  void everyAnswerCarriesTheSecurityHeaders(String path, int status, String cache) {
    RawHttp.Answer answer = raw.send("GET", path, "Accept: text/html");

    assertThat(answer.status()).isEqualTo(status);
    assertSecured(answer);
    assertThat(answer.header("Cache-Control")).isEqualTo(cache);
  }

  @Test
  void answersOfServicesCarryOurSecurityHeadersOnly() {
    RawHttp.Answer proxied = raw.send("GET", "/api/fleet/v1/sites", bearer);
    RawHttp.Answer own = raw.send("GET", "/api/gateway/v1/me", bearer);
    RawHttp.Answer down = raw.send("GET", "/api/cost-model/v1/periods", bearer);

    assertThat(proxied.status()).isEqualTo(200);
    assertSecured(proxied);
    assertSecured(own);
    assertSecured(down);
    assertThat(proxied.header("Cache-Control")).isEqualTo("no-store");
    assertThat(own.header("Cache-Control")).isEqualTo("no-store");
  }

  private static void assertSecured(RawHttp.Answer answer) {
    String policy = answer.header("Content-Security-Policy");
    assertThat(policy)
        .contains("default-src 'self'", "script-src 'self'", "style-src 'self'")
        .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-")
        .doesNotContain("*");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Permissions-Policy")).contains("camera=()");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Strict-Transport-Security")).as("plain http").isNull();
    assertThat(answer.header("Server")).isNull();
    assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    assertThat(answer.all("X-Request-Id")).hasSize(1);
  }

  @Test
  void requestNumberIsOursPassedOnAndReturned() {
    RawHttp.Answer answer =
        raw.send("GET", "/api/fleet/v1/sites", bearer, "X-Request-Id: chosen-by-the-client");

    String number = answer.header("X-Request-Id");
    assertThat(number).matches("[0-9a-f-]{36}");
    assertThat(service.last().header("X-Request-Id")).containsExactly(number);
  }

  @Test
  void staticFilesAreCompressedWhenWanted() {
    String path = "/webjars/swagger-ui/5.32.0/swagger-ui.css";

    RawHttp.Answer zipped = raw.send("GET", path, "Accept-Encoding: gzip");
    RawHttp.Answer plain = raw.send("GET", path);

    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(zipped.body().length()).isLessThan(plain.body().length() / 3);
  }

  @Test
  void addressesOfThePortalGetItsPageAndFilesThatAreMissingDoNot() {
    assertThat(raw.send("GET", "/fleet/sites/west", "Accept: text/html").status()).isEqualTo(200);
    assertThat(raw.send("GET", "/fleet/sites/west", "Accept: application/json").status())
        .isEqualTo(404);
    assertThat(raw.send("GET", "/logo.svg", "Accept: text/html").status()).isEqualTo(404);
  }
}
