package io.wattledger.costmodel.statement.month;

import io.wattledger.costmodel.statement.engine.SiteBasis;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each site's shares are weighted by: docs/formulas/statement-drivers.md. */
final class SiteBases {

  private SiteBases() {}

  static List<SiteBasis> of(MonthFacts facts) {
    return facts.sites().stream().map(site -> basis(facts, site)).toList();
  }

  private static SiteBasis basis(MonthFacts facts, MonthFacts.Site site) {
    List<MonthFacts.Payout> payouts =
        facts.payouts().stream().filter(p -> p.siteCode().equals(site.code())).toList();
    BigDecimal kwh =
        facts.bills().stream()
            .filter(bill -> bill.complete() && bill.siteCode().equals(site.code()))
            .map(MonthFacts.Bill::miningKwh)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new SiteBasis(
        site.code(),
        site.name(),
        payouts.stream().mapToLong(MonthFacts.Payout::grossSats).sum(),
        payouts.stream().mapToLong(MonthFacts.Payout::poolFeeSats).sum(),
        kwh,
        site.powerCapacityKw(),
        thHours(facts, site.code()));
  }

  private static SortedMap<String, BigDecimal> thHours(MonthFacts facts, String siteCode) {
    SortedMap<String, BigDecimal> hours = new TreeMap<>();
    facts.batches().stream()
        .filter(batch -> batch.siteCode().equals(siteCode))
        .filter(MonthFacts.Batch::mined)
        .filter(batch -> batch.thHours() != null)
        .forEach(batch -> hours.merge(batch.modelCode(), batch.thHours(), BigDecimal::add));
    return hours;
  }
}
