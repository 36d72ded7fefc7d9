package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.List;

/**
 * One price step of a demand charge. See docs/formulas/demand.md.
 *
 * @param upToKw cumulative limit of the billed demand, null for the last tier
 * @param pricePerKw price per kW (or kVA) and month of what lies between the tier before and the
 *     limit
 */
public record DemandTier(BigDecimal upToKw, BigDecimal pricePerKw) {

  static void examine(List<DemandTier> tiers, TermsFindings findings) {
    BigDecimal below = BigDecimal.ZERO;
    for (int i = 0; i < tiers.size(); i++) {
      DemandTier tier = tiers.get(i);
      TermsFindings here = findings.at("tiers", i);
      here.requireNotNegative("pricePerKw", tier.pricePerKw());
      if (i == tiers.size() - 1) {
        if (tier.upToKw() != null) {
          here.contradiction("upToKw", "the last tier has no limit, else demand has no price");
        }
        continue;
      }
      here.requirePositive("upToKw", tier.upToKw());
      if (tier.upToKw() != null && tier.upToKw().compareTo(below) <= 0 && i > 0) {
        here.contradiction(
            "upToKw",
            "limits are cumulative and rise: "
                + tier.upToKw().toPlainString()
                + " follows "
                + below.toPlainString());
      }
      below = tier.upToKw() == null ? below : tier.upToKw();
    }
  }
}
