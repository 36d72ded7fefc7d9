package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that work through the front door without pause, one for each kind of {@link Work}, and
 * repeat with the same key what was not acknowledged, as the API asks them to.
 */
final class Load implements AutoCloseable {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Clients leave the machine some room to start a process again. */
  private static final Duration THINKING = Duration.ofMillis(20);

  /** No answer, in progress elsewhere, budget used up, service away or busy: the client repeats. */
  private static final Set<Integer> REPEATED = Set.of(0, 409, 429, 502, 503, 504);

  private final Suite suite;
  private final Api api;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(Work.values().length);
  private final List<Future<?>> clients = new ArrayList<>();
  private final Map<Work, Queue<String>> acknowledged = new TreeMap<>();
  private final Map<Integer, AtomicInteger> answers = new ConcurrentSkipListMap<>();
  private volatile boolean ending;

  Load(Suite suite, Api api) {
    this.suite = suite;
    this.api = api;
    for (Work work : Work.values()) {
      acknowledged.put(work, new ConcurrentLinkedQueue<>());
      api.token(work.order(0, "-").client());
      clients.add(threads.submit(() -> run(work)));
    }
  }

  private void run(Work work) {
    while (!ending) {
      Work.Order order = work.order(NUMBERS.getAndIncrement(), UUID.randomUUID().toString());
      Instant deadline = Instant.now().plus(PATIENCE);
      while (!isAcknowledged(order)) {
        assertThat(Instant.now()).as("%s is acknowledged in time", work).isBefore(deadline);
        Suite.pause(Duration.ofMillis(100));
      }
      acknowledged.get(work).add(order.effect());
      Suite.pause(THINKING);
    }
  }

  private boolean isAcknowledged(Work.Order order) {
    HttpRequest request =
        HttpRequest.newBuilder(suite.gateway().resolve(order.path()))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + api.token(order.client()))
            .header("Idempotency-Key", order.key())
            .header("Content-Type", order.type())
            .method(order.method(), HttpRequest.BodyPublishers.ofString(order.body()))
            .build();
    int status = 0;
    String body = "";
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      status = answer.statusCode();
      body = answer.body();
      assertTold(answer);
    } catch (IOException broken) {
      // The client cannot know what became of it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    answers.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
    if (status >= 200 && status < 300) {
      assertThat(body).as("a whole answer").matches("(?s)\\{.*}\\s*");
      assertThat(body).doesNotContain("\"REFUSED\"");
      return true;
    }
    assertThat(REPEATED).as("%s: %s", order, body).contains(status);
    assertThat(body).as("a repeat is no conflict").doesNotContain("/problems/conflict");
    return false;
  }

  /** Who is put off is told when to come back. */
  private static void assertTold(HttpResponse<String> answer) {
    if (answer.statusCode() == 502 || answer.statusCode() == 503) {
      assertThat(answer.headers().firstValue("Retry-After")).as(answer.body()).isPresent();
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .isEqualTo("application/problem+json");
    }
  }

  /** Waits until each client got so many more requests acknowledged. */
  void awaitMore(int more) {
    Map<Work, Integer> wanted = new TreeMap<>();
    acknowledged.forEach((work, done) -> wanted.put(work, done.size() + more));
    Instant deadline = Instant.now().plus(PATIENCE);
    while (wanted.entrySet().stream()
        .anyMatch(entry -> acknowledged.get(entry.getKey()).size() < entry.getValue())) {
      clients.stream().filter(Future::isDone).findFirst().ifPresent(Load::rethrow);
      assertThat(Instant.now()).as("clients get on: %s", this).isBefore(deadline);
      Suite.pause(Duration.ofMillis(100));
    }
  }

  /** Lets every client finish its request and checks that each effect is there, once. */
  void assertEachEffectOnce() throws SQLException {
    ending = true;
    clients.forEach(Load::rethrow);
    for (Work work : Work.values()) {
      try (Connection connection = suite.connect(work.database());
          PreparedStatement count = connection.prepareStatement(work.count())) {
        for (String effect : acknowledged.get(work)) {
          count.setString(1, effect);
          try (ResultSet row = count.executeQuery()) {
            row.next();
            assertThat(row.getLong(1)).as("%s %s", work, effect).isEqualTo(1);
          }
        }
      }
    }
  }

  private static void rethrow(Future<?> client) {
    try {
      client.get(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new AssertionError("a client failed: " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    Map<Work, Integer> done = new TreeMap<>();
    acknowledged.forEach((work, effects) -> done.put(work, effects.size()));
    return "acknowledged " + done + ", answers by status " + answers;
  }

  @Override
  public void close() {
    ending = true;
    threads.shutdownNow();
  }
}
