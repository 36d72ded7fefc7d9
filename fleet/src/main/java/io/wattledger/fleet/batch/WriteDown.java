package io.wattledger.fleet.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A stored write-down.
 *
 * @param on the day, UTC
 * @param carryingAmount what the whole batch is worth from then on, in the batch's currency
 * @param reason why
 * @param recordedBy who recorded it
 * @param recordedAt when it was recorded
 */
@Embeddable
public record WriteDown(
    @Column(name = "on_date") LocalDate on,
    @Column(name = "carrying_amount") BigDecimal carryingAmount,
    String reason,
    @Column(name = "recorded_by") String recordedBy,
    @Column(name = "recorded_at") Instant recordedAt) {}
