package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.List;

/**
 * Energy at prices by cumulative quantity of the billing month: each tier prices what lies between
 * the tier before and its own limit. See docs/formulas/settlement.md.
 *
 * @param name what the lines are called
 * @param tiers the tiers from the first kWh upward, the last without a limit
 * @param allocation how the lines are split over uses
 */
public record TieredEnergy(String name, List<Tier> tiers, AllocationRule allocation)
    implements ChargeComponent {

  /**
   * One price step.
   *
   * @param upToKwh cumulative limit in the billing month, null for the last tier
   * @param pricePerMwh the price per MWh, or null when stated per kWh
   * @param pricePerKwh the price per kWh, or null when stated per MWh
   */
  public record Tier(BigDecimal upToKwh, BigDecimal pricePerMwh, BigDecimal pricePerKwh) {

    /** The price with its unit. */
    public EnergyPrice price() {
      return EnergyPrice.of(pricePerMwh, pricePerKwh);
    }
  }

  /** Copies the tiers. */
  public TieredEnergy {
    tiers = tiers == null ? List.of() : List.copyOf(tiers);
  }

  @Override
  public ComponentType type() {
    return ComponentType.TIERED_ENERGY;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.tieredEnergy(this);
  }

  @Override
  public ChargeComponent named(String newName) {
    return new TieredEnergy(newName, tiers, allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    if (tiers.isEmpty()) {
      findings.invalid("tiers", "needs at least one tier");
    }
    BigDecimal below = BigDecimal.ZERO;
    for (int i = 0; i < tiers.size(); i++) {
      Tier tier = tiers.get(i);
      TermsFindings here = findings.at("tiers", i);
      EnergyPrice.examine(here, tier.pricePerMwh(), tier.pricePerKwh());
      if (i == tiers.size() - 1) {
        if (tier.upToKwh() != null) {
          here.contradiction("upToKwh", "the last tier has no limit, else energy has no price");
        }
      } else {
        here.requirePositive("upToKwh", tier.upToKwh());
        if (tier.upToKwh() != null && tier.upToKwh().compareTo(below) <= 0 && i > 0) {
          here.contradiction(
              "upToKwh",
              "limits are cumulative and rise: "
                  + tier.upToKwh().toPlainString()
                  + " follows "
                  + below.toPlainString());
        }
        below = tier.upToKwh() == null ? below : tier.upToKwh();
      }
    }
  }
}
