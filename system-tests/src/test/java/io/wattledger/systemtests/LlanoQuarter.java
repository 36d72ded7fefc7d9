package io.wattledger.systemtests;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A quarter-hour of a site that does not exist, made by whole-number arithmetic from its place:
 * what it took, what its hall took of that, and the price of the grid. The site makes way when
 * power is dear.
 *
 * @param start its first instant
 * @param wattHours what the main meter counted
 * @param hallWattHours what the hall behind it took
 * @param priceCents price in cents per MWh
 */
record LlanoQuarter(Instant start, long wattHours, long hallWattHours, long priceCents) {

  /** Where the site's clocks stand; they went back on 3 November 2024. */
  static final ZoneId ZONE = ZoneId.of("America/Chicago");

  static final YearMonth OCTOBER = YearMonth.of(2024, 10);
  static final YearMonth NOVEMBER = YearMonth.of(2024, 11);

  private static final Duration LENGTH = Duration.ofMinutes(15);
  private static final long DEAR_CENTS = 10_000;

  /** The quarter-hours of a month by the clocks of the site. */
  static List<LlanoQuarter> of(YearMonth month) {
    Instant origin = OCTOBER.atDay(1).atStartOfDay(ZONE).toInstant();
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant();
    List<LlanoQuarter> quarters = new ArrayList<>();
    Instant start = month.atDay(1).atStartOfDay(ZONE).toInstant();
    for (; start.isBefore(end); start = start.plus(LENGTH)) {
      quarters.add(at(start, Duration.between(origin, start).dividedBy(LENGTH)));
    }
    return quarters;
  }

  private static LlanoQuarter at(Instant start, long place) {
    long price = place % 577 == 5 ? -425 : 1_800 + place * 5_003 % 2_900;
    if (place % 331 < 3) {
      price = 31_000 + place % 7 * 1_000;
    }
    long power = price >= DEAR_CENTS ? 400_000 : 2_600_000 + place * 7_919_123 % 487_000;
    return new LlanoQuarter(start, power, 250_000 + place * 37 % 48 * 1_000, price);
  }

  LlanoQuarter taking(long otherWattHours) {
    return new LlanoQuarter(start, otherWattHours, hallWattHours, priceCents);
  }

  BigDecimal kwh() {
    return BigDecimal.valueOf(wattHours, 3);
  }

  BigDecimal hallKwh() {
    return BigDecimal.valueOf(hallWattHours, 3);
  }

  BigDecimal pricePerMwh() {
    return BigDecimal.valueOf(priceCents, 2);
  }

  ZonedDateTime local() {
    return start.atZone(ZONE);
  }

  /** Whether the delivery tariff counts it as on-peak: working days, 13:00 to 19:00. */
  boolean onPeak() {
    DayOfWeek day = local().getDayOfWeek();
    int hour = local().getHour();
    return day.getValue() <= DayOfWeek.FRIDAY.getValue() && hour >= 13 && hour < 19;
  }

  /** Whether it is in the hour that comes twice, for the second time. */
  boolean isRepeated() {
    return local().withEarlierOffsetAtOverlap().toInstant().isBefore(start);
  }
}
