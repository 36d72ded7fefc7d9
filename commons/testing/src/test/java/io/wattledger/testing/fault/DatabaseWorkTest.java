package io.wattledger.testing.fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.service.database.LongStatements;
import io.wattledger.service.database.Sql;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.testing.sample.FaultService;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections, time limits and transactions while the database itself is well. */
@QuarkusTest
@WithTestResource(FaultyDatabase.class)
class DatabaseWorkTest {

  private static final String FAULTS = "/api/sample/v1/faults/";
  private static final int CALLERS = 40;

  @TestHTTPResource URI service;

  @TestHTTPResource(value = "/health/live", management = true)
  URL liveness;

  @Inject Sql sql;
  @Inject DataSource dataSource;
  @Inject LongStatements statements;
  @Inject FaultService faults;
  DisposablePostgres server;
  private Notes notes;

  @BeforeEach
  void notes() {
    notes = new Notes(service, server);
  }

  @Test
  void requestsBeyondThePoolArePutOffWhileThePoolIsBusy() throws Exception {
    // Slower than a statement may be, so those that have a connection are ended too.
    List<Notes.Answer> answers =
        notes.atOnce(
            CALLERS,
            () -> {
              Notes.Answer answer = notes.get(FAULTS + "sleep/30");
              given().get(liveness).then().statusCode(200);
              return answer;
            });

    answers.forEach(Notes.Answer::assertPutOff);
    List<Notes.Answer> slow =
        answers.stream().filter(a -> a.body().contains("longer than a request may")).toList();
    List<Notes.Answer> excess =
        answers.stream().filter(a -> a.body().contains("database is busy")).toList();
    assertThat(slow).hasSizeGreaterThanOrEqualTo(FaultyDatabase.POOL);
    assertThat(excess).hasSizeGreaterThan(CALLERS / 2).hasSize(CALLERS - slow.size());
    Duration firstSlow = slow.stream().map(Notes.Answer::took).sorted().findFirst().orElseThrow();
    assertThat(excess.get(0).took()).isLessThan(firstSlow);
    notes.assertNothingLeaked();
    notes.create(Notes.fresh(), Notes.LONGEST_RECOVERY);
  }

  @Test
  void everyConnectionHasTheLimitsOfARequest() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(FaultyDatabase.POOL);
    CyclicBarrier together = new CyclicBarrier(FaultyDatabase.POOL);
    List<Future<String>> all = new ArrayList<>();
    for (int i = 0; i < FaultyDatabase.POOL; i++) {
      all.add(
          threads.submit(
              () -> {
                try (Connection held = dataSource.getConnection()) {
                  together.await(20, TimeUnit.SECONDS);
                  return limits(held);
                }
              }));
    }
    for (Future<String> connection : all) {
      assertThat(connection.get()).isEqualTo("read committed 7s 3s 1min 8000");
    }
    threads.shutdown();
  }

  @Test
  void importsGetMoreTimeAndGiveItBack() throws Exception {
    for (int i = 0; i < 2 * FaultyDatabase.POOL; i++) {
      String inside =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    statements.allow(Duration.ofMinutes(5), Duration.ofSeconds(30));
                    try (Connection held = dataSource.getConnection()) {
                      return limits(held);
                    }
                  });
      assertThat(inside).isEqualTo("read committed 5min 30s 5min 305000");
      try (Connection held = dataSource.getConnection()) {
        assertThat(limits(held)).isEqualTo("read committed 7s 3s 1min 8000");
      }
    }
  }

  @Test
  void nothingIsStoredAfterATransactionRanOutOfTime() throws SQLException {
    String code = Notes.fresh();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .timeout(1)
                    .run(
                        () -> {
                          faults.store(code);
                          faults.awaitRollback();
                          faults.store(code + "-2");
                        }))
        .isInstanceOf(ProblemException.class);
    assertThat(notes.stored(code)).isZero();
    assertThat(notes.stored(code + "-2")).isZero();
    assertConnectionsAreTransactional();
  }

  @Test
  void requestThatRanOutOfTimeIsPutOff() throws SQLException {
    String code = Notes.fresh();
    Notes.Answer answer = notes.post(FAULTS + "late/" + code, code);
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(notes.stored(code)).isZero();
    assertThat(notes.stored(code + "-late")).isZero();
    assertConnectionsAreTransactional();
  }

  @Test
  void caughtFailureIsNoSuccess() throws SQLException {
    String code = Notes.fresh();
    Notes.Answer answer = notes.post(FAULTS + "caught/" + code, code);
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(notes.stored(code)).isZero();
  }

  @Test
  void checkedExceptionRollsBackToo() throws SQLException {
    String code = Notes.fresh();
    assertThat(notes.post(FAULTS + "checked/" + code, code).status()).isEqualTo(500);
    assertThat(notes.stored(code)).isZero();
  }

  /** What is rolled back is gone, on whichever connection it was. */
  private void assertConnectionsAreTransactional() throws SQLException {
    for (int i = 0; i < 2 * FaultyDatabase.POOL; i++) {
      String code = Notes.fresh();
      QuarkusTransaction.begin();
      faults.store(code);
      QuarkusTransaction.rollback();
      assertThat(notes.stored(code)).isZero();
    }
  }

  private String limits(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select concat_ws(' ', current_setting('transaction_isolation'),"
                    + " current_setting('statement_timeout'), current_setting('lock_timeout'),"
                    + " current_setting('idle_in_transaction_session_timeout'))")) {
      row.next();
      return row.getString(1) + " " + connection.getNetworkTimeout();
    }
  }
}
