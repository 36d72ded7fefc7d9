package io.wattledger.energycontracts.engine.component;

import io.wattledger.energycontracts.engine.series.TimeGrid;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A charge on the site's demand at the system's peaks. How many peaks, over which window, and
 * whether their mean or their maximum is billed is data, because the rules change by the year. The
 * tag is stated, or the mean (or maximum) of stated demands, or measured from the load at stated
 * instants. See docs/formulas/coincident-peak.md.
 *
 * @param name what the line is called
 * @param tagKw the billed tag, null when it follows from demands
 * @param coincidentDemandsKw the site's demand at each system peak, null when absent
 * @param systemPeaksUtc starts of the peak windows within the bill's period, null when absent
 * @param windowMinutes length of a peak window that is measured, 15 when absent
 * @param aggregate mean or maximum of the demands, MEAN when absent
 * @param pricePerKwYear price per kW and year, of which each month bears a twelfth
 * @param pricePerKwMonth price per kW and month
 * @param proration what a bill of a part of a month does, NONE when absent
 * @param allocation how the line is split over uses
 */
public record CoincidentPeak(
    String name,
    BigDecimal tagKw,
    List<BigDecimal> coincidentDemandsKw,
    List<Instant> systemPeaksUtc,
    Integer windowMinutes,
    Aggregate aggregate,
    BigDecimal pricePerKwYear,
    BigDecimal pricePerKwMonth,
    Proration proration,
    AllocationRule allocation)
    implements ChargeComponent {

  /** How the demands at several peaks become one tag. */
  public enum Aggregate {
    /** Their mean, as in ERCOT's 4CP. */
    MEAN,
    /** The highest of them. */
    MAX
  }

  /** Fills in window, aggregate and proration, and copies the lists. */
  public CoincidentPeak {
    windowMinutes = windowMinutes == null ? 15 : windowMinutes;
    aggregate = aggregate == null ? Aggregate.MEAN : aggregate;
    proration = proration == null ? Proration.NONE : proration;
    coincidentDemandsKw =
        coincidentDemandsKw == null ? List.of() : List.copyOf(coincidentDemandsKw);
    systemPeaksUtc = systemPeaksUtc == null ? List.of() : List.copyOf(systemPeaksUtc);
  }

  @Override
  public ComponentType type() {
    return ComponentType.COINCIDENT_PEAK;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.coincidentPeak(this);
  }

  @Override
  public int longestStepMinutes() {
    return systemPeaksUtc.isEmpty() ? 60 : windowMinutes;
  }

  @Override
  public int meteringMinutesNeeded() {
    return longestStepMinutes();
  }

  @Override
  public ChargeComponent named(String newName) {
    return new CoincidentPeak(
        newName,
        tagKw,
        coincidentDemandsKw,
        systemPeaksUtc,
        windowMinutes,
        aggregate,
        pricePerKwYear,
        pricePerKwMonth,
        proration,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    findings.optionalNotNegative("tagKw", tagKw);
    for (int i = 0; i < coincidentDemandsKw.size(); i++) {
      findings
          .at("coincidentDemandsKw")
          .optionalNotNegative(Integer.toString(i), coincidentDemandsKw.get(i));
    }
    int sources =
        (tagKw == null ? 0 : 1)
            + (coincidentDemandsKw.isEmpty() ? 0 : 1)
            + (systemPeaksUtc.isEmpty() ? 0 : 1);
    if (sources > 1) {
      findings.contradiction(
          "tagKw", "keep one of tagKw, coincidentDemandsKw and systemPeaksUtc: each makes the tag");
    }
    if (!TimeGrid.STEP_MINUTES.contains(windowMinutes)) {
      findings.invalid("windowMinutes", "must divide an hour: 5, 10, 15, 20, 30 or 60");
    }
    if (pricePerKwYear == null && pricePerKwMonth == null) {
      findings.invalid("pricePerKwYear", "is required (or pricePerKwMonth)");
    } else if (pricePerKwYear != null && pricePerKwMonth != null) {
      findings.contradiction(
          "pricePerKwMonth", "states a second price beside pricePerKwYear; keep one of them");
    }
    findings.optionalNotNegative("pricePerKwYear", pricePerKwYear);
    findings.optionalNotNegative("pricePerKwMonth", pricePerKwMonth);
    NotByUnitPrice.examine(findings, allocation, "a line per kW has no price per kWh");
  }
}
