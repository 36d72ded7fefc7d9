package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Processes of a running suite die, freeze or are told to end, one after another, while clients
 * work. After each the ledger's rules hold.
 */
class FailureTest {

  private static final boolean LONG = "long".equals(System.getProperty("wattledger.rounds"));
  private static final int ROUNDS = LONG ? 4 : 1;
  private static final int BETWEEN = LONG ? 100 : 10;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final List<String> SERVICES =
      List.of("cost-model", "fleet", "energy-contracts", "ai-hosting", "gateway");

  private static final List<String> READS =
      List.of(
          "/api/gateway/v1/me",
          "/api/cost-model/v1/payouts?limit=1",
          "/api/fleet/v1/sites?limit=1",
          "/api/energy-contracts/v1/contracts?limit=1",
          "/api/ai-hosting/v1/period-locks?limit=1");

  private static Suite suite;
  private static Api api;
  private static LedgerCheck ledger;

  @BeforeAll
  static void start() {
    suite = Suite.empty();
    api = new Api(suite);
    ledger = new LedgerCheck(suite);
    GuideMonth.work(api);
  }

  @AfterEach
  void ledgerHolds() throws SQLException {
    awaitReady();
    ledger.assertNoViolation();
    assertAuditIsIntact();
    GuideMonth.assertClosed(api);
    Response verified =
        api.as("api-auditor").get("/api/cost-model/v1/periods/2026-10/verification");
    assertThat(verified.<Boolean>path("verified")).isTrue();
  }

  @Test
  void killedServicesLoseNothingAndDoNothingTwice() throws SQLException {
    try (Load load = new Load(suite, api)) {
      load.awaitMore(BETWEEN);
      for (int round = 0; round < ROUNDS; round++) {
        for (String service : SERVICES) {
          ProcessHandle process = service(service);
          process.destroyForcibly();
          note(service + " ready again after kill -9", awaitSuccessor(service, process));
          load.awaitMore(BETWEEN);
        }
        pauseBetweenRounds(round);
      }
      load.assertEachEffectOnce();
      note(load.toString(), Duration.ZERO);
    }
  }

  @Test
  void killedDatabaseLosesNothingAndNoServiceNeedsARestart() throws SQLException {
    List<Long> services = SERVICES.stream().map(name -> service(name).pid()).toList();
    try (Load load = new Load(suite, api)) {
      for (int round = 0; round < ROUNDS; round++) {
        load.awaitMore(BETWEEN);
        ProcessHandle server = suite.process("postgresql/data").orElseThrow();
        List<ProcessHandle> sessions = server.descendants().toList();
        server.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
        Instant killed = Instant.now();
        load.awaitMore(1);
        note("database and services work again after kill -9", since(killed));
        load.awaitMore(BETWEEN);
        pauseBetweenRounds(round);
      }
      load.assertEachEffectOnce();
    }
    awaitLogins();
    assertThat(SERVICES.stream().map(name -> service(name).pid()).toList()).isEqualTo(services);
  }

  @Test
  void killedIdentityProviderStopsNobodyWhoHasAToken() {
    String token = api.token("api-auditor");
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
    assertThat(reads(token)).containsOnly(200);
    ProcessHandle keycloak = keycloak();
    keycloak.destroyForcibly();
    keycloak.onExit().join();

    assertThat(reads(token)).containsOnly(200);
    assertThat(reads(forged)).containsOnly(401);

    Instant killed = Instant.now();
    await("Keycloak answers again", () -> isUp(suite.port(9180), "/health/ready"));
    note("Keycloak ready again after kill -9", since(killed));
    new Api(suite).as("api-auditor").get(READS.get(2)).then().statusCode(200);
  }

  @Test
  void serviceThatStartsWithoutTheIdentityProviderLetsNobodyIn() throws IOException {
    String token = api.token("api-auditor");
    long keycloak = keycloak().pid();
    signal("STOP", keycloak);
    try {
      ProcessHandle process = service("energy-contracts");
      process.destroyForcibly();
      note(
          "energy-contracts alive without Keycloak",
          awaitSuccessor("energy-contracts", "live", process));
      Response refused = api.anonymous().auth().oauth2(token).get(READS.get(3));
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
      assertThat(refused.contentType()).isEqualTo("application/problem+json");
      assertThat(refused.header("Retry-After")).isNotNull();
    } finally {
      signal("CONT", keycloak);
    }
    await(
        "energy-contracts knows the keys",
        () -> api.anonymous().auth().oauth2(token).get(READS.get(3)).statusCode() == 200);
  }

