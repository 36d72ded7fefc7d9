package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.pack.Words;
import io.wattledger.gateway.reports.source.StatementFigures;
import io.wattledger.gateway.reports.source.StatementFigures.Component;
import io.wattledger.gateway.reports.workbook.Cells;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The four components in total and per coin, against the month before: sums of the lines, divided
 * by the coins of the payouts.
 */
final class StatementSheet {

  static final int TOTAL = Frame.FIRST + CloseBook.COMPONENTS.size();
  static final int MARKET = TOTAL + 1;
  static final int RESULT = TOTAL + 2;
  static final int BTC = RESULT + 3;

  static final int AMOUNT = 1;
  static final int PER_BTC = 2;
  private static final int SHARE = 3;
  private static final int BEFORE_AMOUNT = 4;
  private static final int BEFORE_PER_BTC = 5;
  private static final int CHANGE_AMOUNT = 6;
  private static final int CHANGE_PER_BTC = 7;

  private static final String COINS = "$B$" + (BTC + 1);

  private final CloseBook book;
  private final FormulaSheet sheet;
  private final LinesSheet.Range lines;

  private StatementSheet(CloseBook book, FormulaSheet sheet, LinesSheet.Range lines) {
    this.book = book;
    this.sheet = sheet;
    this.lines = lines;
  }

  /** A figure of this sheet, as other sheets name it. */
  static String figure(FormulaSheet sheet, int row, int column) {
    return sheet.name() + "!" + Cells.name(row, column);
  }

  static void write(
      CloseBook book, FormulaSheet sheet, LinesSheet.Range lines, PayoutsSheet.Range payouts) {
    new StatementSheet(book, sheet, lines).write(payouts);
  }

  private void write(PayoutsSheet.Range payouts) {
    String before =
        book.before() == null ? "Month before" : Words.shortMonth(book.before().period());
    Frame.table(
        book,
        sheet,
        "Cost statement",
        "amounts in " + book.currency(),
        1,
        "Component",
        "Amount",
        "Per BTC",
        "Share",
        before + " amount",
        before + " per BTC",
        "Change amount",
        "Change per BTC");
    sheet.widths(34, 18, 16, 10, 18, 16, 18, 16);
    components();
    total();
    market();
    result();
    basis(payouts);
  }

  private void components() {
    StatementFigures statement = book.statement();
    for (int i = 0; i < CloseBook.COMPONENTS.size(); i++) {
      int row = Frame.FIRST + i;
      Component now = statement.component(CloseBook.COMPONENTS.get(i));
      sheet.text(row, 0, now.label(), Look.TEXT);
      sheet.formula(row, AMOUNT, lines.ofComponent(Cells.name(row, 0)), now.amount(), Look.AMOUNT);
      perBtc(row, now.perBtc(), Look.AMOUNT);
      share(row, now.amount(), Look.PERCENT);
      Component then = book.before() == null ? null : book.before().component(now.component());
      before(row, then == null ? null : then.amount(), then == null ? null : then.perBtc());
      change(row, AMOUNT, BEFORE_AMOUNT, CHANGE_AMOUNT, now.amount(), amount(then), Look.AMOUNT);
      change(
          row, PER_BTC, BEFORE_PER_BTC, CHANGE_PER_BTC, now.perBtc(), coinCost(then), Look.AMOUNT);
    }
  }

  private void total() {
    StatementFigures now = book.statement();
    StatementFigures then = book.before();
    sheet.text(TOTAL, 0, "Total", Look.TOTAL);
    sheet.formula(
        TOTAL,
        AMOUNT,
        "SUM(" + Cells.column(AMOUNT, Frame.FIRST, TOTAL - 1) + ")",
        now.totalAmount(),
        Look.TOTAL_AMOUNT);
    perBtc(TOTAL, now.totalPerBtc(), Look.TOTAL_AMOUNT);
    share(TOTAL, now.totalAmount(), Look.TOTAL_PERCENT);
    BigDecimal amountBefore = then == null ? null : then.totalAmount();
    if (then == null) {
      sheet.text(TOTAL, BEFORE_AMOUNT, "", Look.TOTAL);
    } else {
      sheet.formula(
          TOTAL,
          BEFORE_AMOUNT,
          "SUM(" + Cells.column(BEFORE_AMOUNT, Frame.FIRST, TOTAL - 1) + ")",
          amountBefore,
          Look.TOTAL_AMOUNT);
    }
    BigDecimal coinBefore = then == null ? null : then.totalPerBtc();
    sheet.number(TOTAL, BEFORE_PER_BTC, coinBefore, Look.TOTAL_AMOUNT);
    change(
        TOTAL,
        AMOUNT,
        BEFORE_AMOUNT,
        CHANGE_AMOUNT,
        now.totalAmount(),
        amountBefore,
        Look.TOTAL_AMOUNT);
    change(
        TOTAL,
        PER_BTC,
        BEFORE_PER_BTC,
        CHANGE_PER_BTC,
        now.totalPerBtc(),
        coinBefore,
        Look.TOTAL_AMOUNT);
  }

