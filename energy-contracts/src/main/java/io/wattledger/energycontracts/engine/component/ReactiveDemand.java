package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/**
 * A price on the reactive power that a site draws beyond what its active power excuses, in the
 * window of its highest active or reactive demand. See docs/formulas/demand.md.
 *
 * @param name what the line is called
 * @param pricePerKvar price per excess kVAr and month
 * @param freeKvarPerKw kVAr that go with each kW free of charge, zero when absent
 * @param powerFactor the power factor when it is agreed, above 0 up to 1; null to measure kVAr
 * @param measuredAt the window in which it counts, HIGHEST_DEMAND when absent
 * @param windowMinutes length of the demand window; absent, the metering interval
 * @param proration what a bill of a part of a month does, NONE when absent
 * @param allocation how the line is split over uses
 */
public record ReactiveDemand(
    String name,
    BigDecimal pricePerKvar,
    BigDecimal freeKvarPerKw,
    BigDecimal powerFactor,
    ReactivePeak measuredAt,
    Integer windowMinutes,
    Proration proration,
    AllocationRule allocation)
    implements ChargeComponent {

  /** In which window of a month reactive power counts. */
  public enum ReactivePeak {
    /** That of the highest active demand. */
    HIGHEST_DEMAND,
    /** That of the highest reactive power. */
    HIGHEST_REACTIVE
  }

  /** Fills in the free part and the proration. */
  public ReactiveDemand {
    freeKvarPerKw = freeKvarPerKw == null ? BigDecimal.ZERO : freeKvarPerKw;
    proration = proration == null ? Proration.NONE : proration;
  }

  @Override
  public ComponentType type() {
    return ComponentType.REACTIVE_DEMAND;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.reactiveDemand(this);
  }

  @Override
  public int longestStepMinutes() {
    return windowMinutes == null ? 60 : windowMinutes;
  }

  @Override
  public int meteringMinutesNeeded() {
    return longestStepMinutes();
  }

  @Override
  public boolean readsReactivePower() {
    return powerFactor == null;
  }

  @Override
  public ChargeComponent named(String newName) {
    return new ReactiveDemand(
        newName,
        pricePerKvar,
        freeKvarPerKw,
        powerFactor,
        measuredAt,
        windowMinutes,
        proration,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    findings.requireNotNegative("pricePerKvar", pricePerKvar);
    findings.optionalNotNegative("freeKvarPerKw", freeKvarPerKw);
    if (powerFactor != null) {
      new PowerFactor(powerFactor, powerFactor, null).examine(findings);
      if (measuredAt == ReactivePeak.HIGHEST_REACTIVE) {
        findings.contradiction(
            "measuredAt", "needs metered kVAr: at a stated powerFactor they follow the demand");
      }
    }
    findings.optionalWindow("windowMinutes", windowMinutes);
    NotByUnitPrice.examine(findings, allocation, "a line per kVAr has no price per kWh");
  }
}
