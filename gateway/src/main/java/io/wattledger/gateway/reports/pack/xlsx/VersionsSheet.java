package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.pack.Words;
import io.wattledger.gateway.reports.source.StatementFigures.Close;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;

/** Every close of the month and every reopening. */
final class VersionsSheet {

  private VersionsSheet() {}

  static void write(CloseBook book, FormulaSheet sheet) {
    Frame.table(
        book,
        sheet,
        "Versions",
        "every close and every reopening",
        7,
        "Version",
        "Closed",
        "By",
        "Reopened",
        "By",
        "Why",
        "SHA-256 of the facts");
    sheet.widths(9, 22, 30, 22, 30, 50, 66);
    int row = Frame.FIRST;
    for (Close close : book.statement().versions()) {
      sheet.text(row, 0, Integer.toString(close.version()), Look.TEXT);
      sheet.text(row, 1, Words.time(close.closedAt()), Look.TEXT);
      sheet.text(row, 2, close.closedBy(), Look.TEXT);
      sheet.text(row, 3, Words.time(close.reopenedAt()), Look.TEXT);
      sheet.text(row, 4, close.reopenedBy(), Look.TEXT);
      sheet.text(row, 5, close.reopenReason(), Look.WRAPPED);
      sheet.text(row, 6, close.hash(), Look.CODE);
      row++;
    }
    if (row == Frame.FIRST) {
      sheet.text(row, 0, "The month was never closed.", Look.MUTED_TEXT);
    }
  }
}
