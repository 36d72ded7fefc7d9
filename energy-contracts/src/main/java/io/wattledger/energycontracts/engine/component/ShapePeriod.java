package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.List;

/**
 * The power that is agreed for some hours of a shaped quantity. See docs/formulas/fixed-block.md.
 *
 * @param name what the hours are called, for example {@code summer on-peak}
 * @param kw the power in these hours, zero or more
 * @param when the hours, empty only beside {@code allOtherHours}
 * @param allOtherHours whether this period takes every hour that no other names
 */
public record ShapePeriod(
    String name, BigDecimal kw, List<TimeOfUseEnergy.Hours> when, Boolean allOtherHours) {

  /** Copies the hours and fills in the flag. */
  public ShapePeriod {
    when = when == null ? List.of() : List.copyOf(when);
    allOtherHours = allOtherHours != null && allOtherHours;
  }

  TimeOfUseEnergy.Period hours() {
    return new TimeOfUseEnergy.Period(name, null, null, when, allOtherHours);
  }
}
