package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.DemandTier;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the billed demand with one price: what a tier holds of the month's own demand, and what
 * it holds of the demand that only a ratchet bills. Formula page: docs/formulas/demand.md.
 *
 * @param index the tier's position
 * @param tier the tier
 * @param quantity the demand in it
 * @param below what the same tier holds of the own demand, when this is the ratcheted part of it;
 *     null for own demand
 * @param hasRatchet whether the bill splits own and ratcheted demand
 */
record DemandSlice(int index, DemandTier tier, Ratio quantity, Ratio below, boolean hasRatchet) {

  /** The slices of a billed demand, of which {@code base} is the month's own. */
  static List<DemandSlice> of(List<DemandTier> tiers, Ratio base, Ratio billed) {
    List<DemandSlice> slices = new ArrayList<>();
    boolean split = billed.compareTo(base) > 0;
    Ratio bottom = Ratio.ZERO;
    for (int i = 0; i < tiers.size(); i++) {
      DemandTier tier = tiers.get(i);
      Ratio top =
          tier.upToKw() == null || billed.compareTo(Ratio.of(tier.upToKw())) < 0
              ? billed
              : Ratio.of(tier.upToKw());
      Ratio own = base.compareTo(top) < 0 ? base : top;
      Ratio ownPart = own.compareTo(bottom) > 0 ? own.minus(bottom) : Ratio.ZERO;
      if (ownPart.signum() > 0 || i == 0) {
        slices.add(new DemandSlice(i, tier, ownPart, null, split));
      }
      Ratio whole = top.compareTo(bottom) > 0 ? top.minus(bottom) : Ratio.ZERO;
      if (whole.compareTo(ownPart) > 0) {
        slices.add(new DemandSlice(i, tier, whole.minus(ownPart), ownPart, split));
      }
      bottom = top;
    }
    return slices;
  }

  /** Which of the component's lines this is, null when it is the only one. */
  String part(boolean tiered) {
    String tierName = tiered ? "TIER_" + (index + 1) : null;
    if (below != null) {
      return tiered ? tierName + "_RATCHET" : "RATCHET";
    }
    return tiered ? tierName : hasRatchet ? "OWN_DEMAND" : null;
  }

  /** The line's formula, from the demand in words. */
  String formula(String demand, boolean tiered) {
    String within = tiered ? "part of " + demand + " within the tier" : demand;
    if (below != null) {
      return "(" + within + " above the month's own demand) × pricePerKw × months";
    }
    return hasRatchet
        ? "month's own part of " + within + " × pricePerKw × months"
        : within + " × pricePerKw × months";
  }
}
