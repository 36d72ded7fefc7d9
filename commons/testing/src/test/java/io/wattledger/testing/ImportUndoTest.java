package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.wattledger.service.database.Sql;
import io.wattledger.service.security.Roles;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ImportUndoTest {

  private static final String ROOT = "/api/sample/v1/";
  private static final String HEADER = "code,period,amount,kind\n";
  private static final String REASON = "{\"reason\": \"wrong month\"}";

  @Inject Sql sql;

  @BeforeEach
  void forgetNotes() {
    sql.update("delete from note");
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role, role));
  }

  private static String imported(String kind, String file) {
    return as(Roles.FINANCE)
        .contentType("text/csv")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(file)
        .post(ROOT + "imports/" + kind)
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }

  private static ValidatableResponse undo(String id, String key) {
    return undo(Roles.FINANCE, id, key, REASON);
  }

  private static ValidatableResponse undo(String role, String id, String key, String body) {
    return as(role)
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post(ROOT + "imports/" + id + "/undo")
        .then();
  }

  private static ValidatableResponse preview(String id) {
    return as(Roles.AUDITOR).get(ROOT + "imports/" + id + "/undo-preview").then().statusCode(200);
  }

  private static void lock(String period) {
    as(Roles.CONTROLLER)
        .contentType("application/json")
        .body("{\"reason\": \"done\", \"lockedBy\": \"Ada\"}")
        .put(ROOT + "period-locks/" + period)
        .then()
        .statusCode(200);
  }

  private static void unlock(String period) {
    as(Roles.CONTROLLER).delete(ROOT + "period-locks/" + period).then().statusCode(204);
  }

  private long notes() {
    return sql.first("select count(*) from note", row -> row.getLong(1)).orElseThrow();
  }

  @Test
  void appliedImportIsTakenBackAsAWholeAndSaysSo() {
    String id = imported("notes", HEADER + "I-1,2032-01,1.50,BILL\nI-2,2032-02,2,BILL\n");
    preview(id)
        .body("possible", is(true))
        .body("recordsWithdrawn", is(2))
        .body("recordsRestored", is(0))
        .body("examples[0]", is("note I-1"))
        .body("months", is(List.of("2032-01", "2032-02")))
        .body("blockersFound", is(0));
    assertThat(notes()).isEqualTo(2);
    String key = UUID.randomUUID().toString();
    String answer =
        undo(id, key)
            .statusCode(200)
            .body("status", is("UNDONE"))
            .body("rowsAccepted", is(2))
            .body("undone.by", is("finance"))
            .body("undone.at", notNullValue())
            .body("undone.reason", is("wrong month"))
            .body("undone.recordsReversed", is(2))
            .extract()
            .asString();
    assertThat(notes()).isZero();
    assertThat(undo(id, key).statusCode(200).extract().asString()).isEqualTo(answer);
    undo(id, UUID.randomUUID().toString())
        .statusCode(409)
        .body("detail", containsString("already undone by finance at 20"));
    preview(id)
        .body("possible", is(false))
        .body("notPossibleBecause", containsString("already undone by finance"));
    as(Roles.AUDITOR)
        .get(ROOT + "audit-entries?entityType=import&entityId=" + id)
        .then()
        .body("items[0].action", is("import.undone"))
        .body("items[0].before.status", is("APPLIED"))
        .body("items[0].after.status", is("UNDONE"))
        .body("items[0].after.reason", is("wrong month"));
    as(Roles.AUDITOR)
        .get(ROOT + "audit-entries?entityType=note&entityId=I-1")
        .then()
        .body("items[0].action", is("note.import-undone"));
    imported("notes", HEADER + "I-1,2032-01,1.50,BILL\nI-2,2032-02,2,BILL\n");
    assertThat(notes()).isEqualTo(2);
  }

  @Test
  void laterWorkIsListedAndNothingIsTakenBack() {
    String id = imported("notes", HEADER + "I-1,2032-01,1.50,BILL\nI-2,2032-01,2,CREDIT\n");
    undo(id, UUID.randomUUID().toString())
        .statusCode(409)
        .body("type", is("/problems/import-in-use"))
        .body("detail", containsString("note I-2 was paid out"))
        .body("errors[0].pointer", is("note I-2"))
        .body("errors[0].detail", is("was paid out"));
    assertThat(notes()).isEqualTo(2);
    as(Roles.AUDITOR)
        .get(ROOT + "imports/" + id)
        .then()
        .body("status", is("APPLIED"))
        .body("undone", nullValue());
  }

  @Test
  void everyClosedMonthIsNamed() {
    String id = imported("notes", HEADER + "I-1,2032-03,1,BILL\nI-2,2032-04,2,BILL\n");
    lock("2032-03");
    lock("2032-04");
    preview(id).body("possible", is(false)).body("closedMonths", is(List.of("2032-03", "2032-04")));
    undo(id, UUID.randomUUID().toString())
        .statusCode(409)
        .body("type", is("/problems/period-locked"))
        .body("detail", containsString("2032-03 was closed by Ada, 2032-04 was closed by Ada"))
        .body("errors.size()", is(2));
    assertThat(notes()).isEqualTo(2);
    unlock("2032-03");
    unlock("2032-04");
    undo(id, UUID.randomUUID().toString()).statusCode(200);
  }

  @Test
  void onlyAppliedImportsOfUndoableKindsAreTakenBack() {
    String refused = imported("notes", HEADER + "I-1,never,1,BILL\n");
    undo(refused, UUID.randomUUID().toString())
        .statusCode(409)
        .body("detail", containsString("REFUSED"));
    String remark = imported("remarks", "text\nhello\n");
    as(Roles.AUDITOR).get(ROOT + "imports/" + remark).then().body("rowsUnchanged", is(1));
    undo(remark, UUID.randomUUID().toString())
        .statusCode(409)
        .body("detail", containsString("corrected one by one"));
    preview(remark).body("notPossibleBecause", containsString("corrected one by one"));
    as(Roles.AUDITOR)
        .get(ROOT + "imports/kinds")
        .then()
        .body("find { it.code == 'notes' }.undoable", is(true))
        .body("find { it.code == 'notes' }.notUndoableBecause", nullValue())
        .body("find { it.code == 'remarks' }.undoable", is(false))
        .body(
            "find { it.code == 'remarks' }.notUndoableBecause",
            containsString("corrected one by one"));
  }

  @Test
  void rightsAndRequestAreChecked() {
    String id = imported("notes", HEADER + "I-1,2032-01,1.50,BILL\n");
    String key = UUID.randomUUID().toString();
    given()
        .contentType("application/json")
        .body(REASON)
        .post(ROOT + "imports/" + id + "/undo")
        .then()
        .statusCode(401);
    undo(Roles.EXECUTIVE, id, key, REASON).statusCode(403);
    undo(Roles.OPERATOR, id, key, REASON).statusCode(403).body("detail", containsString("finance"));
    undo(Roles.FINANCE, id, key, "{\"reason\": \"  \"}").statusCode(400);
    undo(Roles.FINANCE, id, key, "{}").statusCode(400);
    undo(Roles.FINANCE, UUID.randomUUID().toString(), key, REASON).statusCode(404);
    as(Roles.FINANCE)
        .contentType("application/json")
        .body(REASON)
        .post(ROOT + "imports/" + id + "/undo")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("Idempotency-Key"));
    given().get(ROOT + "imports/" + id + "/undo-preview").then().statusCode(401);
    as(Roles.AUDITOR)
        .get(ROOT + "imports/" + UUID.randomUUID() + "/undo-preview")
        .then()
        .statusCode(404);
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void manyUndosAtOnceTakeBackOnce() throws Exception {
    String id = imported("notes", HEADER + "I-1,2032-05,1,BILL\nI-2,2032-05,2,BILL\n");
    List<Callable<Integer>> undos = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      undos.add(() -> undo(id, UUID.randomUUID().toString()).extract().statusCode());
    }
    List<Integer> answers = together(undos);
    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers).allMatch(status -> status == 200 || status == 409);
    assertThat(undone(id)).isEqualTo(1);
  }

  @Test
  void manyUndosWithOneKeyHaveOneEffectAndOneAnswer() throws Exception {
    String id = imported("notes", HEADER + "I-1,2032-05,1,BILL\n");
    String key = UUID.randomUUID().toString();
    List<Callable<String>> undos = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      undos.add(
          () -> {
            ValidatableResponse answer = undo(id, key);
            int status = answer.extract().statusCode();
            return status == 200 ? answer.extract().asString() : Integer.toString(status);
          });
    }
    List<String> answers = together(undos);
    assertThat(answers.stream().filter(a -> !a.equals("409")).distinct().toList())
        .singleElement()
        .satisfies(answer -> assertThat(answer).contains("\"UNDONE\""));
    assertThat(undone(id)).isEqualTo(1);
  }

  @Test
  void undoAndCloseOfTheMonthHaveExactlyOneOrder() throws Exception {
    for (int round = 0; round < rounds(); round++) {
      String period = "2033-%02d".formatted(1 + round % 12);
      String id = imported("notes", HEADER + "R-" + round + "," + period + ",1,BILL\n");
      List<Callable<Integer>> both =
          List.of(
              () -> undo(id, UUID.randomUUID().toString()).extract().statusCode(),
              () -> {
                lock(period);
                return (int) notesOf(period);
              });
      List<Integer> outcome = together(both);
      long seenByClose = outcome.get(1);
      assertThat(outcome.get(0)).isEqualTo(seenByClose == 0 ? 200 : 409);
      assertThat(notesOf(period)).isEqualTo(seenByClose);
      unlock(period);
      sql.update("delete from note");
    }
  }

  private static int rounds() {
    return "long".equals(System.getProperty("wattledger.rounds")) ? 200 : 12;
  }

  private long notesOf(String period) {
    return sql.first("select count(*) from note where period = ?", row -> row.getLong(1), period)
        .orElseThrow();
  }

  private long undone(String id) {
    return sql.first(
            "select count(*) from audit_entry where action = 'import.undone' and entity_id = ?",
            row -> row.getLong(1),
            id)
        .orElseThrow();
  }

  private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(calls.size(), 20));
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> call : calls) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
