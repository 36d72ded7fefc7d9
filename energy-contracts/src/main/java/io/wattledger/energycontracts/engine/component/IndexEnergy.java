package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Energy at an index price: quantity × ((price + basis) × (1 + losses) + adder), price and basis
 * first held between floor and cap when they are agreed. Losses may instead be added to the
 * quantity, which the adder then counts too. See docs/formulas/settlement.md.
 *
 * @param name what the line is called
 * @param quantity all energy, or only what exceeds the fixed blocks; ALL when absent
 * @param priceSeries code of the price series
 * @param basisPerMwh agreed difference between the delivery point and the index, zero when absent
 * @param lossPercent losses, zero when absent
 * @param lossesOn whether losses are added to the price or to the quantity, PRICE when absent
 * @param adderPerMwh the supplier's adder, zero when absent, negative for a discount
 * @param floorPerMwh lowest price charged before losses and adder, null for none
 * @param capPerMwh highest price charged before losses and adder, null for none
 * @param referenceSeries code of a hub's price series against which the cost of the basis is shown,
 *     null for none
 * @param allocation how the line is split over uses
 */
public record IndexEnergy(
    String name,
    EnergyQuantity quantity,
    String priceSeries,
    BigDecimal basisPerMwh,
    BigDecimal lossPercent,
    LossesOn lossesOn,
    BigDecimal adderPerMwh,
    BigDecimal floorPerMwh,
    BigDecimal capPerMwh,
    String referenceSeries,
    AllocationRule allocation)
    implements ChargeComponent {

  /** What losses are added to. */
  public enum LossesOn {
    /** The price: metered energy × (price × (1 + losses) + adder). */
    PRICE,
    /** The quantity: metered energy × (1 + losses) × (price + adder). */
    QUANTITY
  }

  /** Fills in quantity, basis, losses and adder. */
  public IndexEnergy {
    quantity = quantity == null ? EnergyQuantity.ALL : quantity;
    basisPerMwh = basisPerMwh == null ? BigDecimal.ZERO : basisPerMwh;
    lossPercent = lossPercent == null ? BigDecimal.ZERO : lossPercent;
    lossesOn = lossesOn == null ? LossesOn.PRICE : lossesOn;
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
    return referenceSeries == null || referenceSeries.equals(priceSeries)
        ? Set.of(priceSeries)
        : Set.of(priceSeries, referenceSeries);
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
        basisPerMwh,
        lossPercent,
        lossesOn,
        adderPerMwh,
        floorPerMwh,
        capPerMwh,
        referenceSeries,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    findings.requireText("priceSeries", priceSeries);
    findings.optionalDecimal("basisPerMwh", basisPerMwh);
    findings.optionalPercent("lossPercent", lossPercent);
    findings.optionalDecimal("adderPerMwh", adderPerMwh);
    PriceBand.examine(floorPerMwh, capPerMwh, findings);
    if (referenceSeries != null) {
      findings.requireText("referenceSeries", referenceSeries);
    }
    if (lossesOn == LossesOn.QUANTITY && lossPercent.signum() != 0) {
      NotByUnitPrice.examine(
          findings, allocation, "this line charges more energy than was metered");
    }
    if (quantity == EnergyQuantity.ABOVE_BLOCK) {
      NotByUnitPrice.examine(findings, allocation, "this line prices only what exceeds the block");
    }
  }
}
