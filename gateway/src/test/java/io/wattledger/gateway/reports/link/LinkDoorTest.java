package io.wattledger.gateway.reports.link;

import static io.wattledger.gateway.reports.link.LinksApi.id;
import static io.wattledger.gateway.reports.link.LinksApi.path;
import static io.wattledger.gateway.reports.link.LinksApi.payouts;
import static io.wattledger.gateway.reports.link.LinksApi.secret;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.realm.Accounts;
import io.wattledger.gateway.testing.Browser;
import io.wattledger.gateway.testing.FiguresStandIn;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import io.wattledger.service.database.Sql;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Excel and everybody else gets at the address of a link. */
@QuarkusTest
@WithTestResource(GatewayResource.class)
class LinkDoorTest {

  private static final String CSV = "made by the service as csv\r\n";

  @TestHTTPResource URI gateway;
  @Inject Sql sql;
  @Inject Accounts accounts;
  @Inject MeterRegistry metrics;
  KeycloakStandIn keycloak;
  FiguresStandIn figures;
  LinksApi links;

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage() + List.of(parameters(line)) + line.getThrown());
        }

        @Override
        public void flush() {
          // every line is kept at once
        }

        @Override
        public void close() {
          // nothing is open
        }
      };

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    links = new LinksApi(gateway, keycloak);
    keycloak.realm().reset();
    figures.reset();
    Logger.getLogger("").addHandler(listener);
  }

  @AfterEach
  void letGo() {
    Logger.getLogger("").removeHandler(listener);
    keycloak.realm().reset();
    figures.reset();
    sql.update("delete from report_link");
  }

  @Test
  void addressAloneGivesTheReportAndNothingElse() {
    JsonObject created = links.created(payouts());
    figures.reset();
    RawHttp.Answer answer = links.open(created);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(CSV);
    assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"payouts-2026-10.csv\"");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.all("Set-Cookie")).isEmpty();
    assertThat(answer.headers().toString()).doesNotContain(secret(created));
    assertThat(figures.authorizations()).hasSize(2).allMatch(sent -> sent.startsWith("Bearer ey"));
  }

  @Test
  void tokenMayComeInAHeaderInsteadOfTheAddress() {
    JsonObject created = links.created(payouts());
    String header = "Authorization: Bearer " + created.getString("token");

    assertThat(links.send("GET", "/reports/links", header).body()).isEqualTo(CSV);
    assertThat(links.send("GET", "/reports/links").status()).isEqualTo(404);
    assertThat(links.send("GET", "/reports/links", "Authorization: Basic eDp5").status())
        .isEqualTo(404);
  }

  @Test
  void tokenOpensNothingButItsLink() {
    JsonObject created = links.created(payouts());
    String header = "Authorization: Bearer " + created.getString("token");

    for (String path : List.of("me", "reports", "reports/payouts/2026-10", "report-links")) {
      assertThat(links.send("GET", "/api/gateway/v1/" + path, header).status()).isEqualTo(401);
    }
  }

  @Test
  void sessionOfTheBrowserOpensNoLinkAndIsNotTouched() {
    Browser browser = new Browser(gateway.getPort());
    browser.login("finance");

    assertThat(browser.open("/reports/links").statusCode()).isEqualTo(404);
    assertThat(browser.open("/reports/links").headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void headTellsTheFormWithoutMakingTheReport() {
    JsonObject created = links.created(payouts());
    figures.reset();
    RawHttp.Answer answer = links.send("HEAD", path(created));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(figures.authorizations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "revoked",
        "expired",
        "disabled",
        "demoted",
        "gone",
        "wrong secret",
        "other form",
        "unknown link",
        "no form"
      })
  void whateverIsWrongTheAnswerIsTheSame(String wrong) {
    JsonObject created = links.created(payouts());
    assertThat(links.open(created).status()).isEqualTo(200);
    String good = path(created);
    String target = good;
    switch (wrong) {
      case "revoked" -> links.revoke("finance", id(created));
      case "expired" ->
          sql.update(
              "update report_link set expires_at = now() - interval '1 second' where id = ?",
              UUID.fromString(id(created)));
      case "disabled" -> accounts.enable("subject-of-finance", false);
      case "demoted" -> accounts.setRoles("subject-of-finance", List.of("operator"));
      case "gone" -> accounts.delete("subject-of-finance");
      case "wrong secret" -> target = good.replace(secret(created), "A".repeat(43));
      case "other form" -> target = good.replace(".csv", ".xlsx");
      case "no form" -> target = good.replace(".csv", "");
      default -> target = good.replaceAll("wlr\\.[^.]+", "wlr." + "A".repeat(22));
    }
    RawHttp.Answer refused = links.send("GET", target, "Accept: text/html");
    RawHttp.Answer nonsense = links.send("GET", "/reports/links/nonsense", "Accept: text/html");

    assertThat(refused.status()).isEqualTo(404);
    assertThat(same(refused)).isEqualTo(same(nonsense));
    assertThat(refused.headers().keySet()).isEqualTo(nonsense.headers().keySet());
    assertThat(refused.body()).doesNotContain(secret(created));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void linksCanOnlyBeRead(String method) {
    JsonObject created = links.created(payouts());
    RawHttp.Answer refused = links.send(method, path(created));

    assertThat(refused.status()).isEqualTo(405);
    assertThat(refused.body()).doesNotContain(secret(created));
  }

  @ParameterizedTest
  @CsvSource({"403, 422", "404, 404", "500, 502", "503, 503"})
  void whatAServiceRefusesIsToldWithoutTheToken(int upstream, int status) {
    JsonObject created = links.created(payouts().put("period", "2026-10"));
    figures.refuseWith(upstream);
    RawHttp.Answer refused = links.open(created);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.body()).contains("cost-model").doesNotContain(secret(created));
  }

  @Test
  void silentRealmLetsNobodyIn() {
    JsonObject created = links.created(payouts());
    keycloak.realm().breakAt("GET /users/.*", 500, "{}");
    RawHttp.Answer refused = links.open(created);

    assertThat(refused.status()).isIn(502, 503);
    assertThat(refused.body()).doesNotContain(secret(created));
    assertThat(figures.authorizations()).isEmpty();
  }

  @Test
  void linkHasABudgetOfItsOwn() throws Exception {
    JsonObject created = links.created(payouts().put("period", "2026-10"));
    JsonObject other = links.created(payouts().put("period", "2026-10"));
    figures.closeGate(2);
    List<CompletableFuture<RawHttp.Answer>> running = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      running.add(CompletableFuture.supplyAsync(() -> links.open(created)));
    }
    figures.awaitRequests();
    RawHttp.Answer refused = links.open(created);
    CompletableFuture<RawHttp.Answer> another =
        CompletableFuture.supplyAsync(() -> links.open(other));
    figures.openGate();

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isNotNull();
    assertThat(refused.body()).doesNotContain(secret(created));
    for (CompletableFuture<RawHttp.Answer> answer : running) {
      assertThat(answer.get().status()).isEqualTo(200);
    }
    assertThat(another.get().status()).isEqualTo(200);
  }

  @Test
  void noLogAndNoMetricKnowsTheToken() {
    JsonObject created = links.created(payouts());
    links.open(created);
    figures.refuseWith(500);
    links.open(created);
    links.send("GET", path(created) + "?a=b", "Host: elsewhere.example");
    links.send("GET", path(created), "Authorization: Bearer nonsense");
    links.send("GET", path(created) + "/%zz");
    links.revoke("finance", id(created));
    links.open(created);

    assertThat(lines).anyMatch(line -> line.contains("/reports/links/{}"));
    assertThat(lines).noneMatch(line -> line.contains(secret(created)));
    assertThat(metrics.getMeters())
        .isNotEmpty()
        .noneMatch(meter -> meter.getId().toString().contains(secret(created)));
  }

  private static JsonObject same(RawHttp.Answer answer) {
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    JsonObject problem = new JsonObject(answer.body());
    problem.remove("requestId");
    return problem;
  }

  private static Object[] parameters(LogRecord line) {
    return line.getParameters() == null
        ? new Object[0]
        : java.util.Arrays.stream(line.getParameters()).map(String::valueOf).toArray();
  }
}
