package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.source.StatementLine;
import io.wattledger.gateway.reports.workbook.Cells;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Interest, amortised cost and fees by loan or lease; never principal. */
final class DebtSheet {

  private static final int AMOUNT = 3;
  private static final int TOTAL = 4;
  private static final int ID = 5;

  private DebtSheet() {}

  /** The cell in which the month's cost of debt is summed. */
  static String total(CloseBook book, FormulaSheet sheet) {
    return sheet.name() + "!" + Cells.name(Frame.last(book.debt().size()) + 1, AMOUNT);
  }

  static void write(CloseBook book, FormulaSheet sheet, LinesSheet.Range lines) {
    Frame.table(
        book,
        sheet,
        "Debt by instrument",
        "interest, amortised cost and fees, amounts in " + book.currency(),
        3,
        "What",
        "Site",
        "Cash",
        "Amount",
        "Instrument in all",
        "Instrument id",
        "Open");
    sheet.widths(52, 16, 8, 18, 18, 38, 16);
    int row = Frame.FIRST;
    for (List<StatementLine> instrument : instruments(book).values()) {
      BigDecimal all = book.fromSource(instrument.get(0).source().id());
      for (StatementLine line : instrument) {
        boolean first = line.equals(instrument.get(0));
        line(book, sheet, row, line);
        if (first) {
          sheet.formula(row, TOTAL, lines.ofSource(Cells.name(row, ID)), all, Look.AMOUNT);
        } else {
          sheet.text(row, TOTAL, "", Look.AMOUNT);
        }
        row++;
      }
    }
    int last = Frame.last(book.debt().size());
    sheet.text(last + 1, 0, "Together", Look.TOTAL);
    sheet.text(last + 1, 1, "", Look.TOTAL);
    sheet.text(last + 1, 2, "", Look.TOTAL);
    for (int column : new int[] {AMOUNT, TOTAL}) {
      sheet.formula(
          last + 1,
          column,
          "ROUND(SUM(" + Cells.column(column, Frame.FIRST, last) + "),2)",
          CloseBook.sum(book.debt(), StatementLine::amount),
          Look.TOTAL_AMOUNT);
    }
  }

  private static Map<String, List<StatementLine>> instruments(CloseBook book) {
    return book.debt().stream()
        .collect(
            Collectors.groupingBy(
                line -> line.source().id(), LinkedHashMap::new, Collectors.toList()));
  }

  private static void line(CloseBook book, FormulaSheet sheet, int row, StatementLine line) {
    sheet.text(row, 0, line.description(), Look.TEXT);
    sheet.text(row, 1, line.siteCode(), Look.TEXT);
    sheet.text(row, 2, line.cash() ? "yes" : "no", Look.TEXT);
    sheet.number(row, AMOUNT, line.amount(), Look.AMOUNT);
    sheet.text(row, ID, line.source().id(), Look.CODE);
    sheet.link(row, ID + 1, book.pages().page(line.source().href()), "Open in portal", Look.LINK);
  }
}
