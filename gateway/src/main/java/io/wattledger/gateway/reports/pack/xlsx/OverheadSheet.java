package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.pack.Words;
import io.wattledger.gateway.reports.source.StatementLine;
import io.wattledger.gateway.reports.workbook.Cells;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Overhead and fees by what they are shared by. */
final class OverheadSheet {

  private static final int AMOUNT = 2;

  private OverheadSheet() {}

  /** The cell in which overhead is summed. */
  static String total(CloseBook book, FormulaSheet sheet) {
    return sheet.name() + "!" + Cells.name(Frame.last(book.overheadByDriver().size()) + 1, AMOUNT);
  }

  static void write(CloseBook book, FormulaSheet sheet, LinesSheet.Range lines) {
    Frame.table(
        book,
        sheet,
        "Overhead by driver",
        "by what shared costs reach the sites, amounts in " + book.currency(),
        2,
        "Shared by",
        "Component",
        "Amount",
        "Lines");
    sheet.widths(34, 34, 20, 10);
    int row = Frame.FIRST;
    for (Map.Entry<String, List<StatementLine>> driver : book.overheadByDriver().entrySet()) {
      sheet.text(row, 0, Words.driver(driver.getKey()), Look.TEXT);
      sheet.text(row, 1, book.label(CloseBook.OVERHEAD), Look.TEXT);
      sheet.formula(
          row,
          AMOUNT,
          lines.ofComponentAndDriver(Cells.name(row, 1), Cells.name(row, 0)),
          CloseBook.sum(driver.getValue(), StatementLine::amount),
          Look.AMOUNT);
      sheet.number(row, 3, driver.getValue().size(), Look.COUNT);
      row++;
    }
    int last = Frame.last(book.overheadByDriver().size());
    BigDecimal total = CloseBook.sum(book.lines(CloseBook.OVERHEAD), StatementLine::amount);
    sheet.text(last + 1, 0, "Together", Look.TOTAL);
    sheet.text(last + 1, 1, "", Look.TOTAL);
    sheet.formula(
        last + 1,
        AMOUNT,
        "ROUND(SUM(" + Cells.column(AMOUNT, Frame.FIRST, last) + "),2)",
        total,
        Look.TOTAL_AMOUNT);
    sheet.formula(
        last + 1,
        3,
        "SUM(" + Cells.column(3, Frame.FIRST, last) + ")",
        BigDecimal.valueOf(book.lines(CloseBook.OVERHEAD).size()),
        Look.TOTAL_COUNT);
  }
}
