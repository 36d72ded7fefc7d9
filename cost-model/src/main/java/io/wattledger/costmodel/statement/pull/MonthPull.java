package io.wattledger.costmodel.statement.pull;

import io.wattledger.costmodel.clients.EnergyFacts;
import io.wattledger.costmodel.clients.FleetFacts;
import io.wattledger.costmodel.facts.StatementCurrency;
import io.wattledger.costmodel.facts.cost.CostFactService;
import io.wattledger.costmodel.facts.debt.DebtInstrumentService;
import io.wattledger.costmodel.facts.payout.PayoutService;
import io.wattledger.costmodel.market.price.DailyClose;
import io.wattledger.costmodel.market.price.MonthlyPrices;
import io.wattledger.costmodel.statement.month.MonthFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Collects the facts of a month where they live, as they stand now. */
@ApplicationScoped
public class MonthPull {

  private final FleetFacts fleet;
  private final EnergyFacts energy;
  private final PayoutService payouts;
  private final CostFactService costs;
  private final DebtInstrumentService debts;
  private final MonthlyPrices prices;
  private final StatementCurrency currency;

  /** Over the owners of the facts. */
  public MonthPull(
      FleetFacts fleet,
      EnergyFacts energy,
      PayoutService payouts,
      CostFactService costs,
      DebtInstrumentService debts,
      MonthlyPrices prices,
      StatementCurrency currency) {
    this.fleet = fleet;
    this.energy = energy;
    this.payouts = payouts;
    this.costs = costs;
    this.debts = debts;
    this.prices = prices;
    this.currency = currency;
  }

  /** All facts of a month. */
  public MonthFacts facts(YearMonth month) {
    return new MonthFacts(
        month,
        currency.code(),
        fleet.sites(),
        energy.contracts(month),
        energy.bills(month),
        fleet.miningBatches(month),
        debts.ofMonth(month),
        costs.ofMonth(month),
        payouts.ofMonth(month),
        closes(month));
  }

  private List<MonthFacts.DailyClose> closes(YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    return Stream.concat(
            prices.used(first, last).values().stream().map(close -> fact(close, false)),
            prices.suspicious(first, last).stream().map(close -> fact(close, true)))
        .toList();
  }

  private static MonthFacts.DailyClose fact(DailyClose close, boolean suspicious) {
    return new MonthFacts.DailyClose(
        close.date(), close.priceUsd(), close.version(), close.source(), suspicious);
  }
}
