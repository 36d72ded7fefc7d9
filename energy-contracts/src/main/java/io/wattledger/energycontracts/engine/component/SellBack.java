package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/**
 * The resale of a block's unused energy: per interval the site is credited its share of the price
 * less the fee, not below the floor. See docs/formulas/fixed-block.md.
 *
 * @param priceSeries code of the price series, an index or the explicit sell-back prices
 * @param feePerMwh what the supplier keeps of the price, zero or more, zero when absent
 * @param sharePercent the site's share of what remains, 0 to 100, 100 when absent
 * @param floorPerMwh lowest credited price, null when a negative price costs the site
 * @param allocation how the credit is split over uses; absent, it stays with the residual use,
 *     whose machines were switched off
 */
public record SellBack(
    String priceSeries,
    BigDecimal feePerMwh,
    BigDecimal sharePercent,
    BigDecimal floorPerMwh,
    AllocationRule allocation) {

  /** Fills in fee, share and allocation. */
  public SellBack {
    feePerMwh = feePerMwh == null ? BigDecimal.ZERO : feePerMwh;
    sharePercent = sharePercent == null ? BigDecimal.valueOf(100) : sharePercent;
    allocation = allocation == null ? new AllocationRule.Residual() : allocation;
  }

  void examine(TermsFindings findings) {
    findings.requireText("priceSeries", priceSeries);
    findings.requireNotNegative("feePerMwh", feePerMwh);
    findings.optionalPercent("sharePercent", sharePercent);
    findings.optionalDecimal("floorPerMwh", floorPerMwh);
    allocation.examine(findings.at("allocation"));
    if (allocation instanceof AllocationRule.AtUnitPrice) {
      findings.contradiction(
          "allocation",
          "AT_UNIT_PRICE prices what a use consumed, and sold energy was consumed by none; use"
              + " RESIDUAL, ONLY, FIXED_SHARE or METERED_ENERGY");
    }
  }
}
