package io.wattledger.energycontracts.reading;

import java.math.BigDecimal;

/**
 * A value to be stored as a further version of its interval.
 *
 * @param key whose interval
 * @param version the version that it becomes
 * @param value the value in the unit of its kind
 * @param doubt why it is suspicious, null when it is not
 * @param line its line in the file
 * @param label what the file calls the interval, null when it gives the instant itself
 * @param raw whether the value is still to be multiplied
 */
record NewReading(
    ReadingKey key,
    int version,
    BigDecimal value,
    String doubt,
    long line,
    String label,
    boolean raw) {

  ReadingStatus status() {
    return doubt == null ? ReadingStatus.ACCEPTED : ReadingStatus.SUSPICIOUS;
  }
}
