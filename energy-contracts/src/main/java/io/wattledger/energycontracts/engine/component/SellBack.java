package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/**
 * The resale of a block's unused energy: per interval the site is credited its share of the price
 * less the fee, not below the floor, in cash or as a credit against later bills. See
 * docs/formulas/fixed-block.md.
 *
 * @param priceSeries code of the price series, an index or the explicit sell-back prices
 * @param feePerMwh what the supplier keeps of the price, zero or more, zero when absent
 * @param sharePercent the site's share of what remains, 0 to 100, 100 when absent
 * @param shareOf what is shared: the price less the fee, or only what of it exceeds the block's own
 *     price; PROCEEDS when absent
 * @param floorPerMwh lowest credited price, null when a negative price costs the site
 * @param credit how proceeds are credited to later bills, null when they are paid
 * @param allocation how the credit is split over uses; absent, it stays with the residual use,
 *     whose machines were switched off
 */
public record SellBack(
    String priceSeries,
    BigDecimal feePerMwh,
    BigDecimal sharePercent,
    ShareOf shareOf,
    BigDecimal floorPerMwh,
    CreditTerms credit,
    AllocationRule allocation) {

  /** What of a resale the site has its share of. */
  public enum ShareOf {
    /** The price less the fee. */
    PROCEEDS,
    /** What the price less the fee exceeds the block's own price by, never negative. */
    SPREAD
  }

  /** Fills in fee, share, its base and allocation. */
  public SellBack {
    feePerMwh = feePerMwh == null ? BigDecimal.ZERO : feePerMwh;
    sharePercent = sharePercent == null ? BigDecimal.valueOf(100) : sharePercent;
    shareOf = shareOf == null ? ShareOf.PROCEEDS : shareOf;
    allocation = allocation == null ? new AllocationRule.Residual() : allocation;
  }

  void examine(TermsFindings findings) {
    findings.requireText("priceSeries", priceSeries);
    findings.requireNotNegative("feePerMwh", feePerMwh);
    findings.optionalPercent("sharePercent", sharePercent);
    findings.optionalDecimal("floorPerMwh", floorPerMwh);
    if (shareOf == ShareOf.SPREAD && floorPerMwh != null) {
      findings.contradiction(
          "floorPerMwh", "has no effect beside a share of the SPREAD, which is never negative");
    }
    if (credit != null) {
      credit.examine(findings.at("credit"));
    }
    allocation.examine(findings.at("allocation"));
    if (allocation instanceof AllocationRule.AtUnitPrice) {
      findings.contradiction(
          "allocation",
          "AT_UNIT_PRICE prices what a use consumed, and sold energy was consumed by none; use"
              + " RESIDUAL, ONLY, FIXED_SHARE or METERED_ENERGY");
    }
  }
}
