package io.wattledger.testing.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.service.security.Roles;
import io.wattledger.testing.LocalDatabase;
import io.wattledger.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A caller of the sample service as ours should be: it repeats with the same key what was not
 * acknowledged. And an eye on the database that does not go through the service.
 */
final class Notes {

  /** What the promises allow, with room for a slow machine. */
  static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);

  static final Duration LONGEST_RECOVERY = Duration.ofSeconds(15);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;
  private final int serverPort;

  Notes(URI service, DisposablePostgres server) {
    this.service = service;
    this.serverPort = server.port();
  }

  /** An answer, status 0 when there was none. */
  record Answer(int status, String body, String retryAfter, Duration took) {

    /** Refused for the moment, in words and in time. */
    void assertPutOff() {
      assertThat(status).as(body).isEqualTo(503);
      assertThat(body).contains("/problems/unavailable");
      assertThat(retryAfter).isEqualTo("1");
      assertThat(took).isLessThan(LONGEST_ANSWER);
    }
  }

  static String fresh() {
    return UUID.randomUUID().toString();
  }

  /** One try to store a note; the code is the key. */
  Answer post(String code) {
    return send(
        request("/api/sample/v1/notes")
            .header("Idempotency-Key", code)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"code\": \"%s\", \"period\": \"2031-12\", \"amount\": \"1\", \"kind\": \"BILL\"}"
                        .formatted(code))));
  }

  Answer post(String path, String key) {
    return send(
        request(path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  /** Repeats until the note is acknowledged. */
  void create(String code, Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    Answer answer = post(code);
    while (answer.status() != 201) {
      assertThat(answer.status()).as(answer.body()).isIn(0, 409, 503);
      assertThat(Instant.now()).as("stored within %s", patience).isBefore(deadline);
      pause();
      answer = post(code);
    }
  }

  /** Sends the same request many times at once. */
  List<Answer> atOnce(int times, java.util.concurrent.Callable<Answer> request) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Future<Answer>> running =
          IntStream.range(0, times).mapToObj(i -> threads.submit(request)).toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : running) {
        answers.add(answer.get(2, TimeUnit.MINUTES));
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Each note is stored once, with one key, one audit entry and one event; nothing else is. */
  void assertOnce(String code) throws SQLException {
    assertThat(count("select count(*) from note where code = ?", code)).isEqualTo(1);
    assertThat(count("select count(*) from idempotency_key where idempotency_key = ?", code))
        .isEqualTo(1);
    assertThat(count("select count(*) from audit_entry where entity_id = ?", code)).isEqualTo(1);
    assertThat(count("select count(*) from change_event where entity_id = ?", code)).isEqualTo(1);
  }

  long stored(String code) throws SQLException {
    return count("select count(*) from note where code = ?", code);
  }

  /** Sessions of the service that do something, or hold something. */
  long busySessions() throws SQLException {
    return count(
        "select count(*) from pg_stat_activity where usename = ? and state <> 'idle'",
        "sample_app");
  }

  long sessions() throws SQLException {
    return count("select count(*) from pg_stat_activity where usename = ?", "sample_app");
  }

  /** No connection is lost: all become idle again, and there are not more than the pool has. */
  void assertNothingLeaked() throws SQLException {
    Instant deadline = Instant.now().plus(LONGEST_RECOVERY);
    while (busySessions() > 0 || sessions() > FaultyDatabase.POOL) {
      assertThat(Instant.now()).as("sessions become idle").isBefore(deadline);
      pause();
    }
  }

  private long count(String query, String parameter) throws SQLException {
    try (Connection connection = LocalDatabase.on(serverPort, "sample").connectAsSuperuser();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, parameter);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + Tokens.of("finance", Roles.FINANCE));
  }

  private Answer send(HttpRequest.Builder request) {
    Instant begin = Instant.now();
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("Retry-After").orElse(null),
          Duration.between(begin, Instant.now()));
    } catch (IOException e) {
      return new Answer(0, e.toString(), null, Duration.between(begin, Instant.now()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
