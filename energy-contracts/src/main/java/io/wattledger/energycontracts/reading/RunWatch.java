package io.wattledger.energycontracts.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Watches the values of one owner in the order of a file for runs that no meter and no market makes
 * by itself: the same value over and over, or a straight line. The first values of a run are held
 * back until it is known whether the run becomes long enough to be doubted as a whole.
 */
final class RunWatch {

  /** A line is straight when its steps differ by no more than the rounding of its values. */
  private static final BigDecimal ROUNDINGS = BigDecimal.valueOf(2);

  private final RunLimits limits;
  private final long seconds;
  private final BigDecimal rounding;
  private final Deque<ReadingRow> held = new ArrayDeque<>();
  private final Deque<String> doubts = new ArrayDeque<>();
  private Instant lastStart;
  private BigDecimal lastValue;
  private BigDecimal lastStep;
  private int frozen;
  private int linear;

  RunWatch(RunLimits limits, int intervalMinutes, int decimals) {
    this.limits = limits;
    this.seconds = 60L * intervalMinutes;
    this.rounding = BigDecimal.ONE.movePointLeft(decimals).multiply(ROUNDINGS);
  }

  /**
   * A row about which all is known that a run can tell.
   *
   * @param row the row
   * @param doubt the run in which it stands, null when in none
   */
  record Watched(ReadingRow row, String doubt) {}

  /** Takes the next row and answers with those that are decided by it. */
  List<Watched> add(ReadingRow row) {
    extend(row);
    held.addLast(row);
    doubts.addLast("");
    if (reaches(frozen, limits.frozenIntervals())) {
      doubtLast(
          frozen == limits.frozenIntervals() ? frozen : 1,
          "the same value for " + limits.frozenIntervals() + " intervals or more");
    }
    if (reaches(linear, limits.linearIntervals())) {
      doubtLast(
          linear == limits.linearIntervals() ? linear : 1,
          "on a straight line of "
              + limits.linearIntervals()
              + " intervals or more, as if somebody had filled a gap");
    }
    return release(Math.max(limits.longest() - 1, 0));
  }

  /** The rows that are still held when the file ends. */
  List<Watched> end() {
    return release(0);
  }

  private void extend(ReadingRow row) {
    boolean follows = lastStart != null && lastStart.plusSeconds(seconds).equals(row.startUtc());
    BigDecimal step = follows ? row.value().subtract(lastValue) : null;
    frozen = follows && step.signum() == 0 && row.value().signum() != 0 ? frozen + 1 : 1;
    boolean slopes = follows && step.abs().compareTo(rounding) > 0;
    boolean straight =
        slopes && lastStep != null && step.subtract(lastStep).abs().compareTo(rounding) <= 0;
    linear = straight ? linear + 1 : slopes ? 2 : 1;
    lastStep = slopes ? step : null;
    lastStart = row.startUtc();
    lastValue = row.value();
  }

  private static boolean reaches(int run, int limit) {
    return limit > 0 && run >= limit;
  }

  private void doubtLast(int count, String doubt) {
    Deque<String> tail = new ArrayDeque<>();
    for (int i = 0; i < count; i++) {
      String before = doubts.removeLast();
      tail.addFirst(before.isEmpty() ? doubt : before);
    }
    doubts.addAll(tail);
  }

  private List<Watched> release(int keep) {
    List<Watched> decided = new ArrayList<>();
    while (held.size() > keep) {
      String doubt = doubts.removeFirst();
      decided.add(new Watched(held.removeFirst(), doubt.isEmpty() ? null : doubt));
    }
    return decided;
  }
}
