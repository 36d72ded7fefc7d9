package io.wattledger.gateway.reports.workbook;

/** Names of cells in formulas. */
public final class Cells {

  private Cells() {}

  /** The name of a cell, rows and columns counted from 0: {@code B3}. */
  public static String name(int row, int column) {
    return letters(column) + (row + 1);
  }

  /** A part of a column: {@code D5:D20}. */
  public static String column(int column, int firstRow, int lastRow) {
    return name(firstRow, column) + ":" + name(lastRow, column);
  }

  /** A part of a column that copies of the formula do not move: {@code $D$5:$D$20}. */
  public static String fixedColumn(int column, int firstRow, int lastRow) {
    String letters = letters(column);
    return "$%s$%d:$%s$%d".formatted(letters, firstRow + 1, letters, lastRow + 1);
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
