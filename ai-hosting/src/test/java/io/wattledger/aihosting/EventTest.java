package io.wattledger.aihosting;

import static io.wattledger.aihosting.Hosting.BATCH;
import static io.wattledger.aihosting.Hosting.EVENT;
import static io.wattledger.aihosting.Hosting.STARTED;
import static io.wattledger.aihosting.Hosting.as;
import static io.wattledger.aihosting.Hosting.customer;
import static io.wattledger.aihosting.Hosting.enterCustomer;
import static io.wattledger.aihosting.Hosting.enterPool;
import static io.wattledger.aihosting.Hosting.event;
import static io.wattledger.aihosting.Hosting.send;
import static io.wattledger.aihosting.Hosting.started;
import static io.wattledger.aihosting.Hosting.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.LocalDatabase;
import io.wattledger.testing.SuiteResource;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventTest {

  private static final String TIME = "2025-08-01T10:00:00Z";
  private UUID organization;

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  @BeforeEach
  void customerAndPool() {
    if (organization != null) {
      return;
    }
    organization = enterCustomer("event-co");
    enterPool("event-pool", 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVENT,
        "application/cloudevents+json; charset=UTF-8",
        "Application/CloudEvents+JSON;charset=utf-8"
      })
  void structuredEventIsAccepted(String contentType) {
    as(Roles.COLLECTOR)
        .contentType(contentType)
        .body(bytes(json(started("event-co", fresh(), "event-pool-1", fresh(), TIME))))
        .post("/events")
        .then()
        .statusCode(200)
        .body("accepted", is(1))
        .body("results[0].result", equalTo("ACCEPTED"));
  }

  @Test
  void binaryEventIsTheSameEventAsItsStructuredForm() {
    String id = fresh();
    send(started("event-co", id, "event-pool-1", "binary-job", TIME)).body("accepted", is(1));

    as(Roles.COLLECTOR)
        .contentType("application/json")
        .header("ce-specversion", "1.0")
        .header("ce-id", id)
        .header("ce-source", "%2Ftest%2Fcollector")
        .header("ce-type", STARTED)
        .header("ce-subject", "event-pool-1")
        .header("ce-time", TIME)
        .body("{\"allocation\":\"binary-job\",\"customer\":\"event-co\"}")
        .post("/events")
        .then()
        .statusCode(200)
        .body("results[0].result", equalTo("DUPLICATE"))
        .body("results[0].id", equalTo(id));
  }

  @Test
  void otherMediaTypesAreRefused() {
    as(Roles.COLLECTOR)
        .contentType("application/json")
        .body("{}")
        .post("/events")
        .then()
        .statusCode(415)
        .body("detail", containsString("application/cloudevents+json"));
  }

  @Test
  void batchAnswersEachEventInItsOrder() {
    String id = fresh();
    Map<String, Object> first = started("event-co", id, "event-pool-2", "job-1", TIME);
    Map<String, Object> other = started("event-co", id, "event-pool-2", "job-2", TIME);
    String raw =
        "[ "
            + json(first)
            + ","
            + json(first)
            + " , "
            + json(other)
            + ", {\"specversion\":\"1.0\"}, 17, "
            + "[".repeat(100)
            + "]".repeat(100)
            + ", {\"specversion\":\"1.0\",\"id\":\"n\",\"data\":NaN}, "
            + json(stopped("event-co", fresh(), "event-pool-2", "job-1", "2025-08-01T11:00:00Z"))
            + " ]";

    as(Roles.COLLECTOR)
        .contentType(BATCH)
        .body(raw)
        .post("/events")
        .then()
        .statusCode(200)
        .body(
            "results.result",
            equalTo(
                List.of(
                    "ACCEPTED",
                    "DUPLICATE",
                    "CONFLICT",
                    "REJECTED",
                    "REJECTED",
                    "REJECTED",
                    "REJECTED",
                    "ACCEPTED")))
        .body("results.index", equalTo(List.of(0, 1, 2, 3, 4, 5, 6, 7)))
        .body("accepted", is(2))
        .body("rejected", is(4));
    as(Roles.OPERATOR)
        .get("/events/exceptions?customer=event-co&kind=CONFLICT")
        .then()
        .statusCode(200)
        .body("items.eventId", hasItem(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[", "[{}", "[{}]x", "[,]", "[{},]", "[\"a]", "nonsense"})
  void brokenBatchIsRefusedAsAWhole(String body) {
    as(Roles.COLLECTOR)
        .contentType(BATCH)
        .body(bytes(body))
        .post("/events")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void emptyBatchHasNoResults() {
    as(Roles.COLLECTOR)
        .contentType(BATCH)
        .body("[ ]")
        .post("/events")
        .then()
        .statusCode(200)
        .body("results", hasSize(0));
  }

  @Test
  void batchIsBounded() {
    String body = "[" + "{},".repeat(10_000) + "{}]";

    as(Roles.COLLECTOR).contentType(BATCH).body(body).post("/events").then().statusCode(413);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "specversion | 0.3 | specversion",
        "id | '' | id",
        "source | 'not a uri' | source",
        "type | io.example.unknown | type must be",
        "subject | nowhere-1 | no resource",
        "time | 2025-08-01 | RFC 3339",
        "time | 2019-12-31T00:00:00Z | before 2020",
        "time | +999999999-12-31T00:00:00Z | minutes in the future",
        "datacontenttype | text/xml | application/json",
      })
  void wrongAttributeIsRefusedWithItsReason(String attribute, String value, String reason) {
    Map<String, Object> event = started("event-co", fresh(), "event-pool-1", "job", TIME);
    event.put(attribute, value);

    send(event)
        .body("results[0].result", equalTo("REJECTED"))
        .body("results[0].reason", containsString(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"allocation\":\"j\"} | customer",
        "{\"customer\":\"stranger\",\"allocation\":\"j\"} | no customer",
        "{\"customer\":\"event-co\"} | allocation is required",
        "{\"customer\":\"event-co\",\"allocation\":7} | allocation must be",
        "{\"customer\":\"event-co\",\"allocation\":\"j\",\"gpuIndexes\":[8]} | are 0 to 7",
        "{\"customer\":\"event-co\",\"allocation\":\"j\",\"gpuIndexes\":[]} | gpuIndexes",
        "{\"customer\":\"event-co\",\"allocation\":\"j\",\"gpuIndexes\":[1,1]} | gpuIndexes",
        "{\"customer\":\"event-co\",\"allocation\":\"j\",\"gpuIndexes\":[1e99]} | gpuIndexes",
        "{\"customer\":\"event-co\",\"allocation\":\"j\",\"price\":\"0\"} | unknown member",
        "{\"customer\":\"event-co\",\"allocation\":\"\\u0000\"} | allocation must be",
        "{\"customer\":\"event-co\",\"allocation\":\"\\ud800\"} | allocation must be",
      })
  void wrongDataIsRefusedWithItsReason(String data, String reason) {
    String event =
        ("[{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/t\",\"type\":\"%s\","
                + "\"subject\":\"event-pool-1\",\"time\":\"%s\",\"data\":%s}]")
            .formatted(fresh(), STARTED, TIME, data);

    as(Roles.COLLECTOR)
        .contentType(BATCH)
        .body(event)
        .post("/events")
        .then()
        .statusCode(200)
        .body("results[0].result", equalTo("REJECTED"))
        .body("results[0].reason", containsString(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000000", "1e-1000000", "-1", "\"NaN\"", "1e19", "0.0000000001", "{}"})
  void hugeAndTinyQuantitiesAreRefused(String quantity) {
    String event =
        ("{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/t\","
                + "\"type\":\"io.wattledger.gpu.energy.measured\",\"subject\":\"event-pool-1\","
                + "\"time\":\"%s\",\"data\":{\"customer\":\"event-co\",\"energyWh\":%s}}")
            .formatted(fresh(), TIME, quantity);

    as(Roles.COLLECTOR)
        .contentType(EVENT)
        .body(event)
        .post("/events")
        .then()
        .statusCode(200)
        .body("results[0].result", equalTo("REJECTED"))
        .body("results[0].reason", containsString("energyWh"));
  }

  @Test
  void energyAndMeteredUsageAreKept() throws SQLException {
    send(
            event(
                fresh(),
                "io.wattledger.gpu.energy.measured",
                "event-pool-3",
                TIME,
                Map.of(
                    "customer", "event-co", "energyWh", "5600.25", "from", "2025-08-01T09:45:00Z")),
            event(
                fresh(),
                "io.wattledger.usage.metered",
                "event-pool-3",
                TIME,
                Map.of("customer", "event-co", "meter", "tokens", "quantity", 12, "unit", "1")))
        .body("accepted", is(2));

    assertThat(
            one(
                "select string_agg(meter || ' ' || trim_scale(quantity) || ' ' || unit, ', '"
                    + " order by meter) from metered_usage where resource_code = 'event-pool-3'"))
        .isEqualTo("energy 5600.25 Wh, tokens 12 1");
  }

  @Test
  void tooLargeEventIsRefusedAlone() {
    Map<String, Object> large = started("event-co", fresh(), "event-pool-1", "job", TIME);
    large.put("extension", "x".repeat(70_000));

    send(large, started("event-co", fresh(), "event-pool-1", fresh(), TIME))
        .body("results.result", equalTo(List.of("REJECTED", "ACCEPTED")))
        .body("results[0].reason", containsString("64 KiB"));
  }

  @Test
  void futureEventIsKeptAsideAndAcceptedWhenItsTimeHasCome() {
    String id = fresh();
    Instant time = Instant.now().plusSeconds(3600);
    Map<String, Object> early = started("event-co", id, "event-pool-4", "early", time.toString());
    send(early, early).body("rejected", is(2));

    as(Roles.OPERATOR)
        .get("/events/exceptions?kind=REJECTED&customer=event-co&limit=1000")
        .then()
        .body("items.find { it.eventId == '" + id + "' }.times", is(2));
    TestClock.set(time.plusSeconds(60).toString());
    try {
      send(early).body("accepted", is(1));
    } finally {
      TestClock.set(null);
    }
  }

  @Test
  void customerSendsItsOwnEventsAndNeedsNoName() {
    customer(organization)
        .contentType(EVENT)
        .body(json(started(null, fresh(), "event-pool-1", fresh(), TIME)))
        .post("/events")
        .then()
        .statusCode(200)
        .body("accepted", is(1));
    customer(organization)
        .contentType(EVENT)
        .body(json(started("somebody-else", fresh(), "event-pool-1", "j", TIME)))
        .post("/events")
        .then()
        .statusCode(200)
        .body("results[0].result", equalTo("REJECTED"))
        .body("results[0].reason", containsString("your login"));
    customer(organization).get("/events/exceptions?customer=event-co").then().statusCode(403);
    customer(organization)
        .get("/events/exceptions")
        .then()
        .statusCode(200)
        .body("items.customer", not(hasItem("other")));
  }

  @Test
  void everyOutcomeIsCountedOnce() {
    String known = fresh();
    send(started("event-co", known, "event-pool-1", fresh(), TIME)).body("accepted", is(1));
    List<String> series =
        List.of(
            outcome("accepted", "none"),
            outcome("duplicate", "none"),
            outcome("conflict", "none"),
            outcome("rejected", "content"),
            outcome("rejected", "customer"),
            outcome("rejected", "resource"),
            outcome("rejected", "time"));
    List<Double> before = series.stream().map(this::value).toList();
    Map<String, Object> fresh = started("event-co", fresh(), "event-pool-1", fresh(), TIME);

    send(
            fresh,
            fresh,
            started("event-co", known, "event-pool-1", fresh(), TIME),
            Map.of("specversion", "1.0"),
            started("stranger", fresh(), "event-pool-1", "j", TIME),
            started("event-co", fresh(), "nowhere-1", "j", TIME),
            started("event-co", fresh(), "event-pool-1", "j", "2019-12-31T00:00:00Z"))
        .body("rejected", is(4));

    assertThat(series.stream().map(this::value).toList())
        .isEqualTo(before.stream().map(value -> value + 1).toList());
  }

  @Test
  void lateEventIsCountedAsLateAndNotAsAccepted() {
    double late = value(outcome("late", "none"));
    double accepted = value(outcome("accepted", "none"));
    Hosting.lock("2025-02");
    try {
      send(started("event-co", fresh(), "event-pool-1", fresh(), "2025-02-03T00:00:00Z"))
          .body("accepted", is(1));
    } finally {
      Hosting.unlock("2025-02");
    }

    assertThat(value(outcome("late", "none"))).isEqualTo(late + 1);
    assertThat(value(outcome("accepted", "none"))).isEqualTo(accepted);
  }

  @Test
  void customerWhoNamesAnotherIsCountedAndOneWhoNamesItselfIsNot() {
    String foreign = "wattledger_foreign_customer_total";
    String refused = outcome("rejected", "foreign_customer");
    double before = value(foreign);
    double refusedBefore = value(refused);

    for (String named : List.of("event-co", "somebody-else")) {
      customer(organization).get("/events/exceptions?customer=" + named).then().statusCode(403);
      customer(organization).get("/usage/2025-08?customer=" + named).then().statusCode(403);
    }
    customer(organization)
        .contentType(EVENT)
        .body(json(started("somebody-else", fresh(), "event-pool-1", "j", TIME)))
        .post("/events")
        .then()
        .statusCode(200);

    assertThat(value(foreign)).isEqualTo(before + 3);
    assertThat(value(refused)).isEqualTo(refusedBefore + 1);
  }

  @Test
  void connectionsOfStaffCarryTheNumberOfTheirRequest() throws SQLException {
    String number = fresh();
    as(Roles.OPERATOR).header("X-Request-Id", number).get("/pools").then().statusCode(200);

    assertThat(
            one(
                "select count(*) from pg_stat_activity where usename = 'ai_hosting_staff'"
                    + " and application_name = 'ai-hosting "
                    + number
                    + "'"))
        .isEqualTo("1");
  }

  @Test
  void closedCustomerTakesNoEvents() {
    UUID leaving = enterCustomer("leaving-co");
    Map<String, Object> closed = Hosting.customerBody("leaving-co", leaving);
    closed.put("status", "CLOSED");
    closed.put("version", 0);
    as(Roles.FINANCE)
        .contentType("application/json")
        .body(closed)
        .put("/customers/leaving-co")
        .then()
        .statusCode(200);

    send(started("leaving-co", fresh(), "event-pool-1", "j", TIME))
        .body("results[0].reason", containsString("closed"));
    customer(leaving).get("/usage/2025-08").then().statusCode(200);
  }

  @Test
  void rawBytesAreKeptOncePerRequestAndNotForRepeats() throws SQLException {
    String id = fresh();
    Map<String, Object> event = started("event-co", id, "event-pool-1", fresh(), TIME);
    send(event).body("accepted", is(1));
    send(event).body("duplicates", is(1));

    assertThat(
            one(
                "select count(*) || ' ' || convert_from(substring((array_agg(body))[1] from"
                    + " min(offsets[1]) + 1 for min(offsets[2]) - min(offsets[1])), 'UTF8')"
                    + " from usage_batch where position('"
                    + id
                    + "' in convert_from(body, 'UTF8')) > 0"))
        .isEqualTo("1 " + json(event));
  }

  @Test
  void rolesDecideWhoMaySend() {
    Hosting.as(Roles.FINANCE).contentType(BATCH).body("[]").post("/events").then().statusCode(403);
    io.restassured.RestAssured.given()
        .contentType(BATCH)
        .body("[]")
        .post("/api/ai-hosting/v1/events")
        .then()
        .statusCode(401);
  }

  private static String outcome(String outcome, String reason) {
    return "wattledger_ingest_events_total{outcome=\"%s\",reason=\"%s\"}"
        .formatted(outcome, reason);
  }

  private double value(String series) {
    Matcher line =
        Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$")
            .matcher(
                io.restassured.RestAssured.given()
                    .get(metrics)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
    assertThat(line.find()).as(series).isTrue();
    return Double.parseDouble(line.group(1));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private static String json(Map<String, Object> event) {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(event);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String one(String query) throws SQLException {
    try (Connection connection = LocalDatabase.named("ai_hosting").connectAsStaff();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
