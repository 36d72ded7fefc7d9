package io.wattledger.costmodel.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One close of a month.
 *
 * @param version its number, from 1
 * @param hash SHA-256 over the canonical facts
 * @param closedBy who closed it
 * @param closedAt when
 * @param reopenedBy who reopened it, null while it is the valid one
 * @param reopenedAt when, null while it is the valid one
 * @param reopenReason why it was reopened, null while it is the valid one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodVersion(
    int version,
    String hash,
    String closedBy,
    Instant closedAt,
    String reopenedBy,
    Instant reopenedAt,
    String reopenReason) {

  /** Whether the month was opened again after this close. */
  boolean reopened() {
    return reopenedAt != null;
  }
}
