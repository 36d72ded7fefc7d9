package io.wattledger.gateway.reports.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How months, times and figures are written for people. */
public final class Words {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Map<String, String> DRIVERS =
      Map.of(
          "", "The site's own cost",
          "BTC_PRODUCED", "Bitcoin produced",
          "METERED_ENERGY", "Metered mining energy",
          "TH_HOURS", "Nameplate terahash-hours",
          "POWER_CAPACITY", "Power capacity",
          "EQUAL", "Equal parts");

  private Words() {}

  /** {@code October 2026}. */
  public static String month(String period) {
    return MONTH.format(YearMonth.parse(period));
  }

  /** {@code Sep 2026}. */
  public static String shortMonth(String period) {
    return SHORT_MONTH.format(YearMonth.parse(period));
  }

  /** {@code 2026-11-03 09:15 UTC}, a dash when there is none. */
  public static String time(Instant instant) {
    return instant == null ? "\u2013" : TIME.format(instant);
  }

  /** {@code 2026-10-05}, a dash when there is none. */
  public static String date(LocalDate date) {
    return date == null ? "\u2013" : date.toString();
  }

  /** {@code CLOSED version 1}, or {@code DRAFT}. */
  public static String status(CloseBook book) {
    return book.draft() ? "DRAFT" : "CLOSED version " + book.statement().version();
  }

  /** By what a cost is shared; nothing stands for a site's own cost. */
  public static String driver(String driver) {
    String code = driver == null ? "" : driver;
    return DRIVERS.getOrDefault(code, code);
  }

  /** {@code −19,000.00}, a dash when there is none. */
  public static String amount(BigDecimal figure) {
    return number(figure, "#,##0.00");
  }

  /** {@code $−19,000}: a figure with few digits for large type. */
  public static String whole(BigDecimal figure) {
    return figure == null ? "\u2013" : number(figure.setScale(0, RoundingMode.HALF_UP), "#,##0");
  }

  /** {@code 87.48000000}. */
  public static String btc(BigDecimal figure) {
    return number(figure, "#,##0.00000000");
  }

  /** {@code 39,555,000}, with decimals only where they are. */
  public static String quantity(BigDecimal figure) {
    return number(figure, "#,##0.###");
  }

  /** {@code 35.7 %} of a whole. */
  public static String percent(BigDecimal part, BigDecimal whole) {
    if (part == null || whole == null || whole.signum() == 0) {
      return "\u2013";
    }
    return number(
            part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP), "0.0")
        + "\u00a0%";
  }

  private static String number(BigDecimal figure, String pattern) {
    if (figure == null) {
      return "\u2013";
    }
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return (figure.signum() < 0 ? "\u2212" : "") + format.format(figure.abs());
  }
}
