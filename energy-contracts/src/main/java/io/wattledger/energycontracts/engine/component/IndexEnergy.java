package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Energy at an index price: quantity × (price × (1 + losses) + adder), the price first held between
 * floor and cap when they are agreed. See docs/formulas/settlement.md.
 *
 * @param name what the line is called
 * @param quantity all energy, or only what exceeds the fixed blocks; ALL when absent
 * @param priceSeries code of the price series
 * @param lossPercent losses added to the price, zero when absent
 * @param adderPerMwh the supplier's adder, zero when absent, negative for a discount
 * @param floorPerMwh lowest index price charged, null for none
 * @param capPerMwh highest index price charged, null for none
 * @param allocation how the line is split over uses
 */
public record IndexEnergy(
    String name,
    EnergyQuantity quantity,
    String priceSeries,
    BigDecimal lossPercent,
    BigDecimal adderPerMwh,
    BigDecimal floorPerMwh,
    BigDecimal capPerMwh,
    AllocationRule allocation)
    implements ChargeComponent {

  /** Fills in quantity, losses and adder. */
  public IndexEnergy {
    quantity = quantity == null ? EnergyQuantity.ALL : quantity;
    lossPercent = lossPercent == null ? BigDecimal.ZERO : lossPercent;
    adderPerMwh = adderPerMwh == null ? BigDecimal.ZERO : adderPerMwh;
  }

  @Override
  public ComponentType type() {
    return ComponentType.INDEX_ENERGY;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.indexEnergy(this);
  }

  @Override
  public Set<String> priceSeriesRead() {
    return Set.of(priceSeries);
  }

  @Override
  public boolean needsBlock() {
    return quantity == EnergyQuantity.ABOVE_BLOCK;
  }

  @Override
  public ChargeComponent named(String newName) {
    return new IndexEnergy(
        newName,
        quantity,
        priceSeries,
        lossPercent,
        adderPerMwh,
        floorPerMwh,
        capPerMwh,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    findings.requireText("priceSeries", priceSeries);
    findings.optionalPercent("lossPercent", lossPercent);
    findings.optionalDecimal("adderPerMwh", adderPerMwh);
    findings.optionalDecimal("floorPerMwh", floorPerMwh);
    findings.optionalDecimal("capPerMwh", capPerMwh);
    if (floorPerMwh != null && capPerMwh != null && floorPerMwh.compareTo(capPerMwh) > 0) {
      findings.contradiction(
          "floorPerMwh",
          "the floor of "
              + floorPerMwh.toPlainString()
              + " lies above the cap of "
              + capPerMwh.toPlainString());
    }
    if (quantity == EnergyQuantity.ABOVE_BLOCK) {
      NotByUnitPrice.examine(findings, allocation, "this line prices only what exceeds the block");
    }
  }
}
