package io.wattledger.energycontracts.engine.component;

import io.wattledger.energycontracts.engine.series.TimeGrid;
import java.math.BigDecimal;

/**
 * A price on the highest demand of the billing month: the mean power of the highest window, not
 * below a contract minimum, or a stated billing demand. See docs/formulas/demand.md.
 *
 * @param name what the line is called
 * @param pricePerKw price per kW and month
 * @param windowMinutes length over which demand is the mean: 15, 30 or 60; absent, the metering
 *     interval
 * @param window whether windows stand side by side or slide by one interval, FIXED when absent
 * @param minimumKw lowest billed demand, null for none
 * @param billingKw a contract demand that is billed whatever was measured, null for none
 * @param proration what a bill of a part of a month does, NONE when absent
 * @param allocation how the line is split over uses
 */
public record DemandCharge(
    String name,
    BigDecimal pricePerKw,
    Integer windowMinutes,
    Window window,
    BigDecimal minimumKw,
    BigDecimal billingKw,
    Proration proration,
    AllocationRule allocation)
    implements ChargeComponent {

  /** How demand windows follow each other. */
  public enum Window {
    /** Side by side, from local midnight. */
    FIXED,
    /** One starts with every metering interval. */
    SLIDING
  }

  /** Fills in window and proration. */
  public DemandCharge {
    window = window == null ? Window.FIXED : window;
    proration = proration == null ? Proration.NONE : proration;
  }

  @Override
  public ComponentType type() {
    return ComponentType.DEMAND;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.demandCharge(this);
  }

  @Override
  public int longestStepMinutes() {
    return windowMinutes == null ? 60 : windowMinutes;
  }

  @Override
  public int meteringMinutesNeeded() {
    return billingKw == null ? longestStepMinutes() : 60;
  }

  @Override
  public ChargeComponent named(String newName) {
    return new DemandCharge(
        newName, pricePerKw, windowMinutes, window, minimumKw, billingKw, proration, allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    findings.requireNotNegative("pricePerKw", pricePerKw);
    if (windowMinutes != null && !TimeGrid.STEP_MINUTES.contains(windowMinutes)) {
      findings.invalid("windowMinutes", "must divide an hour: 5, 10, 15, 20, 30 or 60");
    }
    findings.optionalNotNegative("minimumKw", minimumKw);
    findings.optionalNotNegative("billingKw", billingKw);
    if (minimumKw != null && billingKw != null) {
      findings.contradiction(
          "minimumKw",
          "has no effect beside billingKw, which is billed whatever was measured; keep one");
    }
    NotByUnitPrice.examine(findings, allocation, "a line per kW has no price per kWh");
  }
}
