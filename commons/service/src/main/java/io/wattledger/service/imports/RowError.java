package io.wattledger.service.imports;

/**
 * A row that was refused, or one that is stored but suspicious.
 *
 * @param line its line, from 1
 * @param column the column, null for the whole row
 * @param value the text that stands there, cut after 200 characters
 * @param detail what is wrong and what is allowed
 */
public record RowError(long line, String column, String value, String detail) {

  private static final int LONGEST = 200;

  /** Cuts the value. */
  public RowError {
    if (value != null && value.length() > LONGEST) {
      value = value.substring(0, LONGEST);
    }
  }
}
