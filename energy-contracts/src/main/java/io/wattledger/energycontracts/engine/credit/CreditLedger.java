package io.wattledger.energycontracts.engine.credit;

import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.money.RoundingRule;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The power credits of a contract: which later bills they paid, oldest first, and what expired.
 * Pure: the same bills give the same ledger. Formula page: docs/formulas/power-credits.md.
 */
public final class CreditLedger {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<CreditLot> lots;
  private final List<CreditMonth> months;

  private CreditLedger(List<CreditLot> lots, List<CreditMonth> months) {
    this.lots = List.copyOf(lots);
    this.months = List.copyOf(months);
  }

  /**
   * Plays the months through.
   *
   * @param currency the contract's currency
   * @param opening credits brought in
   * @param bills the bills by month, in any order
   * @param through the last month that has passed or is being billed; credits whose last month lies
   *     before it, or is it and its bill is there, have expired
   */
  public static CreditLedger of(
      Currency currency, List<EarnedCredit> opening, List<BilledMonth> bills, YearMonth through) {
    return new Play(currency, opening, bills).through(through);
  }

  /** The credits in the order in which they are used. */
  public List<CreditLot> lots() {
    return lots;
  }

  /** The months from the first credit on. */
  public List<CreditMonth> months() {
    return months;
  }

  /** The months by quarter, as quarterly reports disclose them. */
  public List<CreditMonth> quarters() {
    List<CreditMonth> quarters = new ArrayList<>();
    for (CreditMonth month : months) {
      int last = quarters.size() - 1;
      if (last >= 0 && quarter(quarters.get(last).to()) == quarter(month.from())) {
        quarters.set(last, quarters.get(last).and(month));
      } else {
        quarters.add(month);
      }
    }
    return quarters;
  }

  private static int quarter(YearMonth month) {
    return month.getYear() * 4 + (month.getMonthValue() - 1) / 3;
  }

  /** The state of a ledger while its months pass. */
  private static final class Play {
    private final Currency currency;
    private final Map<YearMonth, BilledMonth> bills = new HashMap<>();
    private final List<EarnedCredit> coming = new ArrayList<>();
    private final List<Running> running = new ArrayList<>();
    private final List<CreditMonth> months = new ArrayList<>();

    private Play(Currency currency, List<EarnedCredit> opening, List<BilledMonth> billed) {
      this.currency = currency;
      coming.addAll(opening);
      for (BilledMonth bill : billed) {
        if (bills.put(bill.month(), bill) != null) {
          throw new IllegalArgumentException("two bills for " + bill.month());
        }
        coming.addAll(bill.earned());
      }
      coming.sort(Comparator.comparing(EarnedCredit::month).thenComparing(EarnedCredit::component));
    }

    private CreditLedger through(YearMonth last) {
      YearMonth month = coming.isEmpty() ? last : coming.get(0).month();
      for (; !month.isAfter(last); month = month.plusMonths(1)) {
        pass(month, month.isBefore(last));
      }
      return new CreditLedger(running.stream().map(Running::lot).toList(), months);
    }

    private void pass(YearMonth month, boolean over) {
      Money opening = open();
      Money used = bills.containsKey(month) ? pay(bills.get(month)) : zero();
      Money expired = over || bills.containsKey(month) ? expire(month) : zero();
      Money earned = zero();
      for (EarnedCredit credit : coming) {
        if (credit.month().equals(month)) {
          running.add(new Running(credit));
          earned = earned.plus(credit.amount());
        }
      }
      months.add(new CreditMonth(month, month, opening, earned, used, expired, open()));
    }

    /** Pays a bill with the oldest credits first, each within its own limits. */
    private Money pay(BilledMonth bill) {
      Money paid = zero();
      for (Running lot : running) {
        Money limit = limit(bill, lot.credit);
        Money room = lower(limit, bill.payable()).minus(paid);
        Money use = lower(lot.open, room);
        if (use.signum() > 0) {
          lot.use(bill.month(), use);
          paid = paid.plus(use);
        }
      }
      return paid;
    }

    private Money limit(BilledMonth bill, EarnedCredit credit) {
      return bill.charges(credit.terms().offsets())
          .times(credit.terms().maxBillPercent().divide(HUNDRED))
          .rounded(RoundingRule.DOWN);
    }

    private Money expire(YearMonth month) {
      Money expired = zero();
      for (Running lot : running) {
        YearMonth last = lot.credit.lastMonth();
        if (last != null && !last.isAfter(month) && lot.open.signum() > 0) {
          expired = expired.plus(lot.open);
          lot.expire();
        }
      }
      return expired;
    }

    private Money open() {
      return running.stream().map(lot -> lot.open).reduce(zero(), Money::plus);
    }

    private Money zero() {
      return Money.zero(currency);
    }

    private static Money lower(Money left, Money right) {
      return left.compareTo(right) <= 0 ? left : right;
    }
  }

  /** A credit while it is used. */
  private static final class Running {
    private final EarnedCredit credit;
    private final List<CreditLot.Use> uses = new ArrayList<>();
    private Money expired;
    private Money open;

    private Running(EarnedCredit credit) {
      this.credit = credit;
      this.open = credit.amount();
      this.expired = Money.zero(open.currency());
    }

    private void use(YearMonth month, Money amount) {
      uses.add(new CreditLot.Use(month, amount));
      open = open.minus(amount);
    }

    private void expire() {
      expired = open;
      open = Money.zero(open.currency());
    }

    private CreditLot lot() {
      return new CreditLot(credit, uses, expired, open);
    }
  }
}
