package io.wattledger.energycontracts.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of what was stated about an interval.
 *
 * @param key whose interval
 * @param value the value in the unit of its kind
 * @param version how many values this interval has had
 * @param status whether it is used
 * @param reason why it is suspicious, or why it was released or rejected, else null
 * @param importId the import that brought it, null when somebody released or rejected it
 * @param line its line in the imported file, null when there is none
 * @param estimateId the estimate that made it, null when it was read
 * @param label what the file calls the interval, null when it gives the instant itself
 * @param raw whether the value is still to be multiplied by the owner's factor
 * @param recordedAt when it was stored
 * @param recordedBy who brought it
 */
public record Reading(
    ReadingKey key,
    BigDecimal value,
    int version,
    ReadingStatus status,
    String reason,
    UUID importId,
    Long line,
    UUID estimateId,
    String label,
    boolean raw,
    Instant recordedAt,
    String recordedBy) {

  /** The value that is used. */
  public BigDecimal scaled(ReadingOwner owner) {
    return raw ? value.multiply(owner.factorAt(key.startUtc())) : value;
  }

  /** Whether it was read as that value; a withdrawn and an estimated one were not read. */
  boolean states(ReadingRow row) {
    return status != ReadingStatus.WITHDRAWN
        && status != ReadingStatus.ESTIMATED
        && raw == row.raw()
        && value.compareTo(row.value()) == 0;
  }
}
