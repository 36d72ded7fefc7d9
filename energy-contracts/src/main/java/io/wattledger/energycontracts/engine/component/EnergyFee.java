package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/**
 * A fee per unit of metered energy: retail margin, attributes, riders, or a flat energy price. See
 * docs/formulas/settlement.md.
 *
 * @param name what the line is called
 * @param quantity all energy, or only what exceeds the fixed blocks; ALL when absent
 * @param pricePerMwh the fee per MWh, or null when stated per kWh
 * @param pricePerKwh the fee per kWh, or null when stated per MWh
 * @param allocation how the line is split over uses
 */
public record EnergyFee(
    String name,
    EnergyQuantity quantity,
    BigDecimal pricePerMwh,
    BigDecimal pricePerKwh,
    AllocationRule allocation)
    implements ChargeComponent {

  /** Fills in the quantity. */
  public EnergyFee {
    quantity = quantity == null ? EnergyQuantity.ALL : quantity;
  }

  /** The fee with its unit. */
  public EnergyPrice price() {
    return EnergyPrice.of(pricePerMwh, pricePerKwh);
  }

  @Override
  public ComponentType type() {
    return ComponentType.ENERGY_FEE;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.energyFee(this);
  }

  @Override
  public boolean needsBlock() {
    return quantity == EnergyQuantity.ABOVE_BLOCK;
  }

  @Override
  public ChargeComponent named(String newName) {
    return new EnergyFee(newName, quantity, pricePerMwh, pricePerKwh, allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    EnergyPrice.examine(findings, pricePerMwh, pricePerKwh);
    if (quantity == EnergyQuantity.ABOVE_BLOCK) {
      NotByUnitPrice.examine(findings, allocation, "this line prices only what exceeds the block");
    }
  }
}
