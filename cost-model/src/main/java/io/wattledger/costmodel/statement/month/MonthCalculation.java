package io.wattledger.costmodel.statement.month;

import io.wattledger.costmodel.statement.engine.CostItem;
import io.wattledger.costmodel.statement.engine.MonthStatement;
import io.wattledger.costmodel.statement.engine.StatementEngine;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.explain.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The statement of a month computed from its facts alone: the same facts always give the same
 * result, which is how a closed month is verified.
 *
 * @param statement costs with their parts, and coins
 * @param below what is shown below the four components
 * @param missing what the month needs and does not have
 * @param cutOffPolicy which days and hours count, in words
 */
public record MonthCalculation(
    MonthStatement statement,
    List<BelowLine> below,
    List<MissingFact> missing,
    String cutOffPolicy) {

  /** Copies the lists. */
  public MonthCalculation {
    below = List.copyOf(below);
    missing = List.copyOf(missing);
  }

  /**
   * Computes a month.
   *
   * @param facts its facts
   * @param lastDay the last day whose facts can exist: the month's last, or yesterday in a running
   *     month
   */
  public static MonthCalculation of(MonthFacts facts, LocalDate lastDay) {
    Optional<BigDecimal> price = MarketPrice.mean(facts.closes());
    List<CostItem> items = new ArrayList<>(EnergyCosts.of(facts));
    items.addAll(DepreciationCosts.of(facts));
    items.addAll(FinancingCosts.of(facts));
    items.addAll(PoolFeeCosts.of(facts, price.orElse(null)));
    items.addAll(StatedCosts.of(facts));
    items.sort(Comparator.comparing(CostItem::component));
    MonthStatement statement =
        StatementEngine.share(
            facts.period(),
            Currency.getInstance(facts.currency()),
            price.orElse(null),
            SiteBases.of(facts),
            items);
    return new MonthCalculation(
        statement,
        DepreciationCosts.below(facts),
        MissingFacts.of(facts, statement, lastDay),
        cutOffPolicy(facts));
  }

  /**
   * The market price over the closes of several months, absent when there is none.
   *
   * @param closes daily closes of all months
   */
  public static Optional<BigDecimal> marketPrice(List<MonthFacts.DailyClose> closes) {
    return MarketPrice.mean(closes);
  }

  /** How a market price over several months' closes came about. */
  public static Explanation explainMarketPrice(
      String period, List<MonthFacts.DailyClose> closes, BigDecimal mean) {
    return MarketPrice.explain(period, closes, mean);
  }

  /** The payouts of a site in a month, as a record that can be opened. */
  public static SourceRef payoutSource(YearMonth period, String siteCode) {
    return Sources.payouts(period, siteCode);
  }

  private static String cutOffPolicy(MonthFacts facts) {
    String zones =
        facts.bills().stream()
            .map(bill -> bill.contractCode() + " " + bill.timeZone())
            .distinct()
            .collect(Collectors.joining(", "));
    return "Energy by the billing month of each contract's zone"
        + (zones.isEmpty() ? "" : " (" + zones + ")")
        + "; payouts and market prices by the UTC month;"
        + " depreciation, debt and stated costs by the calendar month.";
  }
}
