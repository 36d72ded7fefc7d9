package io.wattledger.costmodel.statement.month;

import io.wattledger.costmodel.statement.engine.MonthStatement;
import io.wattledger.costmodel.statement.engine.StatementLine;
import io.wattledger.costmodel.statement.engine.StatementScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names every fact that the month needs and does not have. */
final class MissingFacts {

  private final MonthFacts facts;
  private final LocalDate lastDay;
  private final List<MissingFact> missing = new ArrayList<>();

  private MissingFacts(MonthFacts facts, LocalDate lastDay) {
    this.facts = facts;
    this.lastDay = lastDay;
  }

  /**
   * What is missing.
   *
   * @param lastDay the last day whose facts can exist, the month's last or an earlier one
   */
  static List<MissingFact> of(MonthFacts facts, MonthStatement statement, LocalDate lastDay) {
    MissingFacts check = new MissingFacts(facts, lastDay);
    check.bills();
    check.contracts();
    check.payouts();
    check.closes();
    check.machines();
    check.currencies();
    check.sites();
    check.drivers(statement);
    return List.copyOf(check.missing);
  }

  private void bills() {
    for (MonthFacts.Contract contract : facts.contracts()) {
      String href =
          Sources.ENERGY
              + "/settlements?period=%s&contractCode=%s".formatted(facts.period(), contract.code());
      facts.bills().stream()
          .filter(bill -> bill.contractCode().equals(contract.code()))
          .findFirst()
          .ifPresentOrElse(
              bill -> draft(bill, href),
              () ->
                  add(
                      "BILL_MISSING",
                      "There is no bill of contract %s (site %s) for %s; settle the contract."
                          .formatted(contract.code(), contract.siteCode(), facts.period()),
                      href));
    }
  }

  private void draft(MonthFacts.Bill bill, String href) {
    if (bill.complete()) {
      return;
    }
    String reasons =
        bill.missing().stream().map(MonthFacts.Reason::detail).collect(Collectors.joining("; "));
    add(
        "BILL_DRAFT",
        "The bill of contract %s for %s is a draft and is not counted: %s"
            .formatted(
                bill.contractCode(),
                facts.period(),
                reasons.isEmpty() ? "its source gives no reason." : reasons),
        href);
  }

  private void contracts() {
    Set<String> supplied =
        Stream.concat(
                facts.contracts().stream().map(MonthFacts.Contract::siteCode),
                facts.bills().stream().map(MonthFacts.Bill::siteCode))
            .collect(Collectors.toSet());
    for (String site : miningSites()) {
      if (!supplied.contains(site)) {
        add(
            "CONTRACT_MISSING",
            "Site %s had mining machines in service in %s and no energy contract; enter its contract."
                .formatted(site, facts.period()),
            Sources.ENERGY + "/contracts?activeIn=" + facts.period());
      }
    }
  }

  private void payouts() {
    Set<String> paid =
        facts.payouts().stream().map(MonthFacts.Payout::siteCode).collect(Collectors.toSet());
    for (String site : miningSites()) {
      if (!paid.contains(site)) {
        add(
            "PAYOUTS_MISSING",
            "Site %s had mining machines in service in %s and no pool payouts; import them."
                .formatted(site, facts.period()),
            Sources.payouts(facts.period(), site).href());
      }
    }
  }

  private Set<String> miningSites() {
    return facts.batches().stream()
        .filter(MonthFacts.Batch::mined)
        .map(MonthFacts.Batch::siteCode)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void closes() {
    LocalDate first = facts.period().atDay(1);
    if (lastDay.isBefore(first)) {
      return;
    }
    List<LocalDate> days = MarketPrice.missingDays(facts.closes(), first, lastDay);
    if (!days.isEmpty()) {
      add(
          "DAILY_CLOSE_MISSING",
          "There is no daily close for " + ranges(days) + "; import the prices.",
          Sources.marketMonth(facts.period()).href());
    }
    String suspicious =
        facts.closes().stream()
            .filter(MonthFacts.DailyClose::suspicious)
            .map(close -> close.date().toString())
            .collect(Collectors.joining(", "));
    if (!suspicious.isEmpty()) {
      add(
          "DAILY_CLOSE_SUSPICIOUS",
          "Daily closes wait for release and are not used: " + suspicious + ".",
          Sources.marketMonth(facts.period()).href());
    }
  }

  /** Days in order as text, days in a row as one range. */
  private static String ranges(List<LocalDate> days) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < days.size(); ) {
      int last = i;
      while (last + 1 < days.size() && days.get(last + 1).equals(days.get(last).plusDays(1))) {
        last++;
      }
      text.append(text.isEmpty() ? "" : ", ").append(days.get(i));
      if (last > i) {
        text.append(" to ").append(days.get(last));
      }
      i = last + 1;
    }
    return text.toString();
  }

  private void machines() {
    for (MonthFacts.Batch batch : facts.batches()) {
      if (batch.mined() && batch.thHours() == null) {
        add(
            "HASHRATE_MISSING",
            "Batch %s has no model with a nameplate hashrate, so its site's cost and coins cannot be given to it."
                .formatted(batch.code()),
            Sources.batch(batch).href());
      }
    }
  }

  private void currencies() {
    facts
        .bills()
        .forEach(
            b ->
                currency(
                    b.currency(),
                    "The bill of contract " + b.contractCode(),
                    Sources.settlement(b).href()));
    facts
        .batches()
        .forEach(b -> currency(b.currency(), "Asset batch " + b.code(), Sources.batch(b).href()));
    facts
        .debts()
        .forEach(
            d -> currency(d.currency(), "Debt instrument " + d.code(), Sources.debt(d).href()));
    facts
        .costs()
        .forEach(c -> currency(c.currency(), "Cost fact " + c.code(), Sources.cost(c).href()));
  }

  private void currency(String currency, String what, String href) {
    if (!currency.equals(facts.currency())) {
      add(
          "CURRENCY_MISMATCH",
          "%s is in %s; the statement is in %s and has no rate to convert it."
              .formatted(what, currency, facts.currency()),
          href);
    }
  }

  private void sites() {
    Set<String> known =
        facts.sites().stream().map(MonthFacts.Site::code).collect(Collectors.toSet());
    Set<String> used = new TreeSet<>();
    facts.payouts().forEach(payout -> used.add(payout.siteCode()));
    facts.costs().stream().filter(c -> c.siteCode() != null).forEach(c -> used.add(c.siteCode()));
    facts.debts().stream().filter(d -> d.siteCode() != null).forEach(d -> used.add(d.siteCode()));
    facts.bills().forEach(bill -> used.add(bill.siteCode()));
    used.removeAll(known);
    for (String code : used) {
      add(
          "SITE_UNKNOWN",
          "Facts of %s name site '%s', which fleet does not know; create the site or correct them."
              .formatted(facts.period(), code),
          Sources.FLEET + "/sites");
    }
  }

  private void drivers(MonthStatement statement) {
    for (StatementLine line : statement.lines()) {
      boolean homeless =
          line.parts().stream()
              .anyMatch(part -> part.siteCode().equals(StatementScope.UNALLOCATED));
      if (homeless) {
        add(
            "DRIVER_WITHOUT_BASIS",
            "'%s' is shared by %s, and no mining site has any in %s."
                .formatted(line.item().description(), line.item().driver().label(), facts.period()),
            line.item().source().href());
      }
    }
  }

  private void add(String code, String detail, String href) {
    missing.add(new MissingFact(code, detail, href));
  }
}
