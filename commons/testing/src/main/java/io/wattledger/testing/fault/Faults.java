package io.wattledger.testing.fault;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What a {@link FaultProxy} does to bytes at the moment; every pump asks before it passes some. */
final class Faults {

  /** What happens to bytes that want to pass. */
  enum Passage {
    OPEN,
    /** Nothing moves and nobody is told: a cable that was pulled, a frozen peer. */
    STALLED,
    /** Bytes vanish. */
    DROPPING
  }

  private static final long NEVER = -1;

  private Passage passage = Passage.OPEN;
  private final long[] delayMillis = new long[Direction.values().length];
  private final long[] bytesUntilReset = {NEVER, NEVER};
  private double resetShare;
  private Random random = new Random(0);
  private boolean closed;

  synchronized void heal() {
    passage = Passage.OPEN;
    for (Direction direction : Direction.values()) {
      delayMillis[direction.ordinal()] = 0;
      bytesUntilReset[direction.ordinal()] = NEVER;
    }
    resetShare = 0;
    notifyAll();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized void passage(Passage wanted) {
    passage = wanted;
    notifyAll();
  }

  synchronized void delay(Direction direction, Duration delay) {
    delayMillis[direction.ordinal()] = delay.toMillis();
  }

  synchronized void resetAfter(Direction direction, long bytes) {
    bytesUntilReset[direction.ordinal()] = bytes;
  }

  synchronized void flaky(double share, long seed) {
    resetShare = share;
    random = new Random(seed);
  }

  /** Waits as long as the link is stalled, and then for the delay. */
  void await(Direction direction) throws InterruptedException {
    long delay;
    synchronized (this) {
      while (passage == Passage.STALLED && !closed) {
        wait();
      }
      delay = delayMillis[direction.ordinal()];
    }
    TimeUnit.MILLISECONDS.sleep(delay);
    synchronized (this) {
      while (passage == Passage.STALLED && !closed) {
        wait();
      }
    }
  }

  synchronized boolean dropping() {
    return passage == Passage.DROPPING;
  }

  /**
   * How many of so many bytes may pass before the connection is reset; all of them when it is not.
   * A cut happens once.
   */
  synchronized Verdict verdict(Direction direction, int bytes) {
    int index = direction.ordinal();
    if (bytesUntilReset[index] != NEVER) {
      long left = bytesUntilReset[index];
      if (left <= bytes) {
        bytesUntilReset[index] = NEVER;
        return new Verdict((int) left, true);
      }
      bytesUntilReset[index] = left - bytes;
    }
    return resetShare > 0 && random.nextDouble() < resetShare
        ? new Verdict(0, true)
        : new Verdict(bytes, false);
  }

  /** What may pass, and whether the connection is reset then. */
  record Verdict(int bytes, boolean reset) {}
}
