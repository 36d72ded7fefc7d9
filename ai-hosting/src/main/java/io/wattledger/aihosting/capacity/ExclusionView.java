package io.wattledger.aihosting.capacity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Capacity that could not be rented for a time.
 *
 * @param id its number
 * @param pool the pool
 * @param resource the resource
 * @param gpuIndexes which of its GPUs, null for all
 * @param from since when
 * @param to until when, null while it lasts
 * @param reason why
 * @param note more about it
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 * @param version how often its end was changed
 */
public record ExclusionView(
    UUID id,
    String pool,
    String resource,
    List<Integer> gpuIndexes,
    Instant from,
    Instant to,
    ExclusionReason reason,
    String note,
    Instant recordedAt,
    String recordedBy,
    long version) {

  /** The same, excluded until another instant. */
  ExclusionView until(Instant end) {
    return new ExclusionView(
        id,
        pool,
        resource,
        gpuIndexes,
        from,
        end,
        reason,
        note,
        recordedAt,
        recordedBy,
        version + 1);
  }
}
