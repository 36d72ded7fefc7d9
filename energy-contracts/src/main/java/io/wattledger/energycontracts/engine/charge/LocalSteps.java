package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.PowerProfile;
import io.wattledger.energycontracts.engine.component.TariffCalendar;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.LocalClock;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of a stretch as the contract's calendar sees them, and what an agreed power is in each
 * of them. See docs/formulas/fixed-block.md.
 *
 * @param grid the steps
 * @param clock the local clock of each step
 * @param holidays the contract's holidays
 */
public record LocalSteps(TimeGrid grid, LocalClock clock, Set<LocalDate> holidays) {

  /** The agreed power of each step. */
  FixedPointSeries powerOf(PowerProfile profile) {
    List<BigDecimal> powers =
        profile.isFlat()
            ? List.of(profile.kw())
            : profile.shape().stream().map(period -> period.kw()).toList();
    Map<YearMonth, BigDecimal> parts = profile.partByMonth();
    int scale = scaleOf(powers, parts.values());
    TariffCalendar calendar = profile.isFlat() ? null : profile.calendar();
    long[] inDay = new long[powers.size()];
    int[] day = {Integer.MIN_VALUE};
    LocalDate[] date = new LocalDate[1];
    return FixedPointSeries.computed(
        grid,
        scale,
        i -> {
          if (clock.epochDayOf(i) != day[0]) {
            day[0] = clock.epochDayOf(i);
            date[0] = clock.dayOf(i);
            ofDay(profile, powers, parts, date[0], scale, inDay);
          }
          return inDay[calendar == null ? 0 : period(calendar, date[0], clock.minuteOf(i))];
        });
  }

  private int period(TariffCalendar calendar, LocalDate date, int minute) {
    return calendar.periodAt(
        date.getMonthValue(), date.getDayOfWeek(), holidays.contains(date), minute);
  }

  private static void ofDay(
      PowerProfile profile,
      List<BigDecimal> powers,
      Map<YearMonth, BigDecimal> parts,
      LocalDate date,
      int scale,
      long[] inDay) {
    BigDecimal part = parts.getOrDefault(YearMonth.from(date), BigDecimal.ONE);
    for (int p = 0; p < inDay.length; p++) {
      inDay[p] =
          profile.holdsOn(date)
              ? powers.get(p).multiply(part).setScale(scale).unscaledValue().longValueExact()
              : 0;
    }
  }

  private static int scaleOf(List<BigDecimal> powers, Iterable<BigDecimal> parts) {
    int scale = 0;
    for (BigDecimal power : powers) {
      scale = Math.max(scale, power.stripTrailingZeros().scale());
      for (BigDecimal part : parts) {
        scale = Math.max(scale, power.multiply(part).stripTrailingZeros().scale());
      }
    }
    return scale;
  }
}
