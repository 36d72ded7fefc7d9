package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/**
 * A fixed amount per month or per local day: meter, customer or service charge. See
 * docs/formulas/settlement.md.
 *
 * @param name what the line is called
 * @param amountPerMonth amount per calendar month, or null when stated per day
 * @param amountPerDay amount per local day, or null when stated per month
 * @param proration what a bill of a part of a month does to a monthly amount, DAYS when absent
 * @param allocation how the line is split over uses
 */
public record FixedCharge(
    String name,
    BigDecimal amountPerMonth,
    BigDecimal amountPerDay,
    Proration proration,
    AllocationRule allocation)
    implements ChargeComponent {

  /** Fills in the proration. */
  public FixedCharge {
    proration = proration == null ? Proration.DAYS : proration;
  }

  @Override
  public ComponentType type() {
    return ComponentType.FIXED_CHARGE;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.fixedCharge(this);
  }

  @Override
  public ChargeComponent named(String newName) {
    return new FixedCharge(newName, amountPerMonth, amountPerDay, proration, allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    if (amountPerMonth == null && amountPerDay == null) {
      findings.invalid("amountPerMonth", "is required (or amountPerDay)");
    } else if (amountPerMonth != null && amountPerDay != null) {
      findings.contradiction(
          "amountPerDay", "states a second amount beside amountPerMonth; keep one of them");
    }
    findings.optionalDecimal("amountPerMonth", amountPerMonth);
    findings.optionalDecimal("amountPerDay", amountPerDay);
    NotByUnitPrice.examine(findings, allocation, "a fixed amount has none");
  }
}
