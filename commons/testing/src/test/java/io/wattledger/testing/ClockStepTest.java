package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.service.database.Sql;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportRuns;
import io.wattledger.service.imports.ImportStatus;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.sample.SteppingClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The service's clock steps while it works: order and numbers do not come from it. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ClockStepTest {

  private static final List<Duration> STEPS =
      List.of(
          Duration.ZERO,
          Duration.ofMinutes(10),
          Duration.ofMinutes(-10),
          Duration.ofHours(-1),
          Duration.ofDays(366),
          Duration.ofHours(-1));

  @Inject SteppingClock clock;
  @Inject Sql sql;
  @Inject ImportRuns runs;
  @Inject PeriodLocks locks;

  @AfterEach
  void rightTime() {
    clock.ahead(Duration.ZERO);
  }

  @Test
  void recordsKeepTheirOrderWhenTheClockStepsBack() throws InterruptedException {
    List<String> written = new ArrayList<>();
    for (Duration step : STEPS) {
      clock.ahead(step);
      written.add(note());
    }

    assertThat(inOrder("select entity_id from change_event order by txid, id", written))
        .isEqualTo(written);
    awaitSeals();
    assertThat(
            inOrder(
                "select e.entity_id from audit_seal s join audit_entry e on e.id = s.entry_id"
                    + " order by s.seq",
                written))
        .isEqualTo(written);
    given()
        .auth()
        .oauth2(Tokens.of("auditor", Roles.AUDITOR))
        .get("/api/sample/v1/audit-entries/verification")
        .then()
        .statusCode(200)
        .body("intact", is(true));
  }

  @Test
  void repeatIsARepeatWhateverTheTime() {
    String code = UUID.randomUUID().toString();
    assertThat(post(code)).isEqualTo(201);
    for (Duration step : STEPS) {
      clock.ahead(step);
      assertThat(post(code)).isEqualTo(201);
    }
    assertThat(sql.first("select count(*) from note where code = ?", row -> row.getLong(1), code))
        .contains(1L);
  }

  @Test
  void importThatLivesIsNotCalledDeadByAReplicaWhoseClockIsAhead() {
    ImportContext context = new ImportContext(UUID.randomUUID(), "finance", false);
    sql.update(
        "insert into import_run (id, kind, sha256, status, preview, valid_rows_only, started_at,"
            + " heartbeat_at, imported_by) values (?, 'notes', '', 'RUNNING', false, false, ?, ?,"
            + " 'finance')",
        context.id(),
        Instant.now(),
        Instant.now());
    for (Duration step : STEPS) {
      clock.ahead(step);
      runs.progress(context);
      assertThat(status(context)).isEqualTo(ImportStatus.RUNNING);
    }
    sql.update(
        "update import_run set heartbeat_at = now() - interval '61 seconds' where id = ?",
        context.id());
    assertThat(status(context)).isEqualTo(ImportStatus.INTERRUPTED);
  }

  @Test
  void closedMonthStaysClosedWhenTheClockStepsBack() {
    YearMonth month = YearMonth.of(2032, 2);
    locks.lock(month, "closed", "Ada");
    clock.ahead(Duration.ofDays(-3000));
    assertThat(locks.lock(month, "again", "Bob").lockedBy()).isEqualTo("Ada");
    locks.unlock(month);
    assertThat(locks.find(month)).isEmpty();
  }

  private ImportStatus status(ImportContext context) {
    return runs.find(context.id()).orElseThrow().status();
  }

  private List<String> inOrder(String query, List<String> written) {
    return sql.list(query, row -> row.getString(1)).stream().filter(written::contains).toList();
  }

  private static String note() {
    String code = UUID.randomUUID().toString();
    assertThat(post(code)).isEqualTo(201);
    return code;
  }

  private static int post(String code) {
    return given()
        .auth()
        .oauth2(Tokens.of("finance", Roles.FINANCE))
        .header("Idempotency-Key", code)
        .contentType("application/json")
        .body(
            "{\"code\": \"%s\", \"period\": \"2030-06\", \"amount\": \"1\", \"kind\": \"BILL\"}"
                .formatted(code))
        .post("/api/sample/v1/notes")
        .statusCode();
  }

  private void awaitSeals() throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(20);
    while (sql.first("select count(*) from audit_unsealed", row -> row.getLong(1)).orElseThrow()
        > 0) {
      assertThat(Instant.now()).as("entries are sealed").isBefore(deadline);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
