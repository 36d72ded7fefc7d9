package io.wattledger.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.Versions;
import io.wattledger.launcher.postgres.Account;
import io.wattledger.launcher.postgres.PostgresServer;
import io.wattledger.launcher.process.Child;
import io.wattledger.launcher.process.RunFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On the tables of the services and the worked example of docs/guide/audit.md; the further hashes
 * were computed by another program.
 */
class ChainCheckTest {

  private static final String FIRST =
      "385c68d6a9820a03b8818aabbf4ffbb4a337775a22156d92f27876bbc1cc4f0e";
  private static final String SECOND =
      "70597fe115c6f1c7f1f140a6ed0ed2e31f0d0b9a332da5f061528d8c25b1e3b3";
  private static final String THIRD =
      "6f3f3b1d866341e39db5ee055f29567896cd692f6a231f67f91f0e16c6119222";

  @TempDir static Path folder;

  private static PostgresServer server;
  private static Child child;

  @BeforeAll
  static void start() throws IOException {
    Home home = Home.of(Files.createTempDirectory(folder, "home").toString(), folder);
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    String version = Versions.current().postgresql();
    Path jar = Path.of(System.getProperty("wattledger.runtime"), "postgresql-" + version + ".jar");
    server =
        new PostgresServer(home, version, jar, port, new Secrets(home.secrets()), Account.choose());
    server.prepare();
    child = new Child(server.process(), new RunFolder(home.run()));
    child.start();
    Instant deadline = Instant.now().plusSeconds(60);
    while (!child.ready()) {
      assertThat(child.alive()).as("PostgreSQL runs").isTrue();
      assertThat(Instant.now()).as("PostgreSQL answers in time").isBefore(deadline);
    }
  }

  @AfterAll
  static void stop() {
    if (child != null) {
      child.requestStop();
      child.awaitStop(Duration.ofSeconds(10));
    }
  }

  @BeforeEach
  void threeSealedEntries() throws SQLException, IOException {
    run("drop schema public cascade", "create schema public");
    run(Files.readString(migrations().resolve("V4__audit.sql")).replace("${app_role}", "postgres"));
    run(
        entry(
            7,
            "2026-11-03 09:15:00.123456+00",
            "payout.changed",
            "'{\"version\": 1, \"grossBtc\": \"1.50000000\"}'",
            "'{\"grossBtc\": \"1.40000000\", \"version\": 2}'"),
        entry(
            8,
            "2026-11-03 09:16:00+00",
            "payout.deleted",
            "'{\"share\": 1.50, \"note\": \"caf\u00e9\\n\"}'",
            "null"),
        entry(10, "2026-11-03 10:16:00.120+01", "payout.created", "null", "'[1e23, true, null]'"),
        seal(1, 7, "0".repeat(64), FIRST),
        seal(2, 8, FIRST, SECOND),
        seal(3, 10, SECOND, THIRD));
  }

  @Test
  void wholeChainIsIntactAndShowsItsHead() throws SQLException {
    ChainCheck.Result found = check();

    assertThat(found.faults()).isEmpty();
    assertThat(found.entries()).isEqualTo(3);
    assertThat(found.sequence()).isEqualTo(3);
    assertThat(found.hash()).isEqualTo(THIRD);
    assertThat(found.sealedUpTo()).isEqualTo(Instant.parse("2026-11-03T09:16:00.120Z"));
  }

  @Test
  void entriesThatWaitAreCounted() throws SQLException {
    run(entry(11, "2026-11-03 10:17:00+00", "payout.created", "null", "null"));
    run("insert into audit_unsealed values (11)");

    assertThat(check().intact()).isTrue();
    assertThat(check().waiting()).isEqualTo(1);
  }

  @Test
  void changedEntryIsNamed() throws SQLException {
    run("update audit_entry set actor = 'admin' where id = 8");

    assertThat(check().faults()).containsExactly("the entry at sequence 2 (number 8) was changed");
  }

  @Test
  void changedAmountAndChangedTimeAreNoticed() throws SQLException {
    run(
        "update audit_entry set before = '{\"share\": 1.51, \"note\": \"caf\u00e9\\n\"}' where id = 8");
    assertThat(check().intact()).isFalse();
    run(
        "update audit_entry set before = '{\"share\": 1.50, \"note\": \"caf\u00e9\\n\"}',"
            + " at = at + interval '1 microsecond' where id = 8");
    assertThat(check().intact()).isFalse();
  }

  @Test
  void removedEntryIsNamed() throws SQLException {
    run("delete from audit_seal where seq = 2", "delete from audit_entry where id = 8");

    assertThat(check().faults()).containsExactly("sequence 2 is missing, the next one is 3");
  }

  @Test
  void exchangedEntriesAreNoticed() throws SQLException {
    run(
        "delete from audit_seal where seq > 1",
        seal(2, 10, FIRST, SECOND),
        seal(3, 8, SECOND, THIRD));

    assertThat(check().faults()).containsExactly("the entry at sequence 2 (number 10) was changed");
  }

  @Test
  void sealThatDoesNotFollowItsPredecessorIsNoticed() throws SQLException {
    run("update audit_seal set previous_hash = hash where seq = 3");

    assertThat(check().faults()).containsExactly("sequence 3 does not follow its predecessor");
  }

  @Test
  void insertedEntryIsNoticed() throws SQLException {
    run(entry(12, "2026-11-03 10:17:00+00", "payout.created", "null", "null"));

    assertThat(check().faults()).singleElement().asString().contains("neither sealed nor waiting");
  }

  @Test
  void cutOffEndShowsBesideANotedHead() throws SQLException {
    NotedHead noted = new NotedHead("cost-model", 3, THIRD);
    assertThat(check(noted).intact()).isTrue();

    run("delete from audit_seal where seq = 3", "delete from audit_entry where id = 10");

    assertThat(check().intact()).isTrue();
    assertThat(check(noted).faults())
        .containsExactly(
            "the chain ends at sequence 2, but a head was noted at 3: its end was cut off");
  }

  @Test
  void chainThatWasWrittenAnewShowsBesideANotedHead() throws SQLException {
    assertThat(check(new NotedHead("cost-model", 2, THIRD)).faults())
        .containsExactly("sequence 2 had another hash when its head was noted");
  }

  @Test
  void nothingIsWritten() throws SQLException {
    try (Connection connection = server.connect("postgres")) {
      ChainCheck.of(connection, List.of());
      assertThat(connection.isReadOnly()).isTrue();
    }
  }

  private static ChainCheck.Result check(NotedHead... heads) throws SQLException {
    try (Connection connection = server.connect("postgres")) {
      return ChainCheck.of(connection, List.of(heads));
    }
  }

  private static void run(String... statements) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String entry(int id, String at, String action, String before, String after) {
    return "insert into audit_entry overriding system value values (%d, '%s', 'finance',"
            .formatted(id, at)
        + " '5f0c3a52-1111-4222-8333-944445555666', '{finance}', '%s', 'payout',".formatted(action)
        + " '0b8f3c1e-2222-4333-8444-955556666777', %s, %s, null)".formatted(before, after);
  }

  private static String seal(int sequence, int entry, String previous, String hash) {
    return "insert into audit_seal values (%d, %d, '%s', '%s')"
        .formatted(sequence, entry, previous, hash);
  }

  private static Path migrations() {
    return Path.of(System.getProperty("wattledger.root"))
        .resolve("commons/service/src/main/resources/db/commons");
  }
}
