package io.wattledger.costmodel.capital.engine;

/** Which part of a year's interest falls on a stretch of days. See docs/formulas/debt.md. */
public enum DayCount {
  /** A twelfth of the annual rate per whole calendar month; part months by their days. */
  MONTHLY("rate / 12"),
  /** Actual days over 360. */
  ACT_360("rate × days / 360"),
  /** Actual days over 365, also in leap years. */
  ACT_365("rate × days / 365");

  private final String formula;

  DayCount(String formula) {
    this.formula = formula;
  }

  /** The year fraction's formula, for people. */
  public String formula() {
    return formula;
  }

  /** Into how many equal parts the year is divided when a day of such a month is one part. */
  long daysPerYear(int daysInMonth) {
    return switch (this) {
      case MONTHLY -> 12L * daysInMonth;
      case ACT_360 -> 360L;
      case ACT_365 -> 365L;
    };
  }
}
