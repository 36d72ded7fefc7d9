package io.wattledger.testing.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Callers that store notes one after another while something happens to the database. */
final class NoteLoad implements AutoCloseable {

  private static final int CALLERS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Notes notes;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
  private final List<Future<?>> callers = new ArrayList<>();
  private volatile boolean ending;

  NoteLoad(Notes notes) {
    this.notes = notes;
    for (int i = 0; i < CALLERS; i++) {
      callers.add(threads.submit(this::call));
    }
  }

  private void call() {
    while (!ending) {
      String code = Notes.fresh();
      notes.create(code, PATIENCE);
      acknowledged.add(code);
    }
  }

  /** Waits until so many more notes are acknowledged. */
  void awaitMore(int more) {
    int wanted = acknowledged.size() + more;
    Instant deadline = Instant.now().plus(PATIENCE);
    while (acknowledged.size() < wanted) {
      assertThat(Instant.now()).as("callers get on").isBefore(deadline);
      Notes.pause();
    }
  }

  /** Lets every caller finish its note and checks that each is stored once. */
  void assertNothingLost() throws Exception {
    ending = true;
    for (Future<?> caller : callers) {
      caller.get(2, TimeUnit.MINUTES);
    }
    for (String code : acknowledged) {
      assertOnce(code);
    }
  }

  private void assertOnce(String code) throws SQLException {
    notes.assertOnce(code);
  }

  @Override
  public void close() {
    ending = true;
    threads.shutdownNow();
  }
}
