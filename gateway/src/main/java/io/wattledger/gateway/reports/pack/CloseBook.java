package io.wattledger.gateway.reports.pack;

import io.wattledger.gateway.reports.source.AssetBatch;
import io.wattledger.gateway.reports.source.MonthState;
import io.wattledger.gateway.reports.source.PoolPayout;
import io.wattledger.gateway.reports.source.PowerBill;
import io.wattledger.gateway.reports.source.StatementFigures;
import io.wattledger.gateway.reports.source.StatementLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that a month-close pack says, as the services state it.
 *
 * @param statement the company's statement
 * @param before the statement of the month before, null when that month has no figures
 * @param scopes statements of the sites and models
 * @param lines every line of the company's statement
 * @param month where the month stands
 * @param bills the month's power bills
 * @param payouts the month's payouts
 * @param batches batches in service during the month
 * @param company whose books these are, null when nobody named it
 * @param pages where the portal shows the records
 * @param madeAt when the pack was made
 * @param madeBy for whom
 */
public record CloseBook(
    StatementFigures statement,
    StatementFigures before,
    List<StatementFigures> scopes,
    List<StatementLine> lines,
    MonthState month,
    List<PowerBill> bills,
    List<PoolPayout> payouts,
    List<AssetBatch> batches,
    String company,
    PortalPages pages,
    Instant madeAt,
    String madeBy) {

  /** Power and cooling. */
  public static final String ENERGY = "ENERGY_AND_COOLING";

  /** Depreciation of mining assets and their maintenance. */
  public static final String DEPRECIATION = "DEPRECIATION_AND_MAINTENANCE";

  /** Interest, leases, amortised debt cost. */
  public static final String CAPITAL = "CAPITAL_AND_FINANCING";

  /** Everything else, the pool fee included. */
  public static final String OVERHEAD = "OVERHEAD_AND_FEES";

  /** The components in the statement's order. */
  public static final List<String> COMPONENTS = List.of(ENERGY, DEPRECIATION, CAPITAL, OVERHEAD);

  /** Puts lists into the order in which they are printed. */
  public CloseBook {
    scopes = List.copyOf(scopes);
    lines = List.copyOf(lines);
    bills = bills.stream().sorted(Comparator.comparing(PowerBill::contractCode)).toList();
    payouts =
        payouts.stream()
            .sorted(Comparator.comparing(PoolPayout::siteCode).thenComparing(PoolPayout::day))
            .toList();
    batches = List.copyOf(batches);
  }

  /** Whether figures can still change. */
  public boolean draft() {
    return !statement.closed();
  }

  /** CLOSED, or DRAFT for a month whose figures can still change. */
  public String status() {
    return draft() ? "DRAFT" : "CLOSED";
  }

  /** ISO 4217 code of every amount. */
  public String currency() {
    return statement.currency();
  }

  /** Statements of the sites. */
  public List<StatementFigures> sites() {
    return scopes.stream().filter(scope -> scope.scope().startsWith("site:")).toList();
  }

  /** Statements of the models. */
  public List<StatementFigures> models() {
    return scopes.stream().filter(scope -> scope.scope().startsWith("model:")).toList();
  }

  /** Lines of one component, in the statement's order. */
  public List<StatementLine> lines(String component) {
    return lines.stream().filter(line -> line.component().equals(component)).toList();
  }

  /** What the statement takes from a record. */
  public BigDecimal fromSource(String id) {
    return sum(
        lines.stream().filter(line -> line.source().id().equals(id)).toList(),
        StatementLine::amount);
  }

  /** What the statement takes from a kind of record. */
  public BigDecimal fromSources(String type) {
    return sum(
        lines.stream().filter(line -> line.source().type().equals(type)).toList(),
        StatementLine::amount);
  }

  /** The batch of that id, if it was in service. */
  public Optional<AssetBatch> batch(String id) {
    return batches.stream().filter(batch -> batch.id().equals(id)).findFirst();
  }

  /** Payouts of the month by site. */
  public Map<String, List<PoolPayout>> payoutsBySite() {
    return payouts.stream()
        .collect(Collectors.groupingBy(PoolPayout::siteCode, TreeMap::new, Collectors.toList()));
  }

  /** The name of a site, its code when no statement names it. */
  public String siteName(String code) {
    return sites().stream()
        .filter(site -> site.scope().equals("site:" + code))
        .map(StatementFigures::scopeName)
        .findFirst()
        .orElse(code);
  }

  /** Depreciation lines: what was read from asset batches, in the statement's order. */
  public List<StatementLine> depreciation() {
    return lines(DEPRECIATION).stream()
        .filter(line -> line.source().type().equals("asset-batch"))
        .toList();
  }

  /** Lines read from loans and leases, in the statement's order. */
  public List<StatementLine> debt() {
    return lines.stream().filter(line -> line.source().type().equals("debt-instrument")).toList();
  }

  /** What a line's component is called. */
  public String label(String component) {
    return statement.component(component).label();
  }

  /** Overhead by the driver by which it is shared; a site's own cost has none. */
  public Map<String, List<StatementLine>> overheadByDriver() {
    return lines(OVERHEAD).stream()
        .collect(
            Collectors.groupingBy(
                line -> line.driver() == null ? "" : line.driver(),
                TreeMap::new,
                Collectors.toList()));
  }

  /** What the power bills charge beyond their split over the uses; nothing when all is well. */
  public BigDecimal unsplit() {
    return sum(bills, bill -> bill.total().subtract(sum(bill.shares(), PowerBill.Share::amount)));
  }

  /** What of the bills' mining share does not stand on the statement; nothing when all is well. */
  public BigDecimal unstated() {
    return sum(bills, bill -> bill.amount("MINING").subtract(fromSource(bill.id())));
  }

  /** What is missing, and what was accepted although it is not as usual. */
  public List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    statement
        .missing()
        .forEach(fact -> remarks.add(new Remark("Missing", fact.code(), fact.detail())));
    month.checklist().stream()
        .filter(step -> !step.done() && !step.blocking())
        .forEach(
            step ->
                remarks.add(
                    new Remark(
                        draft() ? "Open" : "Accepted",
                        step.code(),
                        step.detail() == null ? step.title() : step.detail())));
    bills.stream()
        .filter(bill -> !bill.status().equals("FINAL"))
        .map(bill -> new Remark("Draft bill", bill.contractCode(), "The bill is not final."))
        .forEach(remarks::add);
    statement
        .below()
        .forEach(
            below ->
                remarks.add(
                    new Remark(
                        "Below the line",
                        below.kind(),
                        below.description() + ": " + Words.amount(below.amount()))));
    return remarks;
  }

  /**
   * Something that a reader of the pack has to know.
   *
   * @param kind Missing, Open, Accepted, Draft bill or Below the line
   * @param code stable for programs
   * @param detail in the reader's words
   */
  public record Remark(String kind, String code, String detail) {}

  /** A sum over records. */
  public static <T> BigDecimal sum(List<T> items, Function<T, BigDecimal> figure) {
    return items.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
