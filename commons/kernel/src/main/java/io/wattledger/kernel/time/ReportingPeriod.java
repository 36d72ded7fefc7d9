package io.wattledger.kernel.time;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a report covers: a month ({@code 2026-10}), a calendar quarter ({@code 2026-Q4}) or the
 * trailing twelve months that end with a month ({@code T12-2026-10}).
 *
 * @param kind month, quarter or trailing twelve
 * @param first first month covered
 * @param last last month covered
 */
public record ReportingPeriod(Kind kind, YearMonth first, YearMonth last) {

  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /** The kinds of period. */
  public enum Kind {
    /** One calendar month. */
    MONTH,
    /** One calendar quarter. */
    QUARTER,
    /** Twelve months that end with the named one. */
    TRAILING_TWELVE
  }

  /** Refuses missing parts. */
  public ReportingPeriod {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
  }

  /** The period of one month. */
  public static ReportingPeriod month(YearMonth month) {
    return new ReportingPeriod(Kind.MONTH, month, month);
  }

  /**
   * Reads the period's text form.
   *
   * @throws IllegalArgumentException when the text has none of the three forms
   */
  public static ReportingPeriod parse(String text) {
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      YearMonth first =
          YearMonth.of(
              Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2);
      return new ReportingPeriod(Kind.QUARTER, first, first.plusMonths(2));
    }
    if (text.startsWith("T12-")) {
      YearMonth last = parseMonth(text.substring(4), text);
      return new ReportingPeriod(Kind.TRAILING_TWELVE, last.minusMonths(11), last);
    }
    return month(parseMonth(text, text));
  }

  private static YearMonth parseMonth(String month, String whole) {
    try {
      if (MONTH.matcher(month).matches()) {
        return YearMonth.parse(month);
      }
    } catch (DateTimeException e) {
      throw unreadable(whole, e);
    }
    throw unreadable(whole, null);
  }

  private static IllegalArgumentException unreadable(String text, Exception cause) {
    return new IllegalArgumentException(
        "unreadable period '" + text + "'; use 2026-10, 2026-Q4 or T12-2026-10", cause);
  }

  /** The months covered, in order. */
  public List<YearMonth> months() {
    return IntStream.range(0, kind == Kind.MONTH ? 1 : kind == Kind.QUARTER ? 3 : 12)
        .mapToObj(first::plusMonths)
        .toList();
  }

  /** The text form that {@link #parse} reads. */
  @Override
  public String toString() {
    return switch (kind) {
      case MONTH -> first.toString();
      case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
      case TRAILING_TWELVE -> "T12-" + last;
    };
  }
}
