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
    Instant recordedAt,
    String recordedBy) {

  /** Whether it was read as that value; a withdrawn and an estimated one were not read. */
  boolean states(BigDecimal other) {
    return status != ReadingStatus.WITHDRAWN
        && status != ReadingStatus.ESTIMATED
        && value.compareTo(other) == 0;
  }
}
