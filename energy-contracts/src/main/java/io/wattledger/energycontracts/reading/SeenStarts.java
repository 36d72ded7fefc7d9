package io.wattledger.energycontracts.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What a file has said of each interval so far, so that a second row for one of them is noticed. It
 * remembers line and value as plain numbers, because files have millions of rows.
 */
final class SeenStarts {

  private static final int PAGE_BITS = 4;
  private static final int PAGE = 1 << PAGE_BITS;

  private final int decimals;
  private final Map<String, Map<Integer, long[]>> pagesByCode = new HashMap<>();

  /**
   * Nothing was seen.
   *
   * @param decimals how many decimals a value may have
   */
  SeenStarts(int decimals) {
    this.decimals = decimals;
  }

  /** What a row is beside those before it. */
  enum Kind {
    /** The first for its interval. */
    FIRST,
    /** It says again what an earlier row said. */
    SAME,
    /** It contradicts an earlier row. */
    CONTRADICTS
  }

  /**
   * A row beside those before it.
   *
   * @param kind what it is
   * @param line line of the first row for the same interval, its own when it is the first
   */
  record Seen(Kind kind, long line) {}

  /**
   * Notes a row.
   *
   * @param row a row whose start {@link IntervalStart} found in order
   * @param minutes length of the intervals
   */
  Seen add(ReadingRow row, int minutes) {
    int index = indexOf(row.startUtc(), minutes);
    long[] page =
        pagesByCode
            .computeIfAbsent(row.code(), any -> new HashMap<>())
            .computeIfAbsent(index >> PAGE_BITS, any -> new long[2 * PAGE]);
    int at = 2 * (index & (PAGE - 1));
    long value = stored(row.value());
    if (page[at] == 0) {
      page[at] = row.line();
      page[at + 1] = value;
      return new Seen(Kind.FIRST, row.line());
    }
    return new Seen(page[at + 1] == value ? Kind.SAME : Kind.CONTRADICTS, page[at]);
  }

  private static int indexOf(Instant start, int minutes) {
    return Math.toIntExact(
        (start.getEpochSecond() - IntervalStart.EARLIEST.getEpochSecond()) / (60L * minutes));
  }

  /** A value is below 100,000,000 and has no more decimals than are stored. */
  private long stored(BigDecimal value) {
    return value.setScale(decimals).unscaledValue().longValueExact();
  }
}
