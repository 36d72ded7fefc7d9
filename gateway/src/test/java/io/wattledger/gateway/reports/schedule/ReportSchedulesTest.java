package io.wattledger.gateway.reports.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.service.database.Sql;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class ReportSchedulesTest {

  private static final String PATH = "/api/gateway/v1/reports/schedules";
  private static final String MAIL = "/api/gateway/v1/reports/mail";
  private static final String DAILY = "{'cadence':'DAILY','at':'07:30','zone':'America/Chicago'}";

  @Inject Sql sql;
  @Inject MailSettings settings;
  KeycloakStandIn keycloak;

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    keycloak.realm().reset();
    QuarkusMock.installMockForType(new MovableClock("2026-11-24T10:00:00Z"), Clock.class);
    sql.update("update report_run set status = 'SKIPPED', lease = null, finished_at = due_at");
    sql.update("update report_schedule set deleted_at = created_at");
  }

  @AfterEach
  void letGo() {
    keycloak.realm().reset();
  }

  @Test
  void aScheduleShowsItsRecipientsAndItsNextFiveDueTimes() {
    Response made =
        as("finance")
            .body(
                schedule(
                    "Pack for the bank",
                    "{'cadence':'MONTHLY','dayOfMonth':31,'at':'18:00','zone':'America/Chicago'}",
                    "'Finance@demo.wattledger.example','bank@example.com','bank@example.com'"))
            .post(PATH);

    made.then()
        .statusCode(201)
        .body("name", equalTo("Pack for the bank"))
        .body("owner", equalTo("finance"))
        .body("period", equalTo("previous-month"))
        .body("scope", equalTo("company"))
        .body("reports.kind", contains("month-close-pack", "month-close-pack"))
        .body("reports.format", contains("xlsx", "pdf"))
        .body("recipients.address", contains("finance@demo.wattledger.example", "bank@example.com"))
        .body("recipients.outside", contains(false, true))
        .body("nextDue", equalTo("2026-12-01T00:00:00Z"))
        .body(
            "upcoming",
            contains(
                "2026-12-01T00:00:00Z",
                "2027-01-01T00:00:00Z",
                "2027-02-01T00:00:00Z",
                "2027-03-01T00:00:00Z",
                "2027-03-31T23:00:00Z"))
        .body("lastRun", nullValue());
    String id = made.path("id");
    as("auditor").get(PATH + "/" + id).then().statusCode(200).body("id", equalTo(id));
    as("auditor").get(PATH).then().statusCode(200).body("items.id", hasItem(id));
    assertThat(audited(id))
        .singleElement()
        .asString()
        .contains("report-schedule.created", "bank@example.com", "\"outside\": true");
  }

  @Test
  void schedulesAreListedByNameInPages() {
    for (String name : List.of("Charlie", "alpha", "Bravo")) {
      create(name, DAILY);
    }
    Response first = as("controller").get(PATH + "?limit=2");
    first.then().statusCode(200).body("items.name", contains("alpha", "Bravo"));

    as("controller")
        .queryParam("cursor", first.<String>path("next"))
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items.name", contains("Charlie"))
        .body("next", nullValue());
    as("controller").get(PATH + "?limit=0").then().statusCode(400);
    as("controller").get(PATH + "?cursor=x").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "energy", "executive", "auditor", "ai-customer"})
  void onlyFinanceControllerAndAdminChangeSchedules(String role) {
    String id = create("Mine", DAILY);

    as(role).body(schedule("Other", DAILY, "'a@example.com'")).post(PATH).then().statusCode(403);
    as(role)
        .body(schedule("Other", DAILY, "'a@example.com'"))
        .put(PATH + "/" + id)
        .then()
        .statusCode(403);
    as(role).delete(PATH + "/" + id).then().statusCode(403);
    for (String action : List.of("pause", "resume", "runs")) {
      as(role).body("{}").post(PATH + "/" + id + "/" + action).then().statusCode(403);
    }
    int reads = role.equals("auditor") ? 200 : 403;
    as(role).get(PATH).then().statusCode(reads);
    as(role).get(PATH + "/" + id).then().statusCode(reads);
    as(role).get(PATH + "/" + id + "/runs").then().statusCode(reads);
    as(role).get(MAIL).then().statusCode(reads);
    as(role).body(json(DAILY)).post(MAIL + "/due-times").then().statusCode(reads);
  }

  @Test
  void nothingIsThereWithoutALogin() {
    String id = create("Mine", DAILY);
    for (String path : List.of("", "/" + id, "/" + id + "/runs")) {
      given().get(PATH + path).then().statusCode(401);
    }
    given().get(MAIL).then().statusCode(401);
    given().contentType("application/json").body("{}").post(PATH).then().statusCode(401);
    given().delete(PATH + "/" + id).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "00000000-0000-0000-0000-000000000000"})
  void whatIsNotThereIsNotFound(String id) {
    as("admin").get(PATH + "/" + id).then().statusCode(404);
    as("admin").get(PATH + "/" + id + "/runs").then().statusCode(404);
    as("admin").delete(PATH + "/" + id).then().statusCode(404);
    as("admin")
        .body(schedule("Other", DAILY, "'a@example.com'"))
        .put(PATH + "/" + id)
        .then()
        .statusCode(404);
    for (String action : List.of("pause", "resume", "runs")) {
      as("admin")
          .body("{}")
          .post(PATH + "/" + id + "/" + action)
          .then()
          .statusCode(404)
          .contentType("application/problem+json");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'a@example.com\\r\\nBcc: b@example.com' | is no e-mail address",
        "'a@example.com, b@example.com'         | is no e-mail address",
        "'<a@example.com>'                      | is no e-mail address",
        "'a@example.com\\u0000'                 | is no e-mail address",
        "'maya'                                 | is no e-mail address",
        "''                                     | is no e-mail address",
        "null                                   | is required",
      })
  void addressesThatAreNoneAreRefused(String address, String reason) {
    as("finance")
        .body(schedule("Injected", DAILY, address))
        .post(PATH)
        .then()
        .statusCode(400)
        .body("errors.detail", hasItem(containsString(reason)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Pack\\r\\nBcc: b@example.com", "Pack\\u2028Bcc: b@example.com", "Pack\\u202Etac"})
  void aNameIsOneVisibleLine(String name) {
    as("finance")
        .body(schedule(name, DAILY, "'a@example.com'"))
        .post(PATH)
        .then()
        .statusCode(400)
        .body("errors.detail", hasItem(containsString("no line breaks")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'cadence':'DAILY','at':'07:30','zone':'Texas/Pecos'}       | timing.zone",
        "{'cadence':'DAILY','at':'07:30'}                            | timing.zone",
        "{'cadence':'DAILY','at':'24:00','zone':'Etc/UTC'}           | timing.at",
        "{'cadence':'DAILY','zone':'Etc/UTC'}                        | timing.at",
        "{'cadence':'ON_CLOSE','at':'07:30','zone':'Etc/UTC'}        | timing.at",
        "{'cadence':'WEEKLY','at':'07:30','zone':'Etc/UTC'}          | timing.dayOfWeek",
        "{'cadence':'DAILY','dayOfWeek':'MONDAY','at':'07:30','zone':'Etc/UTC'}"
            + " | timing.dayOfWeek",
        "{'cadence':'MONTHLY','at':'07:30','zone':'Etc/UTC'}         | timing.dayOfMonth",
        "{'cadence':'MONTHLY','dayOfMonth':32,'at':'07:30','zone':'Etc/UTC'} | timing.dayOfMonth",
        "{'at':'07:30','zone':'Etc/UTC'}                             | timing.cadence",
      })
  void timingsThatMakeNoSenseAreRefused(String timing, String where) {
    as("finance")
        .body(schedule("Odd", timing, "'a@example.com'"))
        .post(PATH)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem(containsString(where.substring("timing.".length()))));
    as("finance").body(json(timing)).post(MAIL + "/due-times").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'reports':[{'kind':'no-such-report'}],'period':'previous-month'       | has no report",
        "'reports':[{'kind':'payouts','format':'pdf'}],'period':'previous-month' | must be one of",
        "'reports':[],'period':'previous-month'                              | at least one report",
        "'reports':[{'kind':'payouts'}],'period':'2026-10'              | must be previous-month",
        "'reports':[{'kind':'payouts'}]                                 | must be previous-month",
        "'reports':[{'kind':'payouts'}],'period':'previous-month','scope':'site:pecos'"
            + " | must be left out",
      })
  void whatCannotBeMadeIsRefused(String what, String reason) {
    as("finance")
        .body(
            json(
                "{'name':'Odd',%s,'timing':%s,'recipients':['a@example.com']}"
                    .formatted(what, DAILY)))
        .post(PATH)
        .then()
        .statusCode(400)
        .body("errors.detail", hasItem(containsString(reason)));
  }

  @Test
  void numberOfRecipientsIsBounded() {
    String many =
        String.join(
            ",",
            java.util.stream.IntStream.range(0, 21)
                .mapToObj(i -> "'p" + i + "@example.com'")
                .toList());
    as("finance").body(schedule("Many", DAILY, many)).post(PATH).then().statusCode(400);
    as("finance").body(schedule("Nobody", DAILY, "")).post(PATH).then().statusCode(400);
  }

  @Test
  void anAddressOfADisabledPersonIsRefused() {
    keycloak.realm().account("subject-of-finance").put("enabled", false);

    as("controller")
        .body(schedule("Gone", DAILY, "'finance@demo.wattledger.example'"))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors.detail", hasItem(containsString("disabled")));
  }

  @Test
  void withoutAMailServerNothingIsScheduledAndThePageSaysHowToGetOne() {
    String id = create("Before", DAILY);
    as("finance")
        .get(MAIL)
        .then()
        .statusCode(200)
        .body("configured", equalTo(true))
        .body("from", equalTo("wattledger@example.com"));
    QuarkusMock.installMockForType(
        new MailServer(null, SomeSettings.withoutServer(settings)), MailServer.class);

    as("finance").get(MAIL).then().statusCode(200).body("configured", equalTo(false));
    as("finance")
        .body(schedule("New", DAILY, "'a@example.com'"))
        .post(PATH)
        .then()
        .statusCode(409)
        .body("detail", containsString("WATTLEDGER_SMTP_HOST"));
    as("finance").body("{}").post(PATH + "/" + id + "/runs").then().statusCode(409);
  }

  @Test
  void aRestingScheduleIsNotDueAndDoesNotMakeUpForItsRest() {
    String id = create("Resting", DAILY);
    as("controller")
        .body("{}")
        .post(PATH + "/" + id + "/pause")
        .then()
        .statusCode(200)
        .body("paused", equalTo(true))
        .body("nextDue", nullValue())
        .body("upcoming", empty());
    as("controller").body("{}").post(PATH + "/" + id + "/pause").then().statusCode(200);
    QuarkusMock.installMockForType(new MovableClock("2026-12-24T10:00:00Z"), Clock.class);
    as("controller")
        .body("{}")
        .post(PATH + "/" + id + "/resume")
        .then()
        .statusCode(200)
        .body("paused", equalTo(false))
        .body("nextDue", equalTo("2026-12-24T13:30:00Z"));

    assertThat(audited(id)).hasSize(3);
  }

  @Test
  void whoeverSavesItAnswersForIt() {
    String id = create("Handed over", DAILY);
    as("controller")
        .body(schedule("Handed over", DAILY, "'c@example.com'"))
        .put(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("owner", equalTo("controller"))
        .body("recipients.address", contains("c@example.com"));
    assertThat(audited(id).get(1)).contains("report-schedule.changed", "controller");
  }

  @Test
  void oneRunAtATimeCanBeAskedFor() {
    String id = create("Now", DAILY);
    as("finance")
        .body("{}")
        .post(PATH + "/" + id + "/runs")
        .then()
        .statusCode(201)
        .body("cause", equalTo("MANUAL"))
        .body("status", equalTo("WAITING"))
        .body("requestedBy", equalTo("finance"));
    as("finance")
        .body("{}")
        .post(PATH + "/" + id + "/runs")
        .then()
        .statusCode(409)
        .body("detail", containsString("under way"));
    as("finance")
        .get(PATH + "/" + id + "/runs")
        .then()
        .statusCode(200)
        .body("items.status", contains("WAITING"));
  }

  @Test
  void aDeletedScheduleIsGone() {
    String id = create("Short", DAILY);
    as("admin").delete(PATH + "/" + id).then().statusCode(204);

    as("admin").get(PATH + "/" + id).then().statusCode(404);
    as("admin").get(PATH).then().body("items.id", not(hasItem(id)));
    assertThat(audited(id).get(1)).contains("report-schedule.deleted");
  }

  @Test
  void dueTimesArePreviewedBeforeAnythingIsSaved() {
    as("finance")
        .body(json("{'cadence':'DAILY','at':'02:30','zone':'Europe/Berlin'}"))
        .post(MAIL + "/due-times")
        .then()
        .statusCode(200)
        .body("dueTimes.size()", equalTo(5))
        .body("dueTimes[0]", equalTo("2026-11-25T01:30:00Z"));
    as("finance")
        .body(json("{'cadence':'ON_CLOSE','zone':'Europe/Berlin'}"))
        .post(MAIL + "/due-times")
        .then()
        .statusCode(200)
        .body("dueTimes", empty());
  }

  private String create(String name, String timing) {
    Response made = as("finance").body(schedule(name, timing, "'a@example.com'")).post(PATH);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.path("id");
  }

  private List<String> audited(String id) {
    return sql.list(
        "select action || ' ' || actor || ' ' || coalesce(after::text, '') from audit_entry"
            + " where entity_id = ? order by id",
        row -> row.getString(1),
        id);
  }

  private RequestSpecification as(String role) {
    return given()
        .auth()
        .oauth2(keycloak.accessToken(role, role))
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static String schedule(String name, String timing, String recipients) {
    return json(
        "{'name':'%s','reports':[{'kind':'month-close-pack'},{'kind':'month-close-pack','format':'pdf'}],'period':'previous-month','timing':%s,'recipients':[%s]}"
            .formatted(name, timing, recipients));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
