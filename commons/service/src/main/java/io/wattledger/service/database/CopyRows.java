package io.wattledger.service.database;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * Rows in the text format of PostgreSQL's {@code COPY}. Values are added column by column; {@link
 * #endRow} adds what is the same in every row and closes the row. Rows are handed on in pieces, so
 * that the database takes in the first ones while the next are still being written.
 */
public final class CopyRows {

  private static final String NULL = "\\N";
  private static final int PIECE = 1 << 16;

  private final StringBuilder text = new StringBuilder();
  private final Consumer<byte[]> database;
  private final String ending;
  private boolean rowIsEmpty = true;

  /**
   * No rows yet.
   *
   * @param database takes the pieces
   * @param sameInEveryRow values of the last columns, null for no value
   */
  CopyRows(Consumer<byte[]> database, String... sameInEveryRow) {
    this.database = database;
    StringBuilder last = new StringBuilder();
    for (String value : sameInEveryRow) {
      last.append('\t').append(escaped(value));
    }
    this.ending = last.append('\n').toString();
  }

  /** A text, null for no value. */
  public CopyRows add(String value) {
    separate();
    text.append(escaped(value));
    return this;
  }

  /** A whole number. */
  public CopyRows add(long value) {
    separate();
    text.append(value);
    return this;
  }

  /** A decimal. */
  public CopyRows add(BigDecimal value) {
    separate();
    text.append(value.toPlainString());
    return this;
  }

  /** An instant. */
  public CopyRows add(Instant value) {
    separate();
    LocalDateTime utc = LocalDateTime.ofInstant(value, ZoneOffset.UTC);
    text.append(utc).append(utc.getSecond() == 0 && utc.getNano() == 0 ? ":00Z" : "Z");
    return this;
  }

  /** Closes the row. */
  public void endRow() {
    text.append(ending);
    rowIsEmpty = true;
    if (text.length() >= PIECE) {
      handOn();
    }
  }

  /** Hands on the rows that the database has not got yet. */
  void handOn() {
    database.accept(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  private void separate() {
    if (!rowIsEmpty) {
      text.append('\t');
    }
    rowIsEmpty = false;
  }

  private static String escaped(String value) {
    if (value == null) {
      return NULL;
    }
    boolean plain =
        value.indexOf('\\') < 0
            && value.indexOf('\t') < 0
            && value.indexOf('\n') < 0
            && value.indexOf('\r') < 0;
    return plain
        ? value
        : value
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
  }
}
