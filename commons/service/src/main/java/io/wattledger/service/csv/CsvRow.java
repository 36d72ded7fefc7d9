package io.wattledger.service.csv;

import io.wattledger.service.json.PlainDecimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One row under its header: fields by column name. A blank field is null; the {@code required…}
 * forms refuse it. Every refusal names line, column and what is allowed.
 */
public final class CsvRow {

  private final long line;
  private final Map<String, Integer> positions;
  private final List<String> fields;

  /**
   * A row.
   *
   * @param line its line, from 1
   * @param positions where each column stands
   * @param fields the fields
   */
  public CsvRow(long line, Map<String, Integer> positions, List<String> fields) {
    this.line = line;
    this.positions = positions;
    this.fields = fields;
  }

  /** The line on which the row starts, from 1. */
  public long line() {
    return line;
  }

  /** Whether the file has this column. */
  public boolean hasColumn(String column) {
    return positions.containsKey(column);
  }

  /** The trimmed text, null when blank or when the file has no such column. */
  public String text(String column) {
    Integer position = positions.get(column);
    if (position == null || position >= fields.size()) {
      return null;
    }
    String text = fields.get(position).strip();
    return text.isEmpty() ? null : text;
  }

  /** The trimmed text. */
  public String requiredText(String column) {
    return required(column, text(column));
  }

  /** The trimmed text, at most so many characters. */
  public String text(String column, int maxLength) {
    String text = text(column);
    if (text != null && text.length() > maxLength) {
      throw refused(column, "has " + text.length() + " characters; at most " + maxLength);
    }
    return text;
  }

  /** An exact decimal such as {@code 1234.56}. */
  public BigDecimal decimal(String column) {
    return read(column, PlainDecimals::parse, "a decimal number such as 1234.56");
  }

  /** An exact decimal such as {@code 1234.56}. */
  public BigDecimal requiredDecimal(String column) {
    return required(column, decimal(column));
  }

  /** A whole number. */
  public Integer integer(String column) {
    return read(column, Integer::valueOf, "a whole number such as 120");
  }

  /** A whole number. */
  public int requiredInteger(String column) {
    return required(column, integer(column));
  }

  /** A large whole number. */
  public Long longInteger(String column) {
    return read(column, Long::valueOf, "a whole number such as 120");
  }

  /** A large whole number. */
  public long requiredLong(String column) {
    return required(column, longInteger(column));
  }

  /** A calendar date. */
  public LocalDate date(String column) {
    return read(column, LocalDate::parse, "a date such as 2026-10-31");
  }

  /** A calendar date. */
  public LocalDate requiredDate(String column) {
    return required(column, date(column));
  }

  /** An instant with its zone. */
  public Instant instant(String column) {
    return read(column, Instants::parse, "an instant with its zone such as 2026-10-31T05:00:00Z");
  }

  /** An instant with its zone. */
  public Instant requiredInstant(String column) {
    return required(column, instant(column));
  }

  /** A month. */
  public YearMonth month(String column) {
    return read(column, CsvRow::parseMonth, "a month such as 2026-10");
  }

  /** A month. */
  public YearMonth requiredMonth(String column) {
    return required(column, month(column));
  }

  /** One of an enum's names. */
  public <E extends Enum<E>> E constant(String column, Class<E> type) {
    return read(
        column,
        text -> Enum.valueOf(type, text),
        "one of " + Arrays.toString(type.getEnumConstants()));
  }

  /** One of an enum's names. */
  public <E extends Enum<E>> E requiredConstant(String column, Class<E> type) {
    return required(column, constant(column, type));
  }

  /** A refusal of one field, to be thrown. */
  public RowException refused(String column, String detail) {
    return new RowException(line, column, text(column), detail);
  }

  private static YearMonth parseMonth(String text) {
    if (text.length() != 7) {
      throw new IllegalArgumentException("not a month");
    }
    return YearMonth.parse(text);
  }

  private <T> T read(String column, Function<String, T> reader, String allowed) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (RuntimeException e) {
      throw refused(column, "must be " + allowed);
    }
  }

  private <T> T required(String column, T value) {
    if (value == null) {
      throw refused(column, "is required");
    }
    return value;
  }
}