  private void market() {
    StatementFigures now = book.statement();
    StatementFigures then = book.before();
    BigDecimal price = now.marketPricePerBtc();
    sheet.text(MARKET, 0, "Coins at the market price", Look.TEXT);
    String value = "ROUND(%s*%s,2)".formatted(COINS, Cells.name(MARKET, PER_BTC));
    BigDecimal worth =
        price == null ? null : now.btcProduced().multiply(price).setScale(2, RoundingMode.HALF_UP);
    formulaIf(price != null, MARKET, AMOUNT, value, worth, Look.AMOUNT);
    sheet.number(MARKET, PER_BTC, price, Look.AMOUNT);
    sheet.text(MARKET, SHARE, "", Look.TEXT);
    BigDecimal priceBefore = then == null ? null : then.marketPricePerBtc();
    sheet.text(MARKET, BEFORE_AMOUNT, "", Look.TEXT);
    sheet.number(MARKET, BEFORE_PER_BTC, priceBefore, Look.AMOUNT);
    sheet.text(MARKET, CHANGE_AMOUNT, "", Look.TEXT);
    change(MARKET, PER_BTC, BEFORE_PER_BTC, CHANGE_PER_BTC, price, priceBefore, Look.AMOUNT);
  }

  private void result() {
    StatementFigures now = book.statement();
    StatementFigures then = book.before();
    sheet.text(RESULT, 0, "Result", Look.RESULT);
    boolean known = now.resultPerBtc() != null;
    formulaIf(known, RESULT, AMOUNT, less(AMOUNT), now.resultAmount(), Look.RESULT_AMOUNT);
    formulaIf(known, RESULT, PER_BTC, less(PER_BTC), now.resultPerBtc(), Look.RESULT_AMOUNT);
    sheet.text(RESULT, SHARE, "", Look.RESULT);
    BigDecimal amountBefore = then == null ? null : then.resultAmount();
    BigDecimal coinBefore = then == null ? null : then.resultPerBtc();
    sheet.number(RESULT, BEFORE_AMOUNT, amountBefore, Look.RESULT_AMOUNT);
    formulaIf(
        coinBefore != null,
        RESULT,
        BEFORE_PER_BTC,
        less(BEFORE_PER_BTC),
        coinBefore,
        Look.RESULT_AMOUNT);
    change(
        RESULT,
        AMOUNT,
        BEFORE_AMOUNT,
        CHANGE_AMOUNT,
        now.resultAmount(),
        amountBefore,
        Look.RESULT_AMOUNT);
    change(
        RESULT,
        PER_BTC,
        BEFORE_PER_BTC,
        CHANGE_PER_BTC,
        now.resultPerBtc(),
        coinBefore,
        Look.RESULT_AMOUNT);
  }

  private void basis(PayoutsSheet.Range payouts) {
    sheet.text(BTC - 1, 0, "Basis", Look.HEADING);
    sheet.text(BTC, 0, "BTC produced", Look.TEXT);
    sheet.formula(BTC, 1, payouts.gross(), book.statement().btcProduced(), Look.BTC);
    sheet.text(BTC + 1, 0, "BTC produced, month before", Look.TEXT);
    sheet.number(BTC + 1, 1, book.before() == null ? null : book.before().btcProduced(), Look.BTC);
    int row = BTC + 3;
    sheet.text(row++, 0, "Below the components, counted in none", Look.HEADING);
    if (book.statement().below().isEmpty()) {
      sheet.text(row, 0, "Nothing", Look.MUTED_TEXT);
    }
    for (StatementFigures.Below below : book.statement().below()) {
      sheet.text(row, 0, below.description(), Look.TEXT);
      sheet.number(row++, AMOUNT, below.amount(), Look.AMOUNT);
    }
  }

  private void perBtc(int row, BigDecimal figure, Look look) {
    formulaIf(
        figure != null,
        row,
        PER_BTC,
        "ROUND(%s/%s,2)".formatted(Cells.name(row, AMOUNT), COINS),
        figure,
        look);
  }

  private void share(int row, BigDecimal amount, Look look) {
    BigDecimal total = book.statement().totalAmount();
    formulaIf(
        total.signum() != 0,
        row,
        SHARE,
        "%s/$B$%d".formatted(Cells.name(row, AMOUNT), TOTAL + 1),
        total.signum() == 0 ? null : amount.divide(total, 15, RoundingMode.HALF_UP),
        look);
  }

  private void before(int row, BigDecimal amount, BigDecimal perBtc) {
    sheet.number(row, BEFORE_AMOUNT, amount, Look.AMOUNT);
    sheet.number(row, BEFORE_PER_BTC, perBtc, Look.AMOUNT);
  }

  private void change(
      int row, int now, int then, int column, BigDecimal figure, BigDecimal before, Look look) {
    boolean both = figure != null && before != null;
    formulaIf(
        both,
        row,
        column,
        "ROUND(%s-%s,2)".formatted(Cells.name(row, now), Cells.name(row, then)),
        both ? figure.subtract(before) : null,
        look);
  }

  private void formulaIf(
      boolean known, int row, int column, String formula, Object result, Look look) {
    if (known) {
      sheet.formula(row, column, formula, result, look);
    } else {
      sheet.text(row, column, "", look);
    }
  }

  private static String less(int column) {
    return "ROUND(%s-%s,2)".formatted(Cells.name(MARKET, column), Cells.name(TOTAL, column));
  }

  private static BigDecimal amount(Component component) {
    return component == null ? null : component.amount();
  }

  private static BigDecimal coinCost(Component component) {
    return component == null ? null : component.perBtc();
  }
}
