package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * The highest demand of a month that is known from elsewhere, for months before the readings. See
 * docs/formulas/demand.md.
 *
 * @param month the month
 * @param kw its highest demand, in the unit that the component bills
 * @param component the demand component whose peak it is; null for every one
 */
public record MonthlyPeak(YearMonth month, BigDecimal kw, String component) {

  void examine(TermsFindings findings) {
    if (month == null) {
      findings.invalid("month", "is required, for example 2025-06");
    }
    findings.requireNotNegative("kw", kw);
  }
}
