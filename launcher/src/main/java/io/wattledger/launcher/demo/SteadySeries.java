package io.wattledger.launcher.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Hourly load of a site that runs around the clock, with exact energy in each tariff period and one
 * stated peak hour.
 */
final class SteadySeries {

  private static final Duration HOUR = Duration.ofHours(1);

  private final ZoneId zone;
  private final List<Instant> hours = new ArrayList<>();
  private final long[] wattHours;

  SteadySeries(MonthPlan plan, ZoneId zone) {
    this.zone = zone;
    Instant end = plan.month().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    Instant at = plan.month().atDay(1).atStartOfDay(zone).toInstant();
    while (at.isBefore(end)) {
      hours.add(at);
      at = at.plus(HOUR);
    }
    wattHours = new long[hours.size()];
  }

  /** Weekdays from 6:00 to 22:00 local: the on-peak hours of Millbrook's tariff. */
  static boolean onPeak(ZonedDateTime local) {
    DayOfWeek day = local.getDayOfWeek();
    return day != DayOfWeek.SATURDAY
        && day != DayOfWeek.SUNDAY
        && local.getHour() >= 6
        && local.getHour() < 22;
  }

  /**
   * Spreads energy over the hours of a period, the first of which carries the peak when one is
   * given.
   */
  void fill(Predicate<ZonedDateTime> period, long megawattHours, long peakKw, Random random) {
    List<Integer> slots = new ArrayList<>();
    for (int i = 0; i < hours.size(); i++) {
      if (period.test(hours.get(i).atZone(zone))) {
        slots.add(i);
      }
    }
    long rest = megawattHours * 1_000_000;
    if (peakKw > 0) {
      wattHours[slots.remove(slots.size() / 2)] = peakKw * 1_000;
      rest -= peakKw * 1_000;
    }
    long[] parts = Spread.evenly(rest, slots.size(), 0.015, 1_000, random);
    for (int k = 0; k < slots.size(); k++) {
      wattHours[slots.get(k)] = parts[k];
    }
  }

  /** Rows of the meter. */
  void write(String meterCode, StringBuilder csv) {
    for (int i = 0; i < wattHours.length; i++) {
      Rows.energy(csv, meterCode, hours.get(i), wattHours[i]);
    }
  }
}
