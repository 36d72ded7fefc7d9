package io.wattledger.energycontracts.reading;

import io.wattledger.service.csv.CsvRow;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One row of a file of readings or prices.
 *
 * @param line its line in the file
 * @param code the meter or series
 * @param startUtc start of the interval
 * @param value energy in kWh, or the price
 */
public record ReadingRow(long line, String code, Instant startUtc, BigDecimal value) {

  private static final BigDecimal LIMIT = new BigDecimal("100000000");

  /** Reads a row of three columns; the start is an instant with its zone, never a local label. */
  public static ReadingRow of(CsvRow row, String codeColumn, String valueColumn, int decimals) {
    BigDecimal value = row.requiredDecimal(valueColumn);
    if (value.abs().compareTo(LIMIT) >= 0 || decimalsOf(value) > decimals) {
      throw row.refused(
          valueColumn, "must be below 100,000,000 and have at most " + decimals + " decimals");
    }
    return new ReadingRow(
        row.line(), row.requiredText(codeColumn), row.requiredInstant("startUtc"), value);
  }

  private static int decimalsOf(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.stripTrailingZeros().scale();
  }
}
