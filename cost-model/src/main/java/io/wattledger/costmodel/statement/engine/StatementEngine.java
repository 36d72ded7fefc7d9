package io.wattledger.costmodel.statement.engine;

import io.wattledger.costmodel.statement.engine.StatementLine.Part;
import io.wattledger.kernel.money.Allocation;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;

/**
 * Shares every cost of a month over sites and models: a site's own cost stays there, a shared cost
 * goes by its driver, and each site's part goes to the cost's model or over the site's models by
 * nameplate terahash-hours. Largest remainder keeps the sum to the cent. Formulas and a worked
 * example: docs/formulas/statement-drivers.md.
 */
public final class StatementEngine {

  private StatementEngine() {}

  /**
   * The statement of a month.
   *
   * @param month the UTC month
   * @param currency the currency of the statement
   * @param marketPrice mean of the month's daily closes per BTC, null while there is none
   * @param sites the sites of the month
   * @param items every cost of the month
   * @throws IllegalArgumentException when a cost is in another currency than the statement
   */
  public static MonthStatement share(
      YearMonth month,
      Currency currency,
      BigDecimal marketPrice,
      List<SiteBasis> sites,
      List<CostItem> items) {
    List<StatementLine> lines = new ArrayList<>(items.size());
    for (CostItem item : items) {
      if (!item.amount().currency().equals(currency)) {
        throw new IllegalArgumentException(
            "the statement is in %s, but '%s' is in %s"
                .formatted(currency, item.description(), item.amount().currency()));
      }
      lines.add(new StatementLine(lines.size() + 1, item, parts(item, sites)));
    }
    return new MonthStatement(month, currency, marketPrice, sites, lines);
  }

  private static List<Part> parts(CostItem item, List<SiteBasis> sites) {
    List<Part> parts = new ArrayList<>();
    if (item.siteCode() != null) {
      addModels(parts, item, item.siteCode(), item.amount(), sites);
      return parts;
    }
    List<BigDecimal> weights = sites.stream().map(site -> siteWeight(item, site, sites)).toList();
    if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
      addModels(parts, item, StatementScope.UNALLOCATED, item.amount(), sites);
      return parts;
    }
    List<Money> amounts = Allocation.split(item.amount(), weights);
    for (int i = 0; i < sites.size(); i++) {
      if (weights.get(i).signum() > 0) {
        addModels(parts, item, sites.get(i).code(), amounts.get(i), sites);
      }
    }
    return parts;
  }

  /** A shared cost of one model concerns only the sites that run it, where any does. */
  static BigDecimal siteWeight(CostItem item, SiteBasis site, List<SiteBasis> sites) {
    boolean runsSomewhere =
        item.modelCode() != null
            && sites.stream().anyMatch(s -> s.thHoursByModel().containsKey(item.modelCode()));
    return runsSomewhere && !site.thHoursByModel().containsKey(item.modelCode())
        ? BigDecimal.ZERO
        : site.weight(item.driver());
  }

  private static void addModels(
      List<Part> parts, CostItem item, String siteCode, Money amount, List<SiteBasis> sites) {
    SortedMap<String, BigDecimal> models =
        sites.stream()
            .filter(site -> site.code().equals(siteCode))
            .findFirst()
            .map(SiteBasis::thHoursByModel)
            .orElse(Collections.emptySortedMap());
    boolean nothingRuns = models.values().stream().allMatch(hours -> hours.signum() == 0);
    if (item.modelCode() != null || nothingRuns) {
      String model = item.modelCode() == null ? StatementScope.UNALLOCATED : item.modelCode();
      parts.add(new Part(siteCode, model, amount));
      return;
    }
    List<String> codes = List.copyOf(models.keySet());
    List<Money> amounts = Allocation.split(amount, List.copyOf(models.values()));
    for (int i = 0; i < codes.size(); i++) {
      parts.add(new Part(siteCode, codes.get(i), amounts.get(i)));
    }
  }
}
