package io.wattledger.costmodel.statement.engine;

import io.wattledger.kernel.money.Allocation;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All costs of one month with their parts, and the coins they produced.
 *
 * @param month the UTC month
 * @param currency the currency of every amount
 * @param marketPrice mean of the daily closes per BTC at the minor unit, null while there is none
 * @param sites the sites, with what their shares are weighted by
 * @param lines the costs with their parts
 */
public record MonthStatement(
    YearMonth month,
    Currency currency,
    BigDecimal marketPrice,
    List<SiteBasis> sites,
    List<StatementLine> lines) {

  /** Copies the lists. */
  public MonthStatement {
    sites = List.copyOf(sites);
    lines = List.copyOf(lines);
  }

  /** The lines that count for a scope, in the statement's order. */
  public List<StatementLine> lines(
      StatementScope scope, CostDefinition definition, CoinBasis coins) {
    return lines.stream()
        .filter(line -> line.concerns(scope))
        .filter(line -> definition.counts(line.item().nature()))
        .filter(line -> coins == CoinBasis.GROSS || line.item().nature() != CostNature.POOL_FEE)
        .toList();
  }

  /** Cost by component and coins produced, for a scope. */
  public ScopeFigures figures(StatementScope scope, CostDefinition definition, CoinBasis coins) {
    Map<CostComponent, Money> amounts = new EnumMap<>(CostComponent.class);
    for (CostComponent component : CostComponent.values()) {
      amounts.put(component, Money.zero(currency));
    }
    for (StatementLine line : lines(scope, definition, coins)) {
      amounts.merge(line.item().component(), line.amount(scope), Money::plus);
    }
    return new ScopeFigures(currency, sats(scope, coins), amounts, marketPrice);
  }

  /** Coins of a scope in satoshi: by payout site, and by model in the site's terahash-hours. */
  public long sats(StatementScope scope, CoinBasis coins) {
    return sites.stream().mapToLong(site -> sats(site, scope, coins)).sum();
  }

  /** Codes of the sites that mined or bear a cost, in order. */
  public List<String> siteCodes() {
    TreeSet<String> codes = new TreeSet<>();
    sites.stream().filter(SiteBasis::mines).map(SiteBasis::code).forEach(codes::add);
    parts().map(StatementLine.Part::siteCode).forEach(codes::add);
    return List.copyOf(codes);
  }

  /** Codes of the models that ran or bear a cost, in order; empty for what no model bears. */
  public List<String> modelCodes() {
    TreeSet<String> codes = new TreeSet<>();
    sites.forEach(site -> codes.addAll(site.thHoursByModel().keySet()));
    parts().map(StatementLine.Part::modelCode).forEach(codes::add);
    if (sites.stream()
        .anyMatch(site -> sats(site, new StatementScope.Model(""), CoinBasis.GROSS) > 0)) {
      codes.add(StatementScope.UNALLOCATED);
    }
    return List.copyOf(codes);
  }

  private Stream<StatementLine.Part> parts() {
    return lines.stream().flatMap(line -> line.parts().stream());
  }

  private static long sats(SiteBasis site, StatementScope scope, CoinBasis coins) {
    if (scope instanceof StatementScope.Site one) {
      return site.code().equals(one.code()) ? site.sats(coins) : 0;
    }
    if (scope instanceof StatementScope.Model model) {
      return modelSats(site, model.code(), site.sats(coins));
    }
    return site.sats(coins);
  }

  private static long modelSats(SiteBasis site, String modelCode, long sats) {
    if (site.thHours().signum() == 0) {
      return modelCode.equals(StatementScope.UNALLOCATED) ? sats : 0;
    }
    int index = List.copyOf(site.thHoursByModel().keySet()).indexOf(modelCode);
    return index < 0
        ? 0
        : Allocation.split(BigInteger.valueOf(sats), List.copyOf(site.thHoursByModel().values()))
            .get(index)
            .longValueExact();
  }
}
