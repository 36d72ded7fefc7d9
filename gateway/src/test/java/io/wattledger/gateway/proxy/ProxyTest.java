package io.wattledger.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.Browser;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import io.wattledger.gateway.testing.ServiceStandIn;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class ProxyTest {

  private static final long MEBIBYTE = 1_048_576L;

  @TestHTTPResource URI gateway;
  KeycloakStandIn keycloak;
  ServiceStandIn service;
  RawHttp raw;
  String bearer;

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    service.forget();
    service.closeGate();
    raw = new RawHttp(gateway.getPort());
    bearer = "Authorization: Bearer " + keycloak.accessToken("operator", "operator");
  }

  @AfterEach
  void release() {
    service.openGate();
  }

  @Test
  void targetReachesTheServiceExactlyAsSent() {
    String target = "/api/fleet/v1/assets/S%2019?scope=site%3Awest&name=a%2Fb+c&empty=";

    raw.send("GET", target, bearer);

    assertThat(service.last().uri()).isEqualTo(target);
    assertThat(service.last().method()).isEqualTo("GET");
  }

  @Test
  void statusBodyAndOrdinaryHeadersComeBackUnchanged() {
    RawHttp.Answer refused = raw.send("GET", "/api/fleet/v1/refused", bearer);
    RawHttp.Answer empty = raw.send("DELETE", "/api/fleet/v1/empty", bearer);
    RawHttp.Answer head = raw.send("HEAD", "/api/fleet/v1/sites", bearer);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(refused.body()).isEqualTo("{\"status\":422}");
    assertThat(refused.header("X-Kept")).isEqualTo("yes");
    assertThat(empty.status()).isEqualTo(204);
    assertThat(empty.body()).isEmpty();
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void nothingThatOnlyTheGatewayMaySayPassesFromTheClient() {
    // When
    raw.send(
        "GET",
        "/api/fleet/v1/sites",
        bearer,
        "COOKIE: a=b",
        "Forwarded: for=6.6.6.6",
        "X-FORWARDED-FOR: 6.6.6.6",
        "x-forwarded-user: admin",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Prefix: /x",
        "X-Real-IP: 6.6.6.6",
        "x-wattledger-user: admin",
        "X-WATTLEDGER-Roles: admin",
        "X-HTTP-Method-Override: DELETE",
        "X-Original-URL: /admin",
        "Proxy-Authorization: Basic YTpi",
        "TE: trailers",
        "Expect: 100-continue",
        "Idempotency-Key: k-1",
        "If-Match: \"7\"");

    // Then
    ServiceStandIn.Received received = service.last();
    assertThat(received.header("Authorization")).hasSize(1);
    for (String name :
        List.of(
            "Cookie",
            "Forwarded",
            "X-Forwarded-User",
            "X-Forwarded-Prefix",
            "X-Real-IP",
            "X-Wattledger-User",
            "X-Wattledger-Roles",
            "X-HTTP-Method-Override",
            "X-Original-URL",
            "Proxy-Authorization",
            "TE",
            "Expect")) {
      assertThat(received.header(name)).as(name).isEmpty();
    }
    assertThat(received.header("X-Forwarded-For")).containsExactly("127.0.0.1");
    assertThat(received.header("X-Forwarded-Proto")).containsExactly("http");
    assertThat(received.header("X-Forwarded-Host"))
        .containsExactly("127.0.0.1:" + gateway.getPort());
    assertThat(received.header("Idempotency-Key")).containsExactly("k-1");
    assertThat(received.header("If-Match")).containsExactly("\"7\"");
  }

  @Test
  void headersThatTheClientDeclaresForOneHopStopHere() {
    String head =
        raw.head(
            "GET",
            "/api/fleet/v1/sites",
            bearer,
            "X-Secret-Hop: 1",
            "Connection: close",
            "Connection: X-Secret-Hop, Authorization");

    raw.exchange(head + "\r\n", new byte[0]);

    assertThat(service.last().header("X-Secret-Hop")).isEmpty();
    assertThat(service.last().header("Authorization")).hasSize(1);
  }

  @Test
  void sessionIsHandedOverAsAccessTokenAndTheCookieStaysHere() {
    Browser browser = new Browser(gateway.getPort());
    browser.login("finance");

    browser.script("GET", "/api/fleet/v1/sites", null);

    String authorization = service.last().header("Authorization").get(0);
    assertThat(authorization).startsWith("Bearer ey");
    String payload = authorization.split("\\.")[1];
    JsonObject claims =
        new JsonObject(
            new String(java.util.Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    assertThat(claims.getString("typ")).isEqualTo("Bearer");
    assertThat(claims.getString("preferred_username")).isEqualTo("finance");
    assertThat(service.last().header("Cookie")).isEmpty();
  }

  @Test
  void servicesCannotSetCookiesOrSpeakAboutTheirServer() {
    RawHttp.Answer answer = raw.send("GET", "/api/fleet/v1/sites", bearer);

    for (String name :
        List.of(
            "Set-Cookie", "Server", "X-Powered-By", "Keep-Alive", "Access-Control-Allow-Origin")) {
      assertThat(answer.all(name)).as(name).isEmpty();
    }
    assertThat(answer.all("Content-Security-Policy")).hasSize(1);
    assertThat(answer.header("Content-Security-Policy")).doesNotContain("*");
  }

  @Test
  void firstBytesArriveBeforeTheServiceHasSentTheLast() throws Exception {
    HttpResponse<InputStream> answer =
        client().send(get("/api/fleet/v1/stream"), HttpResponse.BodyHandlers.ofInputStream());
    byte[] first = answer.body().readNBytes(6);

    // Only now may the service go on, so the first line cannot have waited for the last one.
    service.openGate();
    byte[] rest = answer.body().readAllBytes();

    assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("first\n");
    assertThat(new String(rest, StandardCharsets.US_ASCII)).isEqualTo("last\n");
  }

  @Test
  void largeDownloadStreamsInConstantMemory() throws Exception {
    Runtime runtime = Runtime.getRuntime();
    HttpResponse<InputStream> answer =
        client()
            .send(get("/api/fleet/v1/download?mib=512"), HttpResponse.BodyHandlers.ofInputStream());
    long bytes = 0;
    long peak = 0;
    byte[] buffer = new byte[65_536];
    try (InputStream body = answer.body()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes += read;
        peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
      }
    }

    // The JVM of the test, gateway and service included, could not hold the body.
    assertThat(bytes).isEqualTo(512 * MEBIBYTE);
    assertThat(runtime.maxMemory()).isLessThan(1024 * MEBIBYTE);
    assertThat(peak).isLessThan(512 * MEBIBYTE);
  }

  @Test
  void ordinaryBodiesMayHaveTwoMebibytes() {
    RawHttp.Answer fits =
        raw.sendBody("POST", "/api/fleet/v1/sites", new byte[(int) (2 * MEBIBYTE)], bearer);
    assertThat(fits.status()).isEqualTo(200);
    assertThat(service.last().bodyBytes()).isEqualTo(2 * MEBIBYTE);
    service.forget();

    RawHttp.Answer tooLarge =
        raw.sendBody("POST", "/api/fleet/v1/sites", new byte[(int) (2 * MEBIBYTE) + 1], bearer);
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(new JsonObject(tooLarge.body()).getString("detail"))
        .isEqualTo("The body may have at most 2097152 bytes here.");
    assertThat(service.last()).isNull();
  }

  @Test
  void usageEventsMayHaveSixteenMebibytes() {
    RawHttp.Answer fits =
        raw.sendBody("POST", "/api/ai-hosting/v1/events", new byte[(int) (16 * MEBIBYTE)], bearer);
    assertThat(fits.status()).isEqualTo(200);
    assertThat(service.last().bodyBytes()).isEqualTo(16 * MEBIBYTE);

    RawHttp.Answer tooLarge =
        raw.send(
            "POST", "/api/ai-hosting/v1/events", bearer, "Content-Length: " + (16 * MEBIBYTE + 1));
    assertThat(tooLarge.status()).isEqualTo(413);
  }

  @Test
  void importsMayBeLargeUpToTheirOwnLimit() {
    RawHttp.Answer fits =
        raw.sendBody(
            "POST",
            "/api/fleet/v1/imports/assets?preview=true",
            new byte[(int) (24 * MEBIBYTE)],
            bearer);
    assertThat(fits.status()).isEqualTo(200);
    assertThat(service.last().bodyBytes()).isEqualTo(24 * MEBIBYTE);

    RawHttp.Answer tooLarge =
        raw.send(
            "POST",
            "/api/fleet/v1/imports/assets",
            bearer,
            "Content-Length: " + (32 * MEBIBYTE + 1));
    assertThat(tooLarge.status()).isEqualTo(413);
  }

  @Test
  void bodyWithoutADeclaredLengthIsCountedAndBrokenOff() {
    StringBuilder chunks = new StringBuilder();
    String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
    for (int i = 0; i < 100; i++) {
      chunks.append(chunk);
    }
    chunks.append("0\r\n\r\n");
    String head =
        raw.head("POST", "/api/fleet/v1/sites", bearer, "Transfer-Encoding: chunked") + "\r\n";

    RawHttp.Answer answer =
        raw.exchange(head, chunks.toString().getBytes(StandardCharsets.US_ASCII));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(service.last()).isNull();
  }

  @Test
  void chunkedBodyWithinTheLimitArrivesWhole() {
    String head =
        raw.head("POST", "/api/fleet/v1/sites", bearer, "Transfer-Encoding: chunked")
            + "Connection: close\r\n\r\n";

    RawHttp.Answer answer =
        raw.exchange(head, "5\r\nhello\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(service.last().bodyBytes()).isEqualTo(5);
  }

  @Test
  void serviceThatIsDownIs502() {
    RawHttp.Answer answer = raw.send("GET", "/api/cost-model/v1/periods", bearer);

    assertProblem(answer, 502, "/problems/service-unreachable");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void serviceThatIsAboutToEndIs503InWords() {
    RawHttp.Answer answer = raw.send("GET", "/api/fleet/v1/ending", bearer);

    assertProblem(answer, 503, "/problems/service-busy");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void serviceThatBreaksOffIs502(String method) {
    RawHttp.Answer answer =
        method.equals("GET")
            ? raw.send(method, "/api/fleet/v1/reset", bearer)
            : raw.sendBody(method, "/api/fleet/v1/reset", new byte[10], bearer);

    assertProblem(answer, 502, "/problems/service-broke-off");
  }

  @Test
  void serviceThatStaysSilentIs504() {
    RawHttp.Answer answer = raw.send("GET", "/api/fleet/v1/gated", bearer);

    assertProblem(answer, 504, "/problems/service-too-slow");
  }

  @Test
  void fullQueueIs503WithAHintWhenToComeBack() throws Exception {
    // Given more requests than connections and places in the queue
    List<CompletableFuture<RawHttp.Answer>> waiting = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      waiting.add(
          CompletableFuture.supplyAsync(
              () -> raw.send("GET", "/api/energy-contracts/v1/gated", bearer),
              command -> new Thread(command).start()));
    }

    // When
    List<RawHttp.Answer> answers = waiting.stream().map(CompletableFuture::join).toList();

    // Then
    List<RawHttp.Answer> busy = answers.stream().filter(a -> a.status() == 503).toList();
    assertThat(busy).hasSizeGreaterThanOrEqualTo(4);
    assertThat(busy)
        .allSatisfy(
            answer -> {
              assertProblem(answer, 503, "/problems/service-busy");
              assertThat(answer.header("Retry-After")).isEqualTo("1");
            });
  }

  @Test
  void answerThatIsCutOffIsNotPassedAsComplete() {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client().sendAsync(get("/api/fleet/v1/cut"), HttpResponse.BodyHandlers.ofByteArray());

    assertThat(answer)
        .failsWithin(java.time.Duration.ofSeconds(20))
        .withThrowableThat()
        .withCauseInstanceOf(IOException.class);
  }

  private static void assertProblem(RawHttp.Answer answer, int status, String type) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    JsonObject problem = new JsonObject(answer.body());
    assertThat(problem.getString("type")).isEqualTo(type);
    assertThat(problem.getInteger("status")).isEqualTo(status);
    assertThat(problem.getString("requestId")).isEqualTo(answer.header("X-Request-Id"));
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  private HttpRequest get(String path) {
    String token = bearer.substring("Authorization: ".length());
    return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", token).build();
  }
}
