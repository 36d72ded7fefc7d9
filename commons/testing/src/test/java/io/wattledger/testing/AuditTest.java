package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.service.security.Roles;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AuditTest {

  private static final String ENTRIES = "/api/sample/v1/audit-entries";

  private static ValidatableResponse get(String path) {
    return given().auth().oauth2(Tokens.of("auditor", Roles.AUDITOR)).get(path).then();
  }

  private static String createNote() {
    String code = UUID.randomUUID().toString();
    given()
        .auth()
        .oauth2(Tokens.of("finance", Roles.FINANCE))
        .header("Idempotency-Key", code)
        .header("X-Request-Id", "request-" + code.substring(0, 8))
        .contentType("application/json")
        .body(
            "{\"code\": \""
                + code
                + "\", \"period\": \"2030-04\", \"amount\": \"1.50\","
                + " \"kind\": \"BILL\"}")
        .post("/api/sample/v1/notes")
        .then()
        .statusCode(201);
    return code;
  }

  private static void awaitSeals() throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(20);
    int unsealed = get(ENTRIES + "/verification").extract().path("unsealedEntries");
    while (unsealed > 0 && Instant.now().isBefore(deadline)) {
      TimeUnit.MILLISECONDS.sleep(200);
      unsealed = get(ENTRIES + "/verification").extract().path("unsealedEntries");
    }
    assertThat(unsealed).isZero();
  }

  @Test
  void changeIsRecordedWithWhoWhatAndRequest() throws InterruptedException {
    String code = createNote();
    get(ENTRIES + "?entityType=note&entityId=" + code)
        .statusCode(200)
        .body("items.size()", is(1))
        .body("items[0].actor", is("finance"))
        .body("items[0].subject", is(LocalIssuer.subject("finance")))
        .body("items[0].roles[0]", is("finance"))
        .body("items[0].action", is("note.created"))
        .body("items[0].before", nullValue())
        .body("items[0].after.amount", is("1.50"))
        .body("items[0].correlationId", is("request-" + code.substring(0, 8)));
    awaitSeals();
    get(ENTRIES + "?entityId=" + code).body("items[0].hash", notNullValue());
    get(ENTRIES + "/verification").statusCode(200).body("intact", is(true));
  }

  @Test
  void entriesAreFilteredAndPaged() {
    createNote();
    createNote();
    String next = get(ENTRIES + "?limit=1&actor=finance").extract().path("next");
    get(ENTRIES + "?limit=1&actor=finance&cursor=" + next).body("items.size()", is(1));
    get(ENTRIES + "?actor=nobody").body("items.size()", is(0));
    get(ENTRIES + "?from=2999-01-01T00:00:00Z").body("items.size()", is(0));
    get(ENTRIES + "?to=1999-01-01T00:00:00Z").body("items.size()", is(0));
    get(ENTRIES + "?from=yesterday").statusCode(400);
  }

  @Test
  void onlyAuditorsControllersAndAdministratorsRead() {
    given().get(ENTRIES).then().statusCode(401);
    given().auth().oauth2(Tokens.of("finance", Roles.FINANCE)).get(ENTRIES).then().statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.of("finance", Roles.FINANCE))
        .get(ENTRIES + "/verification")
        .then()
        .statusCode(403);
  }

  @Test
  void serviceCannotChangeWhatItRecorded() throws SQLException {
    createNote();
    try (Connection app = LocalDatabase.named("sample").connectAsApp();
        Statement statement = app.createStatement()) {
      for (String forbidden :
          new String[] {
            "update audit_entry set actor = 'x'",
            "delete from audit_entry",
            "truncate audit_entry cascade",
            "update audit_seal set hash = 'x'",
            "delete from audit_seal",
            "delete from change_event",
            "delete from idempotency_key",
            "update idempotency_key set status = 500",
            "drop table note",
            "create table x (y int)",
            "delete from import_run"
          }) {
        assertThatThrownBy(() -> statement.execute(forbidden))
            .isInstanceOf(SQLException.class)
            .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
      }
    }
  }

  @Test
  void alteredEntryBreaksTheChain() throws Exception {
    String code = createNote();
    createNote();
    awaitSeals();
    try (Connection intruder = LocalDatabase.named("sample").connectAsSuperuser();
        Statement statement = intruder.createStatement()) {
      String change =
          "update audit_entry set after = jsonb_set(after, '{amount}', '\"%s\"')"
              + " where entity_id = '"
              + code
              + "'";
      assertThat(statement.executeUpdate(String.format(change, "0.01"))).isEqualTo(1);
      get(ENTRIES + "/verification")
          .body("intact", is(false))
          .body("brokenAtSequence", notNullValue());
      statement.executeUpdate(String.format(change, "1.50"));
      get(ENTRIES + "/verification").body("intact", is(true));
    }
  }
}
