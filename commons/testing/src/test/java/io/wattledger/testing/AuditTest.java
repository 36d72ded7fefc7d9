package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
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
      // Granting to itself what it does not have is answered by a warning and changes nothing.
      statement.execute("grant update, delete on audit_entry, audit_seal to current_user");
      for (String forbidden :
          new String[] {
            "update audit_entry set actor = 'x'",
            "delete from audit_entry",
            "truncate audit_entry cascade",
            "truncate audit_seal",
            "update audit_unsealed set entry_id = 1",
            "alter table audit_entry disable trigger all",
            "alter table audit_seal disable trigger all",
            "set session_replication_role = replica",
            "alter table audit_entry owner to current_user",
            "drop table audit_entry cascade",
            "alter table audit_entry drop column actor",
            "create or replace rule quiet as on insert to audit_entry do instead nothing",
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

  @Test
  void removedEntryBreaksTheChain() throws Exception {
    String first = threeSealedNotes();
    try (Tampering tampering = new Tampering()) {
      tampering.run(
          "create temp table gone as select * from audit_entry where entity_id = '%s'", first);
      tampering.run("delete from audit_entry where id in (select id from gone)");
      get(ENTRIES + "/verification").body("intact", is(false)).body("lostEntries", is(1));
      tampering.run("insert into audit_entry overriding system value select * from gone");

      tampering.run(
          "create temp table seal as select * from audit_seal where entry_id in (select id from gone)");
      tampering.run("delete from audit_seal where seq in (select seq from seal)");
      tampering.run("delete from audit_entry where id in (select id from gone)");
      get(ENTRIES + "/verification")
          .body("intact", is(false))
          .body("brokenAtSequence", notNullValue());
      tampering.run("insert into audit_entry overriding system value select * from gone");
      tampering.run("insert into audit_seal select * from seal");
    }
    get(ENTRIES + "/verification").body("intact", is(true));
  }

  @Test
  void insertedEntryIsFound() throws Exception {
    threeSealedNotes();
    try (Tampering tampering = new Tampering()) {
      tampering.run(
          "insert into audit_entry (at, actor, subject, roles, action, entity_type, entity_id)"
              + " values (now(), 'x', 'x', '{}', 'note.created', 'note', 'forged')");
      get(ENTRIES + "/verification").body("intact", is(false)).body("lostEntries", is(1));
      tampering.run("delete from audit_entry where entity_id = 'forged'");
    }
    get(ENTRIES + "/verification").body("intact", is(true));
  }

  @Test
  void reorderedEntriesBreakTheChain() throws Exception {
    threeSealedNotes();
    try (Tampering tampering = new Tampering()) {
      tampering.run("create temp table last as select * from audit_seal order by seq desc limit 2");
      tampering.run("delete from audit_seal where seq in (select seq from last)");
      tampering.run(
          "insert into audit_seal select l.seq, o.entry_id, l.previous_hash, l.hash"
              + " from last l join last o on o.seq <> l.seq");
      get(ENTRIES + "/verification")
          .body("intact", is(false))
          .body("brokenAtSequence", notNullValue());
      tampering.run("delete from audit_seal where seq in (select seq from last)");
      tampering.run("insert into audit_seal select * from last");
    }
    get(ENTRIES + "/verification").body("intact", is(true));
  }

  @Test
  void cutOffTailShowsBesideAnEarlierHead() throws Exception {
    threeSealedNotes();
    ValidatableResponse before = get(ENTRIES + "/verification").body("intact", is(true));
    int sequence = before.extract().path("headSequence");
    String hash = before.body("sealedUpTo", notNullValue()).extract().path("headHash");
    try (Tampering tampering = new Tampering()) {
      tampering.run("create temp table seal as select * from audit_seal order by seq desc limit 1");
      tampering.run(
          "create temp table gone as select * from audit_entry where id in (select entry_id from seal)");
      tampering.run("delete from audit_seal where seq in (select seq from seal)");
      tampering.run("delete from audit_entry where id in (select id from gone)");
      get(ENTRIES + "/verification")
          .body("intact", is(true))
          .body("headSequence", is(sequence - 1))
          .body("headHash", not(is(hash)));
      tampering.run("insert into audit_entry overriding system value select * from gone");
      tampering.run("insert into audit_seal select * from seal");
    }
    get(ENTRIES + "/verification").body("headHash", is(hash));
  }

  @Test
  void entriesAreFoundByActionAndByPartOfTheirReference() {
    String code = createNote();
    get(ENTRIES + "?text=" + code.substring(2, 20).toUpperCase(java.util.Locale.ROOT))
        .body("items.size()", is(1))
        .body("items[0].entityId", is(code));
    get(ENTRIES + "?text=request-" + code.substring(0, 8)).body("items.size()", is(1));
    get(ENTRIES + "?text=%25").body("items.size()", is(0));
    get(ENTRIES + "?action=note.created&entityId=" + code).body("items.size()", is(1));
    get(ENTRIES + "?action=note.changed&entityId=" + code).body("items.size()", is(0));
  }

  private static String threeSealedNotes() throws InterruptedException {
    String first = createNote();
    createNote();
    createNote();
    awaitSeals();
    return first;
  }

  /** Somebody with the rights of the database server, whom no grant and no foreign key holds. */
  private static final class Tampering implements AutoCloseable {

    private final Connection connection;
    private final Statement statement;

    Tampering() throws SQLException {
      connection = LocalDatabase.named("sample").connectAsSuperuser();
      statement = connection.createStatement();
      statement.execute("set session_replication_role = replica");
    }

    void run(String sql, Object... values) throws SQLException {
      statement.execute(sql.formatted(values));
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
