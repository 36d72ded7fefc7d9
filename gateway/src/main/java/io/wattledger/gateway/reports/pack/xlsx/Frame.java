package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.pack.Words;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;

/** What every sheet of the pack has: title, what it is about, head row, print setup. */
final class Frame {

  /** The row of the column titles. */
  static final int HEAD = 3;

  /** The first row below the column titles. */
  static final int FIRST = HEAD + 1;

  private Frame() {}

  static void table(
      CloseBook book, FormulaSheet sheet, String title, String about, int words, String... heads) {
    sheet.text(0, 0, title, Look.TITLE);
    sheet.height(0, 28);
    sheet.text(1, 0, about(book) + " \u00b7 " + about, Look.SUBTITLE);
    sheet.head(HEAD, words, heads);
    sheet.keepRows(FIRST);
    sheet.print(true, foot(book));
    sheet.tab("0E1A2F");
  }

  static String about(CloseBook book) {
    return (book.company() == null ? "" : book.company() + " \u00b7 ")
        + Words.month(book.statement().period())
        + " \u00b7 "
        + Words.status(book);
  }

  static String foot(CloseBook book) {
    return about(book) + " \u00b7 made " + Words.time(book.madeAt()) + " for " + book.madeBy();
  }

  /** The last row of a table with so many rows; an empty table keeps one empty row. */
  static int last(int rows) {
    return FIRST + Math.max(rows, 1) - 1;
  }
}
