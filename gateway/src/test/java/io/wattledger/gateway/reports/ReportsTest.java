package io.wattledger.gateway.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.Browser;
import io.wattledger.gateway.testing.FiguresStandIn;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class ReportsTest {

  private static final String PATH = "/api/gateway/v1/reports";

  @TestHTTPResource URI gateway;
  KeycloakStandIn keycloak;
  FiguresStandIn figures;
  RawHttp raw;

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    figures.reset();
    raw = new RawHttp(gateway.getPort());
  }

  @AfterEach
  void letGo() {
    figures.reset();
  }

  @Test
  void catalogueShowsEachRoleWhatItMayRead() {
    assertThat(kinds("finance"))
        .containsExactly(
            "month-close-pack",
            "cost-statement",
            "statement-lines",
            "cost-trend",
            "energy-bills",
            "contract-deadlines",
            "payouts",
            "assets-register");
    assertThat(kinds("operator"))
        .containsExactly("energy-bills", "contract-deadlines", "assets-register");
  }

  @Test
  void catalogueAndReportsNeedALoginAndARole() {
    assertThat(raw.send("GET", PATH).status()).isEqualTo(401);
    assertThat(raw.send("GET", PATH, bearer("ai-customer")).status()).isEqualTo(403);
    assertThat(raw.send("GET", PATH + "/payouts/2026-10").status()).isEqualTo(401);
    RawHttp.Answer operator = raw.send("GET", PATH + "/payouts/2026-10", bearer("operator"));
    assertThat(operator.status()).isEqualTo(403);
    assertThat(operator.body()).contains("None of your roles may read the report");
    assertThat(figures.authorizations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "no-such-report/2026-10, 404, no-such-report",
    "payouts/october, 400, must be a period",
    "payouts/2026-Q4, 400, must be a month",
    "payouts/2026-10?format=pdf, 400, 'must be one of xlsx, csv'",
    "payouts/2026-10?scope=site:pecos, 400, must be left out",
    "cost-statement/2026-10?scope=everything, 400, must be company",
  })
  void whatCannotBeHadIsRefusedWithAReason(String report, int status, String reason) {
    RawHttp.Answer answer = raw.send("GET", PATH + "/" + report, bearer("finance"));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "cost-statement/2026-Q4?scope=site:pecos&format=csv, csv,"
        + " cost-statement-2026-Q4-site-pecos.csv",
    "statement-lines/T12-2026-10, xlsx, statement-lines-T12-2026-10.xlsx",
    "energy-bills/2026-10?format=csv, csv, energy-bills-2026-10.csv",
    "contract-deadlines/2026-10, ics, contract-deadlines-2026-10.ics",
    "payouts/2026-10?format=csv, csv, payouts-2026-10.csv",
    "assets-register/2026-10?format=csv, csv, assets-register-2026-10.csv",
  })
  void exportsOfTheServicesComeThroughWithTheCallersToken(
      String report, String format, String fileName) throws Exception {
    String token = keycloak.accessToken("finance", "finance");
    HttpResponse<byte[]> answer = get(report, token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new String(answer.body())).isEqualTo("made by the service as " + format + "\r\n");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + fileName + "\"");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(figures.authorizations()).containsExactly("Bearer " + token);
  }

  @Test
  void aSessionReadsWithThePersonsOwnToken() {
    Browser browser = new Browser(gateway.getPort());
    browser.login("finance");

    assertThat(browser.open(PATH + "/payouts/2026-10?format=csv").statusCode()).isEqualTo(200);
    assertThat(figures.authorizations()).hasSize(1);
    assertThat(figures.authorizations().get(0)).startsWith("Bearer ey");
  }

  @Test
  void trendPutsMonthsSideBySide() throws Exception {
    HttpResponse<byte[]> answer =
        get("cost-trend/2026-10?format=csv", keycloak.accessToken("executive", "executive"));

    String[] rows = new String(answer.body()).split("\r\n");
    assertThat(rows[0]).contains("Month,Status,BTC produced,Energy and cooling USD per BTC");
    assertThat(rows[1]).startsWith("2026-09,CLOSED,84.93700000,26293.59");
    assertThat(rows[2])
        .isEqualTo(
            "2026-10,CLOSED,87.48000000,25000.00,20000.00,15000.00,10000.00,70000.00,51000.00,"
                + "-19000.00,6123600.00,-1662120.00");
  }

  @ParameterizedTest
  @CsvSource({"403, 403", "404, 404", "500, 502", "503, 503"})
  void whatAServiceRefusesIsToldAndNamesTheService(int upstream, int status) {
    figures.refuseWith(upstream);
    RawHttp.Answer answer =
        raw.send("GET", PATH + "/month-close-pack/2026-10?format=pdf", bearer("finance"));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains("cost-model").contains("\"status\":" + status);
  }

  @Test
  void moreReportsThanFitAreAskedToComeBack() throws Exception {
    figures.closeGate(3);
    List<CompletableFuture<HttpResponse<byte[]>>> running = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      running.add(
          HttpClient.newHttpClient()
              .sendAsync(
                  request("payouts/2026-10", keycloak.accessToken("finance", "finance")),
                  BodyHandlers.ofByteArray()));
    }
    figures.awaitRequests();
    RawHttp.Answer refused = raw.send("GET", PATH + "/payouts/2026-10", bearer("finance"));
    figures.openGate();

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    for (CompletableFuture<HttpResponse<byte[]>> answer : running) {
      assertThat(answer.get().statusCode()).isEqualTo(200);
    }
    assertThat(raw.send("GET", PATH + "/payouts/2026-10", bearer("finance")).status())
        .isEqualTo(200);
  }

  private List<String> kinds(String role) {
    RawHttp.Answer answer = raw.send("GET", PATH, bearer(role));
    assertThat(answer.status()).isEqualTo(200);
    return new JsonObject(answer.body())
        .getJsonArray("items").stream().map(item -> ((JsonObject) item).getString("kind")).toList();
  }

  private HttpResponse<byte[]> get(String report, String token) throws Exception {
    return HttpClient.newHttpClient().send(request(report, token), BodyHandlers.ofByteArray());
  }

  private HttpRequest request(String report, String token) {
    return HttpRequest.newBuilder(gateway.resolve(PATH + "/" + report))
        .header("Authorization", "Bearer " + token)
        .build();
  }

  private String bearer(String role) {
    return "Authorization: Bearer " + keycloak.accessToken(role, role);
  }
}
