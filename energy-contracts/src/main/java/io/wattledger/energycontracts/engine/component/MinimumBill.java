package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What a bill comes to at least: the line is what the charges of earlier components lack. A yearly
 * minimum is trued up in the bill of the year's last month. See docs/formulas/settlement.md.
 *
 * @param name what the line is called
 * @param amountPerMonth minimum of a month, or null when stated otherwise
 * @param amountPerDay minimum of a local day, or null when stated otherwise
 * @param amountPerYear minimum of a year, or null when stated otherwise
 * @param yearEndsWithMonth the calendar month whose bill trues a year up, 12 when absent
 * @param since first month that counts towards a yearly minimum, null when all do
 * @param appliesTo names of the components whose charges count; absent, every one before that is no
 *     tax
 * @param allocation how the line is split over uses; absent, it follows the lines it completes
 */
public record MinimumBill(
    String name,
    BigDecimal amountPerMonth,
    BigDecimal amountPerDay,
    BigDecimal amountPerYear,
    Integer yearEndsWithMonth,
    YearMonth since,
    List<String> appliesTo,
    AllocationRule allocation)
    implements ChargeComponent {

  /** Fills in the year's end and copies the names. */
  public MinimumBill {
    yearEndsWithMonth =
        amountPerYear != null && yearEndsWithMonth == null
            ? Integer.valueOf(12)
            : yearEndsWithMonth;
    appliesTo = appliesTo == null ? List.of() : List.copyOf(appliesTo);
  }

  @Override
  public ComponentType type() {
    return ComponentType.MINIMUM_BILL;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.minimumBill(this);
  }

  @Override
  public int monthsOfCharges() {
    return amountPerYear == null ? 0 : 11;
  }

  @Override
  public ChargeComponent named(String newName) {
    return new MinimumBill(
        newName,
        amountPerMonth,
        amountPerDay,
        amountPerYear,
        yearEndsWithMonth,
        since,
        appliesTo,
        allocation);
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
          "amountPerMonth", "keep one of amountPerMonth, amountPerDay and amountPerYear");
    }
    findings.optionalNotNegative("amountPerMonth", amountPerMonth);
    findings.optionalNotNegative("amountPerDay", amountPerDay);
    findings.optionalNotNegative("amountPerYear", amountPerYear);
    if (yearEndsWithMonth != null) {
      findings.calendarMonths("yearEndsWithMonth", List.of(yearEndsWithMonth));
      if (amountPerYear == null) {
        findings.contradiction("yearEndsWithMonth", "belongs to amountPerYear");
      }
    }
    NotByUnitPrice.examine(findings, allocation, "a minimum has none");
  }
}
