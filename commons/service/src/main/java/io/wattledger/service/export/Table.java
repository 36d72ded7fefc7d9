package io.wattledger.service.export;

import java.util.List;

/**
 * Rows to download.
 *
 * @param name file name without extension and the sheet's name
 * @param columns the columns
 * @param rows the rows, each with one value per column (null for an empty cell); read once, while
 *     the answer is written, so that a lazy source costs no memory
 */
public record Table(String name, List<Column> columns, Iterable<List<Object>> rows) {

  /** What a column holds. */
  public enum Type {
    /** Words: written as text and guarded against being run as a formula. */
    TEXT,
    /** A number: {@link java.math.BigDecimal} or a whole number. */
    NUMBER,
    /** A calendar date: {@link java.time.LocalDate}. */
    DATE
  }

  /**
   * A column.
   *
   * @param title its title
   * @param type what it holds
   * @param decimals decimals that a spreadsheet shows, -1 for as many as the value has
   */
  public record Column(String title, Type type, int decimals) {

    /** A column of words. */
    public static Column text(String title) {
      return new Column(title, Type.TEXT, -1);
    }

    /** A column of numbers that shows as many decimals as the values have. */
    public static Column number(String title) {
      return new Column(title, Type.NUMBER, -1);
    }

    /** A column of numbers that shows so many decimals. */
    public static Column number(String title, int decimals) {
      return new Column(title, Type.NUMBER, decimals);
    }

    /** A column of dates. */
    public static Column date(String title) {
      return new Column(title, Type.DATE, -1);
    }
  }

  /** Copies the columns. */
  public Table {
    columns = List.copyOf(columns);
  }

  /** A table. */
  public static Table of(String name, List<Column> columns, Iterable<List<Object>> rows) {
    return new Table(name, columns, rows);
  }
}
