package io.wattledger.fleet.lifecycle;

import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import io.wattledger.fleet.lifecycle.engine.LifecycleStep;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A step of an asset's history with who recorded it.
 *
 * @param status the status from that day on
 * @param on its first day
 * @param reason why, null when nobody said
 * @param recordedBy who recorded it
 * @param recordedAt when it was recorded
 */
@Embeddable
public record RecordedStep(
    @Enumerated(EnumType.STRING) LifecycleStatus status,
    @Column(name = "on_date") LocalDate on,
    String reason,
    @Column(name = "recorded_by") String recordedBy,
    @Column(name = "recorded_at") Instant recordedAt) {

  /** The step for the rules. */
  public LifecycleStep step() {
    return new LifecycleStep(status, on);
  }

  /** The same record of a step whose date was corrected. */
  public RecordedStep dated(LocalDate date) {
    return new RecordedStep(status, date, reason, recordedBy, recordedAt);
  }
}