  @Test
  void serviceThatIsToldToEndFinishesWhatItHasBegun() throws Exception {
    for (String service : List.of("energy-contracts", "gateway")) {
      ProcessHandle process = service(service);
      String start = Work.READING.order(100_000 + service.length(), "-").effect();
      String answer =
          uploadSlowly("meterCode,startUtc,kwh\n", "alpha-main," + start + ",1\n", process);
      assertThat(answer).startsWith("HTTP/1.1 200").contains("\"APPLIED\"").endsWith("}");
      note(service + " ended after SIGTERM and is back", awaitSuccessor(service, process));
    }
  }

  @Test
  void restartsBehindTheDoorPutClientsOffCleanly() throws SQLException {
    try (Load load = new Load(suite, api)) {
      load.awaitMore(BETWEEN);
      for (String service : List.of("cost-model", "fleet")) {
        ProcessHandle process = service(service);
        Instant told = Instant.now();
        process.destroy();
        process.onExit().join();
        assertThat(since(told)).as("%s ends", service).isLessThan(Duration.ofSeconds(30));
        note(service + " ended after SIGTERM under load", since(told));
        awaitSuccessor(service, process);
        load.awaitMore(BETWEEN);
      }
      load.assertEachEffectOnce();
    }
  }

  @Test
  void closeThatDiesHalfwayCanBeRepeated() throws Exception {
    String key = UUID.randomUUID().toString();
    assertThat(
            api.as("api-controller")
                .contentType("application/json")
                .body("{\"reason\": \"Trial\"}")
                .post("/api/cost-model/v1/periods/2026-10/reopen")
                .statusCode())
        .isEqualTo(200);
    ProcessHandle process = service("cost-model");
    Thread close = new Thread(() -> close(key));
    close.start();
    Suite.pause(Duration.ofMillis(150));
    process.destroyForcibly();
    close.join();
    awaitSuccessor("cost-model", process);

    await("the month is closed", () -> close(key) == 200);
    assertThat(close(key)).isEqualTo(200);
  }

  @Test
  void ledgerCheckFindsWhatIsWrong() throws SQLException {
    assertThat(LedgerCheck.rules()).hasSizeGreaterThan(20);
    assertFinds("energy_contracts", "update settlement set total = total + 0.01");
    assertFinds(
        "energy_contracts",
        "update settlement set document = jsonb_set(document, '{shares,0,amount}', '\"1.00\"')");
    assertFinds(
        "energy_contracts",
        "insert into meter_interval select channel_id, start_utc + interval '1 minute', version, kwh,"
            + " status, reason, import_id, line, recorded_at, recorded_by from meter_interval"
            + " limit 1");
    assertFinds("cost_model", "update period_close set facts = facts || ' '");
    assertFinds("cost_model", "delete from fact_version where version = 1");
    assertFinds("cost_model", "delete from change_event where type like 'payout%'");
    assertFinds("cost_model", "delete from import_run where kind = 'payouts'");
    assertFinds("cost_model", "delete from audit_seal where seq = 2");
    assertFinds("fleet", "update asset_batch set status = 'SOLD'");
    assertFinds("fleet", "update idempotency_key set status = 500");
  }

  private static void assertFinds(String database, String wrong) throws SQLException {
    try (Connection connection = suite.connect(database);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      assertThat(statement.executeUpdate(wrong)).as(wrong).isPositive();
      assertThat(LedgerCheck.violations(connection, database)).as(wrong).isNotEmpty();
      connection.rollback();
    }
  }

  private static int close(String key) {
    try {
      return api.anonymous()
          .auth()
          .oauth2(api.token("api-controller"))
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body("{}")
          .post("/api/cost-model/v1/periods/2026-10/close")
          .statusCode();
    } catch (RuntimeException noAnswer) {
      return 0;
    }
  }

