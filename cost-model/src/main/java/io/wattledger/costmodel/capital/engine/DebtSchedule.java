package io.wattledger.costmodel.capital.engine;

import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The monthly cost of a debt to the cent: interest by day count, amortised debt cost, agency fee.
 * Formulas and conventions: docs/formulas/debt.md.
 */
public final class DebtSchedule {

  private static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_EVEN);
  private static final String PAGE = "debt.md";

  private DebtSchedule() {}

  /**
   * What the debt costs in one month.
   *
   * @param terms the debt
   * @param month any month, also before the draw or after maturity (then every amount is zero)
   */
  public static DebtMonth month(DebtTerms terms, YearMonth month) {
    Money zero = Money.zero(terms.principal().currency());
    Accrual accrual = Accrual.of(terms, month);
    Money amortised = terms.amortisedCost() == null ? zero : amortised(terms, month);
    boolean feeDue = terms.monthlyFee() != null && !accrual.days().isEmpty();
    Money fee = feeDue ? terms.monthlyFee().rounded() : zero;
    return new DebtMonth(
        accrual.opening(),
        accrual.interest(),
        amortised,
        fee,
        accrual.repaid(),
        accrual.closing(),
        explainInterest(terms, month, accrual),
        terms.amortisedCost() == null ? null : explainAmortised(terms, month, amortised),
        feeDue ? explainFee(terms, month, fee) : null);
  }

  /**
   * The equal payment that pays a balance back with interest.
   *
   * @param principal the balance before the first payment
   * @param annualRatePercent the nominal annual rate, 12 for 12 %
   * @param payments the number of monthly payments
   * @return principal × i / (1 − (1 + i)^−n) with i = rate / 12, half up to the cent
   */
  public static Money levelPayment(Money principal, BigDecimal annualRatePercent, int payments) {
    if (annualRatePercent.signum() == 0) {
      BigDecimal even = principal.amount().divide(BigDecimal.valueOf(payments), PRECISION);
      return Money.of(even, principal.currency()).rounded();
    }
    BigDecimal i = annualRatePercent.divide(BigDecimal.valueOf(1200), PRECISION);
    BigDecimal growth = BigDecimal.ONE.add(i).pow(payments, PRECISION);
    BigDecimal exact =
        principal
            .amount()
            .multiply(i, PRECISION)
            .multiply(growth, PRECISION)
            .divide(growth.subtract(BigDecimal.ONE, PRECISION), PRECISION);
    return Money.of(exact, principal.currency()).rounded();
  }

  private static Money amortised(DebtTerms terms, YearMonth month) {
    DebtTerms.AmortisedCost cost = terms.amortisedCost();
    return new EvenSpread(cost.amount(), cost.months())
        .month(ChronoUnit.MONTHS.between(cost.from(), month));
  }

  private static Explanation explainInterest(DebtTerms terms, YearMonth month, Accrual accrual) {
    String currency = currency(terms);
    Explanation.Builder builder =
        Explanation.of(
                "Interest of " + terms.code() + " for " + month,
                accrual.interest().amount(),
                currency)
            .by("sum of balance × " + terms.dayCount().formula() + ", half up to the cent", PAGE);
    for (Accrual.Days days : accrual.days()) {
      String origin = "%s to %s".formatted(days.from(), days.toExclusive().minusDays(1));
      builder
          .input("balance", days.balance().amount(), currency, origin)
          .input("days", BigDecimal.valueOf(days.count()), "d", "of " + month.lengthOfMonth());
    }
    if (terms.source() == null) {
      builder.input("rate", terms.annualRatePercent(), "% p.a.", terms.code());
    } else {
      builder.input("rate", terms.annualRatePercent(), "% p.a.", terms.code(), terms.source());
    }
    return builder.fact("day count", terms.dayCount().name(), "terms of " + terms.code()).build();
  }

  private static Explanation explainAmortised(DebtTerms terms, YearMonth month, Money amortised) {
    DebtTerms.AmortisedCost cost = terms.amortisedCost();
    long k = ChronoUnit.MONTHS.between(cost.from(), month) + 1;
    return Explanation.of(
            "Debt cost of " + terms.code() + " for " + month, amortised.amount(), currency(terms))
        .by("cost × k / months − cost × (k − 1) / months, each half up to the cent", PAGE)
        .input("cost", cost.amount().amount(), currency(terms), terms.code())
        .input("months", BigDecimal.valueOf(cost.months()), "", "from " + cost.from())
        .input("k", BigDecimal.valueOf(k), "", "month of the spread, zero charge outside it")
        .build();
  }

  private static Explanation explainFee(DebtTerms terms, YearMonth month, Money fee) {
    return Explanation.of(
            "Agency fee of " + terms.code() + " for " + month, fee.amount(), currency(terms))
        .by("fee per calendar month in which the debt bears interest", PAGE)
        .input("fee", terms.monthlyFee().amount(), currency(terms), terms.code())
        .build();
  }

  private static String currency(DebtTerms terms) {
    return terms.principal().currency().getCurrencyCode();
  }
}
