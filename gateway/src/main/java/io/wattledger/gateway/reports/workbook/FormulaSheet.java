package io.wattledger.gateway.reports.workbook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of a workbook. Words are always stored as words, so no text of a user is ever run;
 * formulas are written by the sheets alone and name cells, never texts of users.
 */
public final class FormulaSheet {

  private static final int LONGEST_CELL = 32_767;

  private final Worksheet sheet;
  private final Map<String, Object> results = new LinkedHashMap<>();

  FormulaSheet(Worksheet sheet) {
    this.sheet = sheet;
    sheet.hideGridLines();
  }

  /** The sheet's name as formulas write it. */
  public String name() {
    return "'" + sheet.getName() + "'";
  }

  /** Words; nothing when there are none. */
  public void text(int row, int column, String text, Look look) {
    String shown = text == null ? "" : text;
    sheet.inlineString(
        row, column, shown.length() > LONGEST_CELL ? shown.substring(0, LONGEST_CELL) : shown);
    look.apply(sheet.style(row, column));
  }

  /** A figure; an empty cell when there is none. */
  public void number(int row, int column, Number value, Look look) {
    if (value != null) {
      sheet.value(row, column, value);
    }
    look.apply(sheet.style(row, column));
  }

  /** A date; an empty cell when there is none. */
  public void date(int row, int column, LocalDate date, Look look) {
    if (date != null) {
      sheet.value(row, column, date);
    }
    look.apply(sheet.style(row, column));
  }

  /**
   * A formula with the result that it has.
   *
   * @param expression the formula without the equals sign; names cells and numbers only
   * @param result what it gives: a number, a text or a truth
   */
  public void formula(int row, int column, String expression, Object result, Look look) {
    sheet.formula(row, column, escaped(expression));
    results.put(Cells.name(row, column), result);
    look.apply(sheet.style(row, column));
  }

  /** A link to a page of the portal. */
  public void link(int row, int column, String address, String text, Look look) {
    sheet.hyperlink(row, column, new HyperLink(address, text));
    look.apply(sheet.style(row, column));
  }

  /** A row of column titles; the first so many stand over words, the others over numbers. */
  public void head(int row, int words, String... titles) {
    for (int column = 0; column < titles.length; column++) {
      text(row, column, titles[column], column < words ? Look.HEAD : Look.HEAD_NUMBER);
    }
    sheet.rowHeight(row, 30);
  }

  /** Widths of the columns, in characters. */
  public void widths(int... characters) {
    for (int column = 0; column < characters.length; column++) {
      sheet.width(column, characters[column]);
    }
  }

  /** Height of a row in points. */
  public void height(int row, int points) {
    sheet.rowHeight(row, points);
  }

  /** Cells shown as one. */
  public void merge(int row, int from, int to) {
    sheet.range(row, from, row, to).merge();
  }

  /** Rows that stay in view and stand on every printed page. */
  public void keepRows(int rows) {
    sheet.freezePane(0, rows);
    sheet.repeatRows(0, rows - 1);
  }

  /** A filter over a table. */
  public void filter(int headRow, int lastRow, int lastColumn) {
    sheet.setAutoFilter(headRow, 0, lastRow, lastColumn);
  }

  /** One page wide on A4 paper, with what it is and the page number at the foot. */
  public void print(boolean landscape, String foot) {
    sheet.pageOrientation(landscape ? "landscape" : "portrait");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer(foot.replace("&", "&&"), Position.LEFT);
    sheet.footer("Page &P of &N", Position.RIGHT);
  }

  /** The colour of the sheet's tab. */
  public void tab(String color) {
    sheet.setTabColor(color);
  }

  Map<String, Object> results() {
    return results;
  }

  private static String escaped(String expression) {
    return expression.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
