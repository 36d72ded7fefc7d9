package io.wattledger.costmodel.statement.month;

import io.wattledger.costmodel.capital.engine.DebtMonth;
import io.wattledger.costmodel.capital.engine.DebtSchedule;
import io.wattledger.costmodel.capital.engine.DebtTerms;
import io.wattledger.costmodel.capital.engine.Repayment;
import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.CostItem;
import io.wattledger.costmodel.statement.engine.CostNature;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Up to three costs per debt instrument: interest, amortised debt cost (no cash), agency fee; each
 * times the share that mining bears. Principal is never a cost. See docs/formulas/debt.md.
 */
public final class FinancingCosts {

  private FinancingCosts() {}

  static List<CostItem> of(MonthFacts facts) {
    List<CostItem> items = new ArrayList<>();
    for (MonthFacts.Debt debt : facts.debts()) {
      if (debt.currency().equals(facts.currency())) {
        DebtMonth month = month(debt, facts.period());
        add(
            items,
            debt,
            "Interest: ",
            month.interest(),
            CostNature.CASH,
            month.interestExplanation());
        add(
            items,
            debt,
            "Amortised debt cost: ",
            month.amortisedCost(),
            CostNature.NON_CASH,
            month.amortisedCostExplanation());
        add(items, debt, "Agency fee: ", month.fee(), CostNature.CASH, month.feeExplanation());
      }
    }
    return items;
  }

  private static void add(
      List<CostItem> items,
      MonthFacts.Debt debt,
      String what,
      Money amount,
      CostNature nature,
      Explanation explanation) {
    Money share = MiningShare.of(amount, debt.miningSharePercent());
    if (share.isZero()) {
      return;
    }
    String description = what + debt.code() + " (" + debt.kind() + ")";
    items.add(
        new CostItem(
            CostComponent.CAPITAL_AND_FINANCING,
            share,
            description,
            debt.siteCode(),
            null,
            debt.driver(),
            nature,
            Sources.debt(debt),
            MiningShare.explain(
                description, share, amount, debt.miningSharePercent(), explanation)));
  }

  /**
   * What an instrument costs in a month, before the share that mining bears.
   *
   * @throws IllegalArgumentException when its terms contradict each other
   */
  public static DebtMonth month(MonthFacts.Debt debt, YearMonth month) {
    return DebtSchedule.month(terms(debt), month);
  }

  private static DebtTerms terms(MonthFacts.Debt debt) {
    Currency currency = Currency.getInstance(debt.currency());
    return new DebtTerms(
        debt.code(),
        Money.of(debt.principal(), currency),
        debt.annualRatePercent(),
        debt.dayCount(),
        debt.drawnOn(),
        debt.maturesOn(),
        repayment(debt, currency),
        debt.debtCost() == null
            ? null
            : new DebtTerms.AmortisedCost(
                Money.of(debt.debtCost(), currency), debt.debtCostMonths(), debt.debtCostFrom()),
        debt.monthlyFee() == null ? null : Money.of(debt.monthlyFee(), currency),
        Sources.debt(debt));
  }

  private static Repayment repayment(MonthFacts.Debt debt, Currency currency) {
    if (debt.levelPayments() != null) {
      return new Repayment.LevelPayment(debt.levelPayments());
    }
    if (debt.repayments().isEmpty()) {
      return new Repayment.AtMaturity();
    }
    return new Repayment.Schedule(
        debt.repayments().stream()
            .map(p -> new Repayment.PrincipalPayment(p.on(), Money.of(p.amount(), currency)))
            .toList());
  }
}
