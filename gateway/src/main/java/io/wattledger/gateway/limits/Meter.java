package io.wattledger.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * One budget for each of many callers, by the generic cell rate algorithm (ITU-T I.371): a single
 * number per caller says when the budget would be full again. Memory is bounded; a caller that is
 * forgotten because it has been idle has a full budget anyway.
 */
final class Meter {

  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * The outcome of asking for one unit.
   *
   * @param admitted whether it was given
   * @param remaining units that are left
   * @param retryAfter when the next unit is there, zero when there is one
   */
  record Outcome(boolean admitted, long remaining, Duration retryAfter) {}

  private final long nanosPerUnit;
  private final long fullNanos;
  private final LongSupplier nanoTime;
  private final Cache<String, AtomicLong> fullAt;

  /**
   * A budget.
   *
   * @param perSecond units that come back each second
   * @param burst units that a full budget holds
   * @param remembered callers that are kept in memory at most
   * @param nanoTime a clock that only goes forward
   */
  Meter(long perSecond, long burst, long remembered, LongSupplier nanoTime) {
    if (perSecond < 1 || burst < 1) {
      throw new IllegalArgumentException("a budget has at least one unit, and one per second");
    }
    this.nanosPerUnit = (long) (NANOS_PER_SECOND / perSecond);
    this.fullNanos = nanosPerUnit * burst;
    this.nanoTime = nanoTime;
    this.fullAt =
        Caffeine.newBuilder()
            .maximumSize(remembered)
            .expireAfterAccess(Duration.ofNanos(fullNanos).plusSeconds(1))
            .ticker(nanoTime::getAsLong)
            .build();
  }

  /** Takes one unit of a caller's budget if there is one. */
  Outcome take(String caller) {
    long now = nanoTime.getAsLong();
    AtomicLong full = fullAt.get(caller, unknown -> new AtomicLong(now));
    while (true) {
      long before = full.get();
      long after = Math.max(before, now) + nanosPerUnit;
      long missing = after - now - fullNanos;
      if (missing > 0) {
        return new Outcome(false, 0, Duration.ofNanos(missing));
      }
      if (full.compareAndSet(before, after)) {
        return new Outcome(true, -missing / nanosPerUnit, Duration.ZERO);
      }
    }
  }

  /** Units that a full budget holds. */
  long burst() {
    return fullNanos / nanosPerUnit;
  }

  /** Time in which an empty budget becomes full. */
  Duration window() {
    return Duration.ofNanos(fullNanos);
  }

  /** Callers that are kept in memory, after what is due to be forgotten. */
  long callers() {
    fullAt.cleanUp();
    return fullAt.estimatedSize();
  }
}
