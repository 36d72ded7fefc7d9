package io.wattledger.gateway.reports.pack;

import io.wattledger.gateway.reports.source.PoolPayout;
import io.wattledger.gateway.reports.source.StatementFigures;
import io.wattledger.gateway.reports.source.StatementLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Two figures that must be the same, computed in this book and stated elsewhere.
 *
 * @param code which check
 * @param what what is compared
 * @param here what this book adds up to
 * @param against where the other figure comes from
 * @param there the other figure
 * @param coins whether both are coins
 */
public record Check(
    String code, String what, BigDecimal here, String against, BigDecimal there, boolean coins) {

  /** The sum of all components. */
  public static final String TOTAL = "TOTAL";

  /** The sum of all components per coin. */
  public static final String TOTAL_PER_BTC = "TOTAL_PER_BTC";

  /** Market price less cost per coin. */
  public static final String RESULT_PER_BTC = "RESULT_PER_BTC";

  /** Coins of the payouts. */
  public static final String BTC = "BTC";

  /** Cost of all sites. */
  public static final String SITES = "SITES";

  /** Coins of all sites. */
  public static final String SITES_BTC = "SITES_BTC";

  /** Cost of all models. */
  public static final String MODELS = "MODELS";

  /** Coins of all models. */
  public static final String MODELS_BTC = "MODELS_BTC";

  /** Bills less their split. */
  public static final String BILLS_SPLIT = "BILLS_SPLIT";

  /** Mining share of the bills less the statement. */
  public static final String BILLS_STATED = "BILLS_STATED";

  /** Depreciation by batch. */
  public static final String BATCHES = "BATCHES";

  /** Debt by instrument. */
  public static final String DEBT = "DEBT";

  /** Overhead by driver. */
  public static final String DRIVERS = "DRIVERS";

  private static final String STATED = "the statement";

  /** Here less there. */
  public BigDecimal difference() {
    return here.subtract(there);
  }

  /** Whether both are the same. */
  public boolean holds() {
    return here.compareTo(there) == 0;
  }

  /** Every check of a book; those whose figures do not exist are left out. */
  public static List<Check> of(CloseBook book) {
    StatementFigures stated = book.statement();
    List<Check> checks = new ArrayList<>();
    for (StatementFigures.Component component : stated.components()) {
      BigDecimal sum = CloseBook.sum(book.lines(component.component()), StatementLine::amount);
      checks.add(money(component.component(), component.label(), sum, component.amount()));
    }
    BigDecimal lines = CloseBook.sum(book.lines(), StatementLine::amount);
    checks.add(money(TOTAL, "Total cost", lines, stated.totalAmount()));
    if (stated.totalPerBtc() != null) {
      BigDecimal perBtc = lines.divide(stated.btcProduced(), 2, RoundingMode.HALF_UP);
      checks.add(money(TOTAL_PER_BTC, "Total cost per BTC", perBtc, stated.totalPerBtc()));
    }
    if (stated.resultPerBtc() != null) {
      BigDecimal result = stated.marketPricePerBtc().subtract(stated.totalPerBtc());
      checks.add(money(RESULT_PER_BTC, "Result per BTC", result, stated.resultPerBtc()));
    }
    BigDecimal gross = CloseBook.sum(book.payouts(), PoolPayout::grossBtc);
    checks.add(new Check(BTC, "BTC produced", gross, STATED, stated.btcProduced(), true));
    scopes(checks, book);
    records(checks, book);
    return checks;
  }

  private static void scopes(List<Check> checks, CloseBook book) {
    BigDecimal cost = book.statement().totalAmount();
    BigDecimal coins = book.statement().btcProduced();
    checks.add(money(SITES, "Cost of all sites", cost(book.sites()), cost));
    checks.add(new Check(SITES_BTC, "Coins of all sites", btc(book.sites()), STATED, coins, true));
    checks.add(money(MODELS, "Cost of all models", cost(book.models()), cost));
    checks.add(
        new Check(MODELS_BTC, "Coins of all models", btc(book.models()), STATED, coins, true));
  }

  private static void records(List<Check> checks, CloseBook book) {
    String nothing = "nothing";
    checks.add(
        new Check(
            BILLS_SPLIT,
            "Power bills less their split over the uses",
            book.unsplit(),
            nothing,
            BigDecimal.ZERO,
            false));
    checks.add(
        new Check(
            BILLS_STATED,
            "Mining share of the bills less the statement",
            book.unstated(),
            nothing,
            BigDecimal.ZERO,
            false));
    BigDecimal batches = CloseBook.sum(book.depreciation(), StatementLine::amount);
    checks.add(
        new Check(
            BATCHES,
            "Depreciation by batch",
            batches,
            "lines read from asset batches",
            book.fromSources("asset-batch"),
            false));
    BigDecimal debt = CloseBook.sum(book.debt(), StatementLine::amount);
    checks.add(
        new Check(
            DEBT,
            "Debt by instrument",
            debt,
            "lines read from loans and leases",
            book.fromSources("debt-instrument"),
            false));
    BigDecimal drivers =
        book.overheadByDriver().values().stream()
            .map(lines -> CloseBook.sum(lines, StatementLine::amount))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal overhead = book.statement().component(CloseBook.OVERHEAD).amount();
    checks.add(money(DRIVERS, "Overhead by driver", drivers, overhead));
  }

  private static Check money(String code, String what, BigDecimal here, BigDecimal there) {
    return new Check(code, what, here, STATED, there, false);
  }

  private static BigDecimal cost(List<StatementFigures> scopes) {
    return CloseBook.sum(scopes, StatementFigures::totalAmount);
  }

  private static BigDecimal btc(List<StatementFigures> scopes) {
    return CloseBook.sum(scopes, StatementFigures::btcProduced);
  }
}
