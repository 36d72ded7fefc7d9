package io.wattledger.energycontracts.engine.estimate;

import io.wattledger.energycontracts.engine.exact.Ratio;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The mean of the same local time on the latest comparable days before: working days by working
 * days, Saturdays by Saturdays, Sundays by Sundays. See docs/formulas/estimated-readings.md.
 *
 * @param days how many comparable days are averaged, 1 to 10
 */
public record LikeDays(int days) implements EstimateMethod {

  /** Longest gap. */
  public static final int LONGEST_DAYS = 7;

  /** How far back comparable days are looked for. */
  public static final int LOOK_BACK_DAYS = 42;

  /** Most days that are averaged. */
  public static final int MOST_DAYS = 10;

  /** Refuses a number of days outside 1 to 10. */
  public LikeDays {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("1 to " + MOST_DAYS + " comparable days, not " + days);
    }
  }

  @Override
  public List<EstimatedStretch> fill(ActualEnergy energy, List<EnergyGap> gaps) {
    for (EnergyGap gap : gaps) {
      if ((long) gap.count() * energy.grid().minutes() > LONGEST_DAYS * 1440L) {
        throw new EstimateRefusedException(
            "the gap from "
                + energy.grid().startOf(gap.first())
                + " is longer than the "
                + LONGEST_DAYS
                + " days that like days may fill; read the register and use a register total");
      }
    }
    return profile(energy, gaps);
  }

  /** The mean of the comparable days, whatever the length of the gaps. */
  List<EstimatedStretch> profile(ActualEnergy energy, List<EnergyGap> gaps) {
    List<EstimatedStretch> filled = new ArrayList<>();
    for (EnergyGap gap : gaps) {
      int first = gap.first();
      while (first < gap.end()) {
        int end = first + 1;
        while (end < gap.end() && energy.dayOf(end).equals(energy.dayOf(first))) {
          end++;
        }
        filled.add(fill(energy, first, end));
        first = end;
      }
    }
    return filled;
  }

  private EstimatedStretch fill(ActualEnergy energy, int first, int end) {
    LocalDate day = energy.dayOf(first);
    List<LocalDate> alike = new ArrayList<>();
    for (int back = 1; back <= LOOK_BACK_DAYS && alike.size() < days; back++) {
      LocalDate other = day.minusDays(back);
      if (kind(other) == kind(day) && isRead(energy, other, first, end)) {
        alike.add(other);
      }
    }
    if (alike.size() < days) {
      throw new EstimateRefusedException(
          "only "
              + alike.size()
              + " of the "
              + days
              + " comparable days before "
              + day
              + " have readings of these hours; average fewer days, or use a register total");
    }
    List<BigDecimal> kwh = new ArrayList<>();
    for (int step = first; step < end; step++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (LocalDate other : alike) {
        sum = sum.add(energy.kwhAt(energy.sameTimeOn(other, step)));
      }
      kwh.add(new Ratio(sum, BigDecimal.valueOf(days)).shown(DECIMALS));
    }
    String days = alike.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    return energy.stretch(first, kwh, Map.of("comparableDays", days));
  }

  private static boolean isRead(ActualEnergy energy, LocalDate day, int first, int end) {
    for (int step = first; step < end; step++) {
      if (!energy.isKnown(energy.sameTimeOn(day, step))) {
        return false;
      }
    }
    return true;
  }

  /** Saturday, Sunday, or Monday for every working day. */
  private static DayOfWeek kind(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
        ? weekday
        : DayOfWeek.MONDAY;
  }
}
