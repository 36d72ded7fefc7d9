package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.source.StatementFigures;
import io.wattledger.gateway.reports.workbook.Cells;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;
import java.math.BigDecimal;
import java.util.List;

/** Sites or models side by side; together they are the company. */
final class ScopesSheet {

  private static final int BTC = 1;
  private static final int FIRST_COMPONENT = 2;
  private static final int TOTAL = FIRST_COMPONENT + CloseBook.COMPONENTS.size();
  private static final int PER_BTC = TOTAL + 1;
  private static final int MARKET = TOTAL + 2;
  private static final int RESULT = TOTAL + 3;

  private ScopesSheet() {}

  /** The cell in which the scopes' costs are summed. */
  static String total(FormulaSheet sheet, List<StatementFigures> scopes) {
    return sheet.name() + "!" + Cells.name(Frame.last(scopes.size()) + 1, TOTAL);
  }

  /** The cell in which the scopes' coins are summed. */
  static String btc(FormulaSheet sheet, List<StatementFigures> scopes) {
    return sheet.name() + "!" + Cells.name(Frame.last(scopes.size()) + 1, BTC);
  }

  static void write(
      CloseBook book, FormulaSheet sheet, String what, List<StatementFigures> scopes) {
    Frame.table(
        book,
        sheet,
        what + "s",
        "amounts in " + book.currency() + ", shared costs by their drivers",
        1,
        what,
        "BTC",
        book.label(CloseBook.ENERGY),
        book.label(CloseBook.DEPRECIATION),
        book.label(CloseBook.CAPITAL),
        book.label(CloseBook.OVERHEAD),
        "Total",
        "Cost per BTC",
        "Market price",
        "Result per BTC");
    sheet.widths(26, 16, 18, 18, 18, 18, 18, 16, 16, 16);
    for (int i = 0; i < scopes.size(); i++) {
      scope(sheet, Frame.FIRST + i, scopes.get(i));
    }
    total(book, sheet, scopes);
  }

  private static void scope(FormulaSheet sheet, int row, StatementFigures scope) {
    sheet.text(row, 0, scope.scopeName(), Look.TEXT);
    sheet.number(row, BTC, scope.btcProduced(), Look.BTC);
    for (int i = 0; i < CloseBook.COMPONENTS.size(); i++) {
      BigDecimal amount = scope.component(CloseBook.COMPONENTS.get(i)).amount();
      sheet.number(row, FIRST_COMPONENT + i, amount, Look.AMOUNT);
    }
    sheet.formula(
        row,
        TOTAL,
        "SUM(%s:%s)".formatted(Cells.name(row, FIRST_COMPONENT), Cells.name(row, TOTAL - 1)),
        scope.totalAmount(),
        Look.AMOUNT);
    perBtc(sheet, row, scope, Look.AMOUNT);
  }

  private static void perBtc(FormulaSheet sheet, int row, StatementFigures scope, Look look) {
    if (scope.totalPerBtc() == null) {
      sheet.text(row, PER_BTC, "", look);
    } else {
      sheet.formula(
          row,
          PER_BTC,
          "ROUND(%s/%s,2)".formatted(Cells.name(row, TOTAL), Cells.name(row, BTC)),
          scope.totalPerBtc(),
          look);
    }
    sheet.number(row, MARKET, scope.marketPricePerBtc(), look);
    if (scope.resultPerBtc() == null) {
      sheet.text(row, RESULT, "", look);
    } else {
      sheet.formula(
          row,
          RESULT,
          "ROUND(%s-%s,2)".formatted(Cells.name(row, MARKET), Cells.name(row, PER_BTC)),
          scope.resultPerBtc(),
          look);
    }
  }

  private static void total(CloseBook book, FormulaSheet sheet, List<StatementFigures> scopes) {
    int last = Frame.last(scopes.size());
    int row = last + 1;
    sheet.text(row, 0, "Together", Look.TOTAL);
    sheet.formula(
        row,
        BTC,
        "ROUND(SUM(" + Cells.column(BTC, Frame.FIRST, last) + "),8)",
        CloseBook.sum(scopes, StatementFigures::btcProduced),
        Look.TOTAL_BTC);
    for (int column = FIRST_COMPONENT; column <= TOTAL; column++) {
      int index = column - FIRST_COMPONENT;
      BigDecimal sum =
          column == TOTAL
              ? CloseBook.sum(scopes, StatementFigures::totalAmount)
              : CloseBook.sum(
                  scopes, scope -> scope.component(CloseBook.COMPONENTS.get(index)).amount());
      sheet.formula(
          row,
          column,
          "ROUND(SUM(" + Cells.column(column, Frame.FIRST, last) + "),2)",
          sum,
          Look.TOTAL_AMOUNT);
    }
    perBtc(sheet, row, book.statement(), Look.TOTAL_AMOUNT);
  }
}
