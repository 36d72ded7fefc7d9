package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Capacity that the site sold to the grid operator as reserve: awarded power × clearing price. What
 * a deployment avoids of energy shows in the energy lines. See docs/formulas/two-settlement.md.
 *
 * @param name what the line is called
 * @param product the operator's name of the service, for example {@code NON_SPIN}
 * @param awardKw the same award in every interval, in kW; null when it changes
 * @param awardSeries code of the series of awarded power, null when stated
 * @param awards awards by stretch of time, none outside of them
 * @param priceSeries code of the market clearing price of capacity, per MW and hour
 * @param performancePercent the paid part, 0 to 100, 100 when absent
 * @param allocation how the line is split over uses
 */
public record AncillaryAward(
    String name,
    String product,
    BigDecimal awardKw,
    String awardSeries,
    List<ScheduledPower> awards,
    String priceSeries,
    BigDecimal performancePercent,
    AllocationRule allocation)
    implements ChargeComponent {

  /** Fills in the performance and copies the awards. */
  public AncillaryAward {
    awards = awards == null ? List.of() : List.copyOf(awards);
    performancePercent = performancePercent == null ? BigDecimal.valueOf(100) : performancePercent;
  }

  /** Where the awarded power comes from. */
  public PowerSource source() {
    return new PowerSource(awardKw, awardSeries, awards);
  }

  @Override
  public ComponentType type() {
    return ComponentType.ANCILLARY_AWARD;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.ancillaryAward(this);
  }

  @Override
  public Set<String> priceSeriesRead() {
    return Set.of(priceSeries);
  }

  @Override
  public Set<String> powerSeriesRead() {
    return source().seriesRead();
  }

  @Override
  public int longestStepMinutes() {
    return source().longestStepMinutes();
  }

  @Override
  public ChargeComponent named(String newName) {
    return new AncillaryAward(
        newName,
        product,
        awardKw,
        awardSeries,
        awards,
        priceSeries,
        performancePercent,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    source().examine("awardKw", "awardSeries", "awards", findings);
    findings.requireText("priceSeries", priceSeries);
    findings.optionalPercent("performancePercent", performancePercent);
    NotByUnitPrice.examine(findings, allocation, "capacity is not energy");
  }
}
