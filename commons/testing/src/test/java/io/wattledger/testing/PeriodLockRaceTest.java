package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.service.database.Sql;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.Roles;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class PeriodLockRaceTest {

  private static final String LOCKS = "/api/sample/v1/period-locks";

  @Inject PeriodLocks locks;
  @Inject Sql sql;

  private static ValidatableResponse note(String period) {
    String code = UUID.randomUUID().toString();
    return given()
        .auth()
        .oauth2(Tokens.of("finance", Roles.FINANCE))
        .header("Idempotency-Key", code)
        .contentType("application/json")
        .body(
            "{\"code\": \""
                + code
                + "\", \"period\": \""
                + period
                + "\", \"amount\": \"1\","
                + " \"kind\": \"BILL\"}")
        .post("/api/sample/v1/notes")
        .then();
  }

  private static ValidatableResponse put(String period, String body) {
    return given()
        .auth()
        .oauth2(Tokens.of("controller", Roles.CONTROLLER))
        .contentType("application/json")
        .body(body)
        .put(LOCKS + "/" + period)
        .then();
  }

  @Test
  void closedMonthRefusesChangesAndSaysHowToReopen() {
    put("2031-01", "{\"reason\": \"closed\", \"lockedBy\": \"Ada\"}")
        .statusCode(200)
        .body("lockedBy", is("Ada"));
    put("2031-01", "{\"reason\": \"again\"}").statusCode(200).body("reason", is("closed"));
    note("2031-01")
        .statusCode(409)
        .body("type", is("/problems/period-locked"))
        .body("detail", containsString("closed by Ada"))
        .body("detail", containsString("periods/2031-01/reopen"));
    note("2031-02").statusCode(201);
    String controller = Tokens.of("controller", Roles.CONTROLLER);
    given().auth().oauth2(controller).delete(LOCKS + "/2031-01").then().statusCode(204);
    given().auth().oauth2(controller).delete(LOCKS + "/2031-01").then().statusCode(204);
    note("2031-01").statusCode(201);
  }

  @Test
  void lockRequestsAreChecked() {
    put("2031-03", "{}").statusCode(400).body("errors[0].pointer", is("/reason"));
    put("2031-03", "{\"reason\": \" \"}").statusCode(400);
    put("2031-3", "{\"reason\": \"x\"}").statusCode(400);
    String auditor = Tokens.of("auditor", Roles.AUDITOR);
    given().auth().oauth2(auditor).get(LOCKS + "/2031-03").then().statusCode(404);
    given().auth().oauth2(auditor).get(LOCKS + "?limit=5").then().statusCode(200);
    given().get(LOCKS).then().statusCode(401);
    given().auth().oauth2(auditor).delete(LOCKS + "/2031-03").then().statusCode(403);
  }

  @Test
  void checkOutsideOfATransactionIsAMistake() {
    assertThatThrownBy(() -> locks.requireOpen(YearMonth.of(2031, 5)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closeWaitsForWritersAndLaterWritersAreRefused() throws Exception {
    YearMonth month = YearMonth.of(2031, 6);
    CountDownLatch checked = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Future<?> writer =
        pool.submit(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          locks.requireOpen(month);
                          checked.countDown();
                          await(mayCommit);
                          sql.update(
                              "insert into note (code, period, amount, kind)"
                                  + " values ('race', '2031-06', 1, 'BILL')");
                        }));
    assertThat(checked.await(10, TimeUnit.SECONDS)).isTrue();
    Future<?> close = pool.submit(() -> locks.lock(month, "closed", "Ada"));

    assertThatThrownBy(() -> close.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(java.util.concurrent.TimeoutException.class);
    mayCommit.countDown();
    writer.get(10, TimeUnit.SECONDS);
    close.get(10, TimeUnit.SECONDS);

    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> locks.requireOpen(month)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("closed by Ada");
    pool.shutdown();
    locks.unlock(month);
  }

  @Test
  void nothingIsWrittenAfterTheClose() throws Exception {
    YearMonth month = YearMonth.of(2031, 7);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> writers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      writers.add(pool.submit(() -> writeUntilRefused(month, start)));
    }
    start.countDown();
    TimeUnit.MILLISECONDS.sleep(150);
    locks.lock(month, "closed", "Ada");
    long atClose = notes(month);
    for (Future<?> writer : writers) {
      writer.get(20, TimeUnit.SECONDS);
    }
    assertThat(notes(month)).isEqualTo(atClose);
    pool.shutdown();
    locks.unlock(month);
  }

  private Void writeUntilRefused(YearMonth month, CountDownLatch start) throws Exception {
    start.await();
    boolean open = true;
    while (open) {
      try {
        QuarkusTransaction.requiringNew()
            .run(
                () -> {
                  locks.requireOpen(month);
                  sql.update(
                      "insert into note (code, period, amount, kind) values (?, ?, 1, 'BILL')",
                      UUID.randomUUID().toString(),
                      month.toString());
                });
      } catch (ProblemException closed) {
        open = false;
      }
    }
    return null;
  }

  private long notes(YearMonth month) {
    return sql.first(
            "select count(*) from note where period = ?", row -> row.getLong(1), month.toString())
        .orElseThrow();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
