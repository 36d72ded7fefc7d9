package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Energy at a price that follows the price of gas: quantity × max(heat rate × gas + variable cost,
 * floor), not above a cap. See docs/formulas/heat-rate.md.
 *
 * @param name what the line is called
 * @param quantity all energy, or only what exceeds the fixed blocks; ALL when absent
 * @param gasPriceSeries code of the series of gas prices per MMBtu
 * @param heatRateMmbtuPerMwh gas burned for one MWh, above zero
 * @param variableCostPerMwh operating cost added per MWh, zero when absent
 * @param floorPerMwh lowest price, null for none
 * @param capPerMwh highest price, null for none
 * @param allocation how the line is split over uses
 */
public record HeatRate(
    String name,
    EnergyQuantity quantity,
    String gasPriceSeries,
    BigDecimal heatRateMmbtuPerMwh,
    BigDecimal variableCostPerMwh,
    BigDecimal floorPerMwh,
    BigDecimal capPerMwh,
    AllocationRule allocation)
    implements ChargeComponent {

  /** Fills in quantity and variable cost. */
  public HeatRate {
    quantity = quantity == null ? EnergyQuantity.ALL : quantity;
    variableCostPerMwh = variableCostPerMwh == null ? BigDecimal.ZERO : variableCostPerMwh;
  }

  @Override
  public ComponentType type() {
    return ComponentType.HEAT_RATE;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.heatRate(this);
  }

  @Override
  public Set<String> gasPriceSeriesRead() {
    return Set.of(gasPriceSeries);
  }

  @Override
  public boolean needsBlock() {
    return quantity == EnergyQuantity.ABOVE_BLOCK;
  }

  @Override
  public ChargeComponent named(String newName) {
    return new HeatRate(
        newName,
        quantity,
        gasPriceSeries,
        heatRateMmbtuPerMwh,
        variableCostPerMwh,
        floorPerMwh,
        capPerMwh,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    findings.requireText("gasPriceSeries", gasPriceSeries);
    findings.requirePositive("heatRateMmbtuPerMwh", heatRateMmbtuPerMwh);
    findings.optionalDecimal("variableCostPerMwh", variableCostPerMwh);
    PriceBand.examine(floorPerMwh, capPerMwh, findings);
    if (quantity == EnergyQuantity.ABOVE_BLOCK) {
      NotByUnitPrice.examine(findings, allocation, "this line prices only what exceeds the block");
    }
  }
}
