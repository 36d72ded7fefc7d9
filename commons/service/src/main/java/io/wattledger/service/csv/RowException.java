package io.wattledger.service.csv;

/** A row that can be read as text but not as what its column means. */
public class RowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long line;
  private final String column;
  private final String value;

  /**
   * A refused row.
   *
   * @param line its line, from 1
   * @param column the column, null when the row as a whole is refused
   * @param value the text that stands there
   * @param detail what is wrong and what is allowed
   */
  public RowException(long line, String column, String value, String detail) {
    super(detail);
    this.line = line;
    this.column = column;
    this.value = value;
  }

  /** The line, from 1. */
  public long line() {
    return line;
  }

  /** The column, null for the whole row. */
  public String column() {
    return column;
  }

  /** The refused text. */
  public String value() {
    return value;
  }
}
