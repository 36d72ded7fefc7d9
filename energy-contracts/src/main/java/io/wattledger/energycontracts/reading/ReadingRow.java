package io.wattledger.energycontracts.reading;

import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportColumn;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One row of a file of readings or prices.
 *
 * @param line its line in the file
 * @param code the channel or series, see {@link Channel#of}
 * @param startUtc start of the interval
 * @param value energy in kWh, or the price
 * @param label what the file calls the interval, with its flag of the repeated hour; null when it
 *     gives the instant itself
 * @param raw whether the value is still to be multiplied by the owner's factor
 */
public record ReadingRow(
    long line, String code, Instant startUtc, BigDecimal value, String label, boolean raw) {

  /** The column with the start. */
  public static final ImportColumn START =
      ImportColumn.required(
          "startUtc",
          "Start of the interval with its zone; a local time without one is refused, because"
              + " the hour in autumn comes twice",
          "2026-10-01T05:00:00Z");

  private static final BigDecimal LIMIT = new BigDecimal("100000000");

  /** Reads a row of three columns; the start is an instant with its zone, never a local label. */
  static ReadingRow of(CsvRow row, String codeColumn, String valueColumn, int decimals) {
    BigDecimal value = row.requiredDecimal(valueColumn);
    String refusal = refusal(value, decimals);
    if (refusal != null) {
      throw row.refused(valueColumn, refusal);
    }
    String start = row.requiredText(START.name());
    return new ReadingRow(
        row.line(),
        row.requiredText(codeColumn),
        row.requiredInstant(START.name()),
        value,
        start.endsWith("Z") ? null : start);
  }

  /** A row whose value is not to be multiplied. */
  public ReadingRow(long line, String code, Instant startUtc, BigDecimal value, String label) {
    this(line, code, startUtc, value, label, false);
  }

  /** The same row with a value that is or is not to be multiplied. */
  public ReadingRow raw(boolean isRaw) {
    return new ReadingRow(line, code, startUtc, value, label, isRaw);
  }

  /** The value that is used. */
  BigDecimal scaled(ReadingOwner owner) {
    return raw ? value.multiply(owner.factorAt(startUtc)) : value;
  }

  /** The same row of another owner, for example of another channel. */
  public ReadingRow of(String otherCode) {
    return new ReadingRow(line, otherCode, startUtc, value, label, raw);
  }

  /** Why a value cannot be stored, null when it can. */
  public static String refusal(BigDecimal value, int decimals) {
    return value.abs().compareTo(LIMIT) >= 0 || decimalsOf(value) > decimals
        ? "must be below 100,000,000 and have at most " + decimals + " decimals"
        : null;
  }

  private static int decimalsOf(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.stripTrailingZeros().scale();
  }
}
