package io.wattledger.systemtests;

import java.util.function.Supplier;

/**
 * Something that takes minutes to start and serves all tests of this module. A start that failed is
 * not tried again: every later test fails at once and names the first cause, instead of one of its
 * own that leads nowhere.
 */
final class StartedOnce<T> {

  private final Supplier<T> start;
  private T started;
  private Throwable failure;

  StartedOnce(Supplier<T> start) {
    this.start = start;
  }

  /** What was started, at the first call. */
  synchronized T get() {
    if (failure != null) {
      throw new AssertionError("It failed to start before: " + failure.getMessage(), failure);
    }
    if (started == null) {
      try {
        started = start.get();
      } catch (RuntimeException | Error e) {
        failure = e;
        throw e;
      }
    }
    return started;
  }
}
