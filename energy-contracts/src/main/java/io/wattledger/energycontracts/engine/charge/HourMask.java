package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.TariffCalendar;
import io.wattledger.energycontracts.engine.component.TimeOfUseEnergy;
import io.wattledger.energycontracts.engine.series.LocalClock;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.time.BillingZone;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Which steps lie in the hours that a component bills. Formula page: docs/formulas/time-of-use.md.
 */
final class HourMask {

  private HourMask() {}

  /** The steps of a stretch. */
  static BitSet of(Stretch stretch, List<TimeOfUseEnergy.Hours> when) {
    return of(when, stretch.load().grid(), stretch.clock(), stretch.holidays());
  }

  /** The steps of any grid. */
  static BitSet of(
      List<TimeOfUseEnergy.Hours> when, TimeGrid grid, BillingZone zone, Set<LocalDate> holidays) {
    return of(when, grid, LocalClock.reading(grid, zone), holidays);
  }

  private static BitSet of(
      List<TimeOfUseEnergy.Hours> when, TimeGrid grid, LocalClock clock, Set<LocalDate> holidays) {
    BitSet inside = new BitSet(grid.count());
    if (when.isEmpty()) {
      inside.set(0, grid.count());
      return inside;
    }
    TariffCalendar calendar = TariffCalendar.within(when);
    int day = Integer.MIN_VALUE;
    LocalDate date = null;
    boolean holiday = false;
    for (int i = 0; i < grid.count(); i++) {
      if (clock.epochDayOf(i) != day) {
        day = clock.epochDayOf(i);
        date = clock.dayOf(i);
        holiday = holidays.contains(date);
      }
      inside.set(
          i,
          calendar.isInside(date.getMonthValue(), date.getDayOfWeek(), holiday, clock.minuteOf(i)));
    }
    return inside;
  }
}
