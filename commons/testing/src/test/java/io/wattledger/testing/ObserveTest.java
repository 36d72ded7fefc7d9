package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.service.database.Sql;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/** What an operator sees: metrics, health, the request in the database. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ObserveTest {

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  @TestHTTPResource(value = "/health/live", management = true)
  URL live;

  @TestHTTPResource(value = "/health/ready", management = true)
  URL ready;

  @Inject Sql sql;

  @Test
  void refusedTokensAreCountedByReason() {
    double expired = value("wattledger_token_failures_total{reason=\"expired\"}");
    double signature = value("wattledger_token_failures_total{reason=\"signature\"}");
    double denied = value("wattledger_access_denied_total");
    String good = Tokens.of("finance", "finance");

    get(
        LocalIssuer.shared()
            .sign(LocalIssuer.shared().claims("finance", "finance").claim("exp", 1_000_000)),
        401);
    get(good.substring(0, good.length() - 8) + "AAAAAAAA", 401);
    get(Tokens.of("operator", "operator"), 403);
    get(good, 200);

    assertThat(value("wattledger_token_failures_total{reason=\"expired\"}")).isEqualTo(expired + 1);
    assertThat(value("wattledger_token_failures_total{reason=\"signature\"}"))
        .isEqualTo(signature + 1);
    assertThat(value("wattledger_access_denied_total")).isEqualTo(denied + 1);
  }

  @Test
  void requestsAreCountedByTheTimeTheyTook() {
    get(Tokens.of("finance", "finance"), 200);
    String series =
        "http_server_requests_seconds_bucket{method=\"GET\",outcome=\"SUCCESS\",status=\"200\","
            + "uri=\"/notes\",le=\"%s\"}";
    awaitNotNegative(series.formatted("0.05"));
    assertThat(value(series.formatted("10.0"))).isEqualTo(value(series.formatted("+Inf")));
  }

  @Test
  void repeatedRequestIsCountedAsReplay() {
    double before = value("wattledger_idempotency_replays_total");
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      given()
          .auth()
          .oauth2(Tokens.of("finance", "finance"))
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body(
              "{\"code\": \"%s\", \"period\": \"2031-05\", \"amount\": \"1.00\", \"kind\": \"BILL\"}"
                  .formatted(key))
          .post("/api/sample/v1/notes")
          .then()
          .statusCode(201);
    }
    assertThat(value("wattledger_idempotency_replays_total")).isEqualTo(before + 1);
  }

  @Test
  void stateOfTheDatabaseAndOfScheduledWorkIsRead() {
    for (String series :
        new String[] {
          "wattledger_audit_unsealed_entries",
          "wattledger_audit_unsealed_age_seconds",
          "wattledger_change_feed_events",
          "wattledger_change_feed_held_back",
          "wattledger_period_locked_months",
          "wattledger_audit_chain_intact",
          "wattledger_job_age_seconds{task=\"readings\"}",
          "wattledger_job_failures_total{task=\"readings\"}",
          "agroal_active_count{datasource=\"default\"}",
          "agroal_awaiting_count{datasource=\"default\"}"
        }) {
      awaitNotNegative(series);
    }
  }

  @Test
  void livenessAsksNobody() {
    given().get(live).then().statusCode(200).body("status", is("UP")).body("checks", empty());
  }

  @Test
  void readinessNamesDatabaseAndRealm() {
    given()
        .get(ready)
        .then()
        .statusCode(200)
        .body("checks.name", hasItems("Database connections health check", "Keycloak realm"));
  }

  @Test
  void connectionCarriesTheNumberOfItsRequest() {
    String number = UUID.randomUUID().toString();
    MDC.put("correlationId", number);
    try {
      assertThat(connectionName()).isEqualTo("sample " + number);
    } finally {
      MDC.remove("correlationId");
    }
    assertThat(connectionName()).isEqualTo("sample");
  }

  @Test
  void withoutACollectorNoTraceIsMade() {
    given()
        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .get("/api/sample/v1/notes")
        .then()
        .statusCode(401)
        .header("X-Trace-Id", nullValue());
  }

  private String connectionName() {
    return sql.first("select current_setting('application_name')", row -> row.getString(1))
        .orElseThrow();
  }

  private static void get(String token, int status) {
    given().auth().oauth2(token).get("/api/sample/v1/notes").then().statusCode(status);
  }

  private void awaitNotNegative(String series) {
    long limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!(value(series) >= 0)) {
      assertThat(System.nanoTime()).as(series).isLessThan(limit);
      Thread.onSpinWait();
    }
  }

  /** The value of a series, NaN when it is not there. */
  private double value(String series) {
    Matcher line =
        Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$")
            .matcher(given().get(metrics).then().statusCode(200).extract().asString());
    return line.find() ? Double.parseDouble(line.group(1)) : Double.NaN;
  }
}
