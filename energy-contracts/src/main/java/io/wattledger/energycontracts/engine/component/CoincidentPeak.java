package io.wattledger.energycontracts.engine.component;

import io.wattledger.energycontracts.engine.series.TimeGrid;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A charge on the site's demand at the system's peaks. How many peaks, over which window, and
 * whether their mean or their maximum is billed is data, because the rules change by the year. The
 * tag is stated, or the mean (or maximum) of stated demands, or measured from the load at stated
 * instants; under a rule it is that of an earlier year. See docs/formulas/coincident-peak.md.
 *
 * @param name what the line is called
 * @param tagKw the billed tag, null when it follows from demands
 * @param coincidentDemandsKw the site's demand at each system peak, null when absent
 * @param systemPeaksUtc starts of the peak windows within the bill's period, null when absent
 * @param windowMinutes length of a peak window that is measured; absent, that of the rule's preset,
 *     else 15
 * @param aggregate mean or maximum of the demands, MEAN when absent
 * @param pricePerKwYear price per kW and year, of which each month bears a twelfth
 * @param pricePerKwMonth price per kW and month
 * @param pricePerMwDay price per MW of tag and local day, for a capacity tag
 * @param scaling what a tag is multiplied by before it is priced, null for nothing
 * @param rule which peaks make the tag of which year, null when the bill states its peaks itself
 * @param years what is known of each year's peaks, for a rule
 * @param systemLoadSeries code of a series whose highest windows are the system's peaks, for years
 *     that {@code years} leaves out; null for none
 * @param firstMeasuredYear the year from which the site has been measured: a bill whose tag is of
 *     an earlier year pays none; null when it always was
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
    BigDecimal pricePerMwDay,
    BigDecimal scaling,
    PeakRule rule,
    List<PeakYear> years,
    String systemLoadSeries,
    Integer firstMeasuredYear,
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
    int usual = rule == null || rule.preset() == null ? 15 : rule.preset().windowMinutes();
    windowMinutes = windowMinutes == null ? Integer.valueOf(usual) : windowMinutes;
    aggregate = aggregate == null ? Aggregate.MEAN : aggregate;
    proration = proration == null ? Proration.NONE : proration;
    coincidentDemandsKw =
        coincidentDemandsKw == null ? List.of() : List.copyOf(coincidentDemandsKw);
    systemPeaksUtc = systemPeaksUtc == null ? List.of() : List.copyOf(systemPeaksUtc);
    years = years == null ? List.of() : List.copyOf(years);
  }

  /** What is known of a year's peaks, null when nothing is stated. */
  public PeakYear statedYear(int year) {
    return years.stream()
        .filter(each -> Integer.valueOf(year).equals(each.year()))
        .findFirst()
        .orElse(null);
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
    return isMeasured() ? windowMinutes : 60;
  }

  private boolean isMeasured() {
    return !systemPeaksUtc.isEmpty()
        || systemLoadSeries != null
        || years.stream().anyMatch(year -> !year.peaksUtc().isEmpty());
  }

  @Override
  public int monthsOfHistory() {
    return rule == null || !isMeasured()
        ? 0
        : 12 * (rule.lagYears() + 1) + rule.yearStartsWithMonth();
  }

  @Override
  public Set<String> systemLoadSeriesRead() {
    return systemLoadSeries == null ? Set.of() : Set.of(systemLoadSeries);
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
        pricePerMwDay,
        scaling,
        rule,
        years,
        systemLoadSeries,
        firstMeasuredYear,
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
    examinePrice(findings);
    findings.optionalNotNegative("pricePerKwYear", pricePerKwYear);
    findings.optionalNotNegative("pricePerKwMonth", pricePerKwMonth);
    findings.optionalNotNegative("pricePerMwDay", pricePerMwDay);
    findings.optionalNotNegative("scaling", scaling);
    examineRule(findings);
    NotByUnitPrice.examine(findings, allocation, "a line per kW has no price per kWh");
  }

  private void examinePrice(TermsFindings findings) {
    int prices =
        (pricePerKwYear == null ? 0 : 1)
            + (pricePerKwMonth == null ? 0 : 1)
            + (pricePerMwDay == null ? 0 : 1);
    if (prices == 0) {
      findings.invalid("pricePerKwYear", "is required (or pricePerKwMonth or pricePerMwDay)");
    } else if (prices > 1) {
      findings.contradiction(
          pricePerKwMonth == null ? "pricePerMwDay" : "pricePerKwMonth",
          "states a second price; keep one of pricePerKwYear, pricePerKwMonth and pricePerMwDay");
    }
  }

  private void examineRule(TermsFindings findings) {
    if (rule == null) {
      if (!years.isEmpty() || systemLoadSeries != null || firstMeasuredYear != null) {
        findings.contradiction(
            "rule", "is needed: it says which year's peaks a bill is charged by");
      }
      return;
    }
    rule.examine(findings.at("rule"));
    if (tagKw != null || !coincidentDemandsKw.isEmpty() || !systemPeaksUtc.isEmpty()) {
      findings.contradiction(
          "rule", "takes each year's peaks from years; leave out the tag of this bill alone");
    }
    for (int i = 0; i < years.size(); i++) {
      TermsFindings here = findings.at("years", i);
      PeakYear year = years.get(i);
      year.examine(rule, here);
      if (year.year() != null && !statedYear(year.year()).equals(year)) {
        here.contradiction("year", year.year() + " is stated twice");
      }
    }
  }
}
