package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/**
 * A fixed amount per month, local day or year: meter, customer or service charge. See
 * docs/formulas/settlement.md.
 *
 * @param name what the line is called
 * @param amountPerMonth amount per calendar month, or null when stated otherwise
 * @param amountPerDay amount per local day, or null when stated otherwise
 * @param amountPerYear amount per year, of which each month bears a twelfth, or null
 * @param proration what a bill of a part of a month does to a monthly amount, DAYS when absent
 * @param allocation how the line is split over uses
 */
public record FixedCharge(
    String name,
    BigDecimal amountPerMonth,
    BigDecimal amountPerDay,
    BigDecimal amountPerYear,
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
    return new FixedCharge(
        newName, amountPerMonth, amountPerDay, amountPerYear, proration, allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    int amounts =
        (amountPerMonth == null ? 0 : 1)
            + (amountPerDay == null ? 0 : 1)
            + (amountPerYear == null ? 0 : 1);
    if (amounts == 0) {
      findings.invalid("amountPerMonth", "is required (or amountPerDay or amountPerYear)");
    } else if (amounts > 1) {
      findings.contradiction(
          amountPerDay == null ? "amountPerYear" : "amountPerDay",
          "states a second amount; keep one of amountPerMonth, amountPerDay and amountPerYear");
    }
    findings.optionalDecimal("amountPerMonth", amountPerMonth);
    findings.optionalDecimal("amountPerDay", amountPerDay);
    findings.optionalDecimal("amountPerYear", amountPerYear);
    NotByUnitPrice.examine(findings, allocation, "a fixed amount has none");
  }
}
