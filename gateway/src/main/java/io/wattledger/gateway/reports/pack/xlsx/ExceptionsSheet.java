package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.pack.CloseBook.Remark;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;

/** What is missing, and what was accepted although it is not as usual. */
final class ExceptionsSheet {

  private ExceptionsSheet() {}

  static void write(CloseBook book, FormulaSheet sheet) {
    Frame.table(
        book,
        sheet,
        "Exceptions",
        "what is missing, and what was accepted",
        3,
        "Kind",
        "Code",
        "What");
    sheet.widths(16, 30, 110);
    int row = Frame.FIRST;
    for (Remark remark : book.remarks()) {
      sheet.text(row, 0, remark.kind(), Look.TEXT);
      sheet.text(row, 1, remark.code(), Look.TEXT);
      sheet.text(row, 2, remark.detail(), Look.WRAPPED);
      row++;
    }
    if (row == Frame.FIRST) {
      sheet.text(row, 0, "None", Look.TEXT);
      sheet.text(row, 1, "", Look.TEXT);
      sheet.text(row, 2, "Every fact of the month is there.", Look.TEXT);
    }
  }
}
