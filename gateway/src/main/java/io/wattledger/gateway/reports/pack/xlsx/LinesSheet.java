package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.pack.PortalPages;
import io.wattledger.gateway.reports.pack.Words;
import io.wattledger.gateway.reports.source.StatementLine;
import io.wattledger.gateway.reports.workbook.Cells;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;
import java.math.BigDecimal;
import java.util.List;

/** Every line of the statement with the record it was read from; the other sheets add these up. */
final class LinesSheet {

  private static final int COMPONENT = 1;
  private static final int DRIVER = 5;
  private static final int AMOUNT = 7;
  private static final int SOURCE_KIND = 8;
  private static final int SOURCE_ID = 9;

  private LinesSheet() {}

  /**
   * Where the lines are.
   *
   * @param sheet the sheet's name
   * @param last the last row with a line
   */
  record Range(String sheet, int last) {

    /** The sum of all lines. */
    String total() {
      return "ROUND(SUM(" + column(AMOUNT) + "),2)";
    }

    /** The sum of the lines whose component is named in a cell. */
    String ofComponent(String cell) {
      return ofColumn(COMPONENT, cell);
    }

    /** The sum of the lines that were read from the record whose id is in a cell. */
    String ofSource(String cell) {
      return ofColumn(SOURCE_ID, cell);
    }

    /** The sum of the lines that were read from a kind of record. */
    String ofSourceKind(String kind) {
      return ofColumn(SOURCE_KIND, "\"" + kind + "\"");
    }

    /** The sum of the lines of a component that are shared by a driver, both named in cells. */
    String ofComponentAndDriver(String component, String driver) {
      return "ROUND(SUMIFS(%s,%s,%s,%s,%s),2)"
          .formatted(column(AMOUNT), column(COMPONENT), component, column(DRIVER), driver);
    }

    private String ofColumn(int column, String criterion) {
      return "ROUND(SUMIF(%s,%s,%s),2)".formatted(column(column), criterion, column(AMOUNT));
    }

    private String column(int column) {
      return sheet + "!" + Cells.fixedColumn(column, Frame.FIRST, last);
    }
  }

  static Range range(CloseBook book, FormulaSheet sheet) {
    return new Range(sheet.name(), Frame.last(book.lines().size()));
  }

  static void write(CloseBook book, FormulaSheet sheet) {
    Frame.table(
        book,
        sheet,
        "Statement lines",
        "every line, with the record it was read from",
        7,
        "Line",
        "Component",
        "Description",
        "Site",
        "Model",
        "Shared by",
        "Cash",
        "Amount " + book.currency(),
        "Source",
        "Source id",
        "Open");
    sheet.widths(7, 30, 52, 13, 20, 24, 7, 17, 16, 38, 16);
    List<StatementLine> lines = book.lines();
    for (int i = 0; i < lines.size(); i++) {
      line(book, sheet, Frame.FIRST + i, lines.get(i));
    }
    int last = Frame.last(lines.size());
    BigDecimal total = CloseBook.sum(lines, StatementLine::amount);
    sheet.text(last + 1, 0, "", Look.TOTAL);
    sheet.text(last + 1, 1, "Total", Look.TOTAL);
    for (int column = 2; column < AMOUNT; column++) {
      sheet.text(last + 1, column, "", Look.TOTAL);
    }
    sheet.formula(
        last + 1,
        AMOUNT,
        "ROUND(SUM(" + Cells.column(AMOUNT, Frame.FIRST, last) + "),2)",
        total,
        Look.TOTAL_AMOUNT);
    sheet.filter(Frame.HEAD, last, 9);
  }

  private static void line(CloseBook book, FormulaSheet sheet, int row, StatementLine line) {
    sheet.number(row, 0, line.lineNo(), Look.COUNT);
    sheet.text(row, COMPONENT, book.label(line.component()), Look.TEXT);
    sheet.text(row, 2, line.description(), Look.TEXT);
    sheet.text(row, 3, line.siteCode(), Look.TEXT);
    sheet.text(row, 4, line.modelCode(), Look.TEXT);
    sheet.text(row, DRIVER, Words.driver(line.driver()), Look.TEXT);
    sheet.text(row, 6, line.cash() ? "yes" : "no", Look.TEXT);
    sheet.number(row, AMOUNT, line.amount(), Look.AMOUNT);
    sheet.text(row, SOURCE_KIND, PortalPages.name(line.source().type()), Look.TEXT);
    sheet.text(row, SOURCE_ID, line.source().id(), Look.CODE);
    sheet.link(row, 10, book.pages().page(line.source().href()), "Open in portal", Look.LINK);
  }
}
