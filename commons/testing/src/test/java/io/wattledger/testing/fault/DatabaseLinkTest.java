package io.wattledger.testing.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network between the service and its database. */
@QuarkusTest
@WithTestResource(FaultyDatabase.class)
class DatabaseLinkTest {

  private static final boolean LONG = "long".equals(System.getProperty("wattledger.rounds"));

  @TestHTTPResource URI service;
  DisposablePostgres server;
  FaultProxy link;
  private Notes notes;

  @BeforeEach
  void notes() {
    notes = new Notes(service, server);
  }

  @AfterEach
  void heal() {
    link.heal();
    notes.create(Notes.fresh(), Notes.LONGEST_RECOVERY);
  }

  @Test
  void silentLinkLetsNoRequestHangAndHealsWithoutARestart() throws Exception {
    notes.atOnce(FaultyDatabase.POOL, () -> notes.post(Notes.fresh()));
    String code = Notes.fresh();

    link.stall();
    List<Notes.Answer> answers = notes.atOnce(2 * FaultyDatabase.POOL, () -> notes.post(code));

    // One caller has the key; the others are told so or find no connection.
    assertThat(answers).extracting(Notes.Answer::status).containsOnly(503);
    answers.forEach(Notes.Answer::assertPutOff);
    link.heal();
    notes.create(code, Notes.LONGEST_RECOVERY);
    notes.assertOnce(code);
    notes.assertNothingLeaked();
  }

  @Test
  void refusedAndBrokenConnectionsArePutOff() throws Exception {
    notes.create(Notes.fresh(), Notes.LONGEST_RECOVERY);
    String code = Notes.fresh();
    link.refuse();
    link.resetAll();

    notes.post(code).assertPutOff();

    assertThat(notes.stored(code)).isZero();
    link.heal();
    notes.create(code, Notes.LONGEST_RECOVERY);
    notes.assertOnce(code);
  }

  @Test
  void slowLinkIsSlowAndNothingElse() throws Exception {
    link.delay(Direction.UP, Duration.ofMillis(50));
    link.delay(Direction.DOWN, Duration.ofMillis(50));
    String code = Notes.fresh();
    notes.create(code, Notes.LONGEST_RECOVERY);
    notes.assertOnce(code);
  }

  @Test
  void flakyLinkGivesEachRequestOneEffect() throws Exception {
    link.flaky(0.03, 11);
    for (int i = 0; i < (LONG ? 500 : 25); i++) {
      String code = Notes.fresh();
      notes.create(code, Duration.ofSeconds(30));
      notes.assertOnce(code);
    }
  }

  @Test
  void linkCutAtAnyByteNeverTurnsIntoAFalseAnswer() throws Exception {
    sweep(Direction.UP);
    sweep(Direction.DOWN);
  }

  /** Cuts a request's traffic with the database a little later each time. */
  private void sweep(Direction direction) throws Exception {
    long before = passed(direction);
    notes.create(Notes.fresh(), Notes.LONGEST_RECOVERY);
    long whole = passed(direction) - before;
    assertThat(whole).isPositive();
    long step = Math.max(1, whole / (LONG ? 400 : 20));
    for (long bytes = 0; bytes <= whole; bytes += step) {
      String code = Notes.fresh();
      link.resetAfter(direction, bytes);
      Notes.Answer answer = notes.post(code);
      link.heal();
      assertThat(answer.status()).as("cut after %d bytes: %s", bytes, answer.body()).isIn(201, 503);
      if (answer.status() == 201) {
        assertThat(notes.stored(code)).as("cut after %d bytes", bytes).isEqualTo(1);
      }
      notes.create(code, Notes.LONGEST_RECOVERY);
      notes.assertOnce(code);
    }
  }

  private long passed(Direction direction) {
    return link.statistics().stream()
        .mapToLong(s -> direction == Direction.UP ? s.bytesUp() : s.bytesDown())
        .sum();
  }
}