  /** Sends a file whose second half comes only after the process was told to end. */
  private static String uploadSlowly(String first, String second, ProcessHandle process)
      throws IOException {
    try (Socket socket = new Socket("127.0.0.1", suite.gateway().getPort())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      String head =
          """
          POST /api/energy-contracts/v1/imports/meter-intervals HTTP/1.1
          Host: 127.0.0.1:%d
          Authorization: Bearer %s
          Idempotency-Key: %s
          Content-Type: text/csv
          Content-Length: %d
          Connection: close

          """
              .formatted(
                  suite.gateway().getPort(),
                  api.token("api-energy"),
                  UUID.randomUUID(),
                  first.length() + second.length())
              .replace("\n", "\r\n");
      out.write((head + first).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      Suite.pause(Duration.ofMillis(500));
      process.destroy();
      Suite.pause(Duration.ofMillis(500));
      out.write(second.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static List<Integer> reads(String token) {
    List<Integer> statuses = new ArrayList<>();
    for (String path : READS) {
      statuses.add(api.anonymous().auth().oauth2(token).get(path).statusCode());
    }
    return statuses;
  }

  private static void assertAuditIsIntact() {
    for (String service : List.of("cost-model", "fleet", "energy-contracts", "ai-hosting")) {
      Response chain =
          api.as("api-auditor").get("/api/" + service + "/v1/audit-entries/verification");
      assertThat(chain.statusCode()).as(chain.asString()).isEqualTo(200);
      assertThat(chain.<Boolean>path("intact")).as("%s %s", service, chain.asString()).isTrue();
    }
  }

  private static ProcessHandle service(String name) {
    return suite
        .process(name + "/target/quarkus-app")
        .orElseThrow(() -> new AssertionError(name + " does not run"));
  }

  private static ProcessHandle keycloak() {
    return suite.process("keycloak").orElseThrow(() -> new AssertionError("Keycloak does not run"));
  }

  private static Duration awaitSuccessor(String service, ProcessHandle before) {
    return awaitSuccessor(service, "ready", before);
  }

  /** A service that has not seen the identity provider's keys yet is alive, but not ready. */
  private static Duration awaitSuccessor(String service, String health, ProcessHandle before) {
    Instant begin = Instant.now();
    before.onExit().join();
    int management = suite.port(9080 + (SERVICES.indexOf(service) + 1) % SERVICES.size());
    await(
        service + " is " + health + " again",
        () ->
            suite
                    .process(service + "/target/quarkus-app")
                    .filter(process -> process.pid() != before.pid())
                    .isPresent()
                && isUp(management, "/q/health/" + health));
    return since(begin);
  }

  /**
   * Keycloak finds its dead connections one by one; after some logins in a row it has none left.
   */
  private static void awaitLogins() {
    Instant begin = Instant.now();
    AtomicInteger inARow = new AtomicInteger();
    await(
        "logins work again",
        () -> {
          int status = api.requestToken("api-auditor").statusCode();
          return (status == 200 ? inARow.incrementAndGet() : inARow.getAndSet(0)) >= 10;
        });
    note("ten logins in a row after kill -9 of the database", since(begin));
  }

  private static void awaitReady() {
    await("the suite is ready", () -> suite.run("status") == 0);
  }

  /** A process that crashes five times in a row is given up; a minute of health ends the row. */
  private static void pauseBetweenRounds(int round) {
    if (round + 1 < ROUNDS) {
      Suite.pause(Duration.ofSeconds(65));
    }
  }

  private static void await(String what, BooleanSupplier condition) {
    Instant limit = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(limit);
      Suite.pause(Duration.ofMillis(200));
    }
  }

  private static boolean isUp(int port, String path) {
    try {
      return HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                      .timeout(Duration.ofSeconds(3))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void signal(String name, long pid) throws IOException {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration since(Instant begin) {
    return Duration.between(begin, Instant.now());
  }

  /** Measured times are kept beside the test's results; docs/guide/operations.md quotes them. */
  private static void note(String what, Duration took) {
    Path file = Repository.root().resolve("system-tests/target/failure-times.txt");
    try {
      Files.writeString(
          file,
          "%6.1f s  %s%n".formatted(took.toMillis() / 1000.0, what),
          java.nio.file.StandardOpenOption.CREATE,
          java.nio.file.StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
