package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A block of power around the clock at a fixed price. Under take-or-pay the whole block is paid in
 * every hour, and what is not used may be sold back. Energy above the block belongs to another
 * component with quantity ABOVE_BLOCK. See docs/formulas/fixed-block.md.
 *
 * @param name what the line is called
 * @param blockKw the block, in kW, above zero
 * @param pricePerMwh its price
 * @param takeOrPay whether the whole block is paid, true when absent; else only what is used
 * @param sellBack what happens to unused energy, null when it is lost
 * @param allocation how the block's line is split over uses
 */
public record FixedBlock(
    String name,
    BigDecimal blockKw,
    BigDecimal pricePerMwh,
    Boolean takeOrPay,
    SellBack sellBack,
    AllocationRule allocation)
    implements ChargeComponent {

  /** Fills in take-or-pay. */
  public FixedBlock {
    takeOrPay = takeOrPay == null || takeOrPay;
  }

  @Override
  public ComponentType type() {
    return ComponentType.FIXED_BLOCK;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.fixedBlock(this);
  }

  @Override
  public Set<String> priceSeriesRead() {
    return sellBack == null ? Set.of() : Set.of(sellBack.priceSeries());
  }

  @Override
  public ChargeComponent named(String newName) {
    return new FixedBlock(newName, blockKw, pricePerMwh, takeOrPay, sellBack, allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    findings.requirePositive("blockKw", blockKw);
    if (pricePerMwh == null) {
      findings.invalid("pricePerMwh", "is required");
    }
    findings.optionalDecimal("pricePerMwh", pricePerMwh);
    if (sellBack != null) {
      sellBack.examine(findings.at("sellBack"));
      if (!takeOrPay) {
        findings.contradiction(
            "sellBack",
            "needs takeOrPay: a block that is paid only when used leaves nothing to sell back");
      }
    }
  }
}
