package io.wattledger.energycontracts.engine.series;

import io.wattledger.kernel.time.BillingZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The wall clock of a billing zone at every step of a grid: which local day it is and which minute
 * of that day. In the repeated hour of autumn two steps read the same minute; in spring an hour's
 * minutes are read by none. See docs/formulas/time-of-use.md.
 */
public final class LocalClock {

  private final int[] epochDays;
  private final short[] minutes;

  private LocalClock(int[] epochDays, short[] minutes) {
    this.epochDays = epochDays;
    this.minutes = minutes;
  }

  /** Reads the zone's clock at the start of every step. */
  public static LocalClock reading(TimeGrid grid, BillingZone zone) {
    int[] epochDays = new int[grid.count()];
    short[] minutes = new short[grid.count()];
    ZoneRules rules = zone.id().getRules();
    Instant changes = grid.start();
    ZoneOffset offset = rules.getOffset(grid.start());
    for (int i = 0; i < grid.count(); i++) {
      Instant instant = grid.startOf(i);
      if (!instant.isBefore(changes)) {
        offset = rules.getOffset(instant);
        ZoneOffsetTransition next = rules.nextTransition(instant);
        changes = next == null ? Instant.MAX : next.getInstant();
      }
      long local = instant.getEpochSecond() + offset.getTotalSeconds();
      epochDays[i] = Math.toIntExact(Math.floorDiv(local, 86_400L));
      minutes[i] = (short) (Math.floorMod(local, 86_400L) / 60);
    }
    return new LocalClock(epochDays, minutes);
  }

  /** The local day of a step. */
  public LocalDate dayOf(int index) {
    return LocalDate.ofEpochDay(epochDays[index]);
  }

  /** The local day of a step, in days since 1970-01-01. */
  public int epochDayOf(int index) {
    return epochDays[index];
  }

  /** The minute of the local day at which a step starts, 0 to 1439. */
  public int minuteOf(int index) {
    return minutes[index];
  }

  /** The local date and time at which a step starts. */
  public LocalDateTime at(int index) {
    return dayOf(index).atStartOfDay().plusMinutes(minutes[index]);
  }
}
