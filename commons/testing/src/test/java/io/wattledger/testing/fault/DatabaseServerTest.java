package io.wattledger.testing.fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to the database server itself. */
@QuarkusTest
@WithTestResource(FaultyDatabase.class)
class DatabaseServerTest {

  private static final boolean LONG = "long".equals(System.getProperty("wattledger.rounds"));

  @TestHTTPResource URI service;

  @TestHTTPResource(value = "/health/live", management = true)
  URL liveness;

  DisposablePostgres server;
  private Notes notes;

  @BeforeEach
  void notes() {
    notes = new Notes(service, server);
  }

  @Test
  void frozenServerPutsRequestsOffAndLeaksNothing() throws Exception {
    notes.atOnce(FaultyDatabase.POOL, () -> notes.post(Notes.fresh()));
    server.freeze();
    try {
      List<Notes.Answer> answers =
          notes.atOnce(3 * FaultyDatabase.POOL, () -> notes.post(Notes.fresh()));
      answers.forEach(Notes.Answer::assertPutOff);
      given().get(liveness).then().statusCode(200);
    } finally {
      server.thaw();
    }
    String code = Notes.fresh();
    notes.create(code, Notes.LONGEST_RECOVERY);
    notes.assertOnce(code);
    notes.assertNothingLeaked();
  }

  @Test
  void killedServerLosesNothingThatWasAcknowledged() throws Exception {
    for (int round = 0; round < (LONG ? 10 : 2); round++) {
      try (NoteLoad load = new NoteLoad(notes)) {
        load.awaitMore(20);
        server.kill();
        given().get(liveness).then().statusCode(200);
        server.start();
        load.awaitMore(20);
        load.assertNothingLost();
      }
    }
    notes.assertNothingLeaked();
  }

  @Test
  void fullDiskAcknowledgesNothingThatIsNotStored() throws Exception {
    assumeTrue(
        server.hasSmallDisk(),
        "needs a disk of its own to fill: Linux with 'unshare -m' and mounting a tmpfs");
    try (NoteLoad load = new NoteLoad(notes)) {
      load.awaitMore(10);
      server.fillDisk();
      awaitRefusal();
      server.freeDisk();
      if (!server.isRunning()) {
        server.start();
      }
      load.awaitMore(10);
      load.assertNothingLost();
    } finally {
      server.freeDisk();
    }
  }

  /** New log segments find no room; until then a few requests still succeed, and are kept. */
  private void awaitRefusal() {
    Instant deadline = Instant.now().plusSeconds(40);
    String code = Notes.fresh();
    int status = notes.post(code).status();
    while (status != 503) {
      assertThat(status).isEqualTo(201);
      assertThat(Instant.now()).as("the disk is full in time").isBefore(deadline);
      startNextLogSegment();
      status = notes.post(Notes.fresh()).status();
    }
  }

  private void startNextLogSegment() {
    String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres?socketTimeout=5";
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_switch_wal()");
    } catch (SQLException noRoom) {
      // That is what the test waits for.
    }
  }
}
