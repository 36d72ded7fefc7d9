package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.source.AssetBatch;
import io.wattledger.gateway.reports.source.StatementLine;
import io.wattledger.gateway.reports.workbook.Cells;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;
import java.util.List;

/** Depreciation of the month by asset batch. */
final class DepreciationSheet {

  private static final int COST = 5;
  private static final int AMOUNT = 8;
  private static final int ID = 9;

  private DepreciationSheet() {}

  /** The cell in which the month's depreciation is summed. */
  static String total(CloseBook book, FormulaSheet sheet) {
    return sheet.name() + "!" + Cells.name(Frame.last(book.depreciation().size()) + 1, AMOUNT);
  }

  static void write(CloseBook book, FormulaSheet sheet, LinesSheet.Range lines) {
    Frame.table(
        book,
        sheet,
        "Depreciation by batch",
        "straight line over the life of each batch, amounts in " + book.currency(),
        4,
        "Batch",
        "What",
        "Site",
        "Model",
        "Quantity",
        "Cost",
        "In service",
        "Life in months",
        "Depreciation of the month",
        "Batch id",
        "Open");
    sheet.widths(16, 46, 14, 20, 11, 19, 13, 11, 19, 38, 16);
    List<StatementLine> batches = book.depreciation();
    for (int i = 0; i < batches.size(); i++) {
      batch(book, sheet, lines, Frame.FIRST + i, batches.get(i));
    }
    int last = Frame.last(batches.size());
    sheet.text(last + 1, 0, "Together", Look.TOTAL);
    for (int column = 1; column < AMOUNT; column++) {
      sheet.text(last + 1, column, "", Look.TOTAL);
    }
    sheet.formula(
        last + 1,
        AMOUNT,
        "ROUND(SUM(" + Cells.column(AMOUNT, Frame.FIRST, last) + "),2)",
        CloseBook.sum(batches, StatementLine::amount),
        Look.TOTAL_AMOUNT);
  }

  private static void batch(
      CloseBook book, FormulaSheet sheet, LinesSheet.Range lines, int row, StatementLine line) {
    AssetBatch batch = book.batch(line.source().id()).orElse(null);
    sheet.text(row, 0, batch == null ? "" : batch.code(), Look.TEXT);
    sheet.text(row, 1, line.description(), Look.TEXT);
    sheet.text(row, 2, line.siteCode(), Look.TEXT);
    sheet.text(row, 3, line.modelCode(), Look.TEXT);
    sheet.number(row, 4, batch == null ? null : batch.quantity(), Look.COUNT);
    sheet.number(row, COST, batch == null ? null : batch.totalCost(), Look.AMOUNT);
    sheet.date(row, 6, batch == null ? null : batch.inServiceOn(), Look.DATE);
    sheet.number(row, 7, batch == null ? null : batch.usefulLifeMonths(), Look.COUNT);
    sheet.formula(row, AMOUNT, lines.ofSource(Cells.name(row, ID)), line.amount(), Look.AMOUNT);
    sheet.text(row, ID, line.source().id(), Look.CODE);
    sheet.link(row, ID + 1, book.pages().page(line.source().href()), "Open in portal", Look.LINK);
  }
}
