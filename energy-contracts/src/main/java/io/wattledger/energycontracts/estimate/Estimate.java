package io.wattledger.energycontracts.estimate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Readings that somebody estimated.
 *
 * @param id its id
 * @param meterCode the meter
 * @param from first start of the range
 * @param to first start after the range
 * @param method how
 * @param intervals how many intervals were filled
 * @param energyKwh their energy
 * @param runs the runs of consecutive intervals with what determined them
 * @param reason why the readings were missing and why this method fits
 * @param recordedAt when it was applied
 * @param recordedBy who applied it
 * @param undone how it was taken back, absent while it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Estimate(
    UUID id,
    String meterCode,
    Instant from,
    Instant to,
    EstimateKind method,
    int intervals,
    BigDecimal energyKwh,
    List<EstimatedRun> runs,
    String reason,
    Instant recordedAt,
    String recordedBy,
    EstimateUndo undone) {

  /** Copies the runs. */
  public Estimate {
    runs = List.copyOf(runs);
  }

  Estimate undoneBy(EstimateUndo undo) {
    return new Estimate(
        id,
        meterCode,
        from,
        to,
        method,
        intervals,
        energyKwh,
        runs,
        reason,
        recordedAt,
        recordedBy,
        undo);
  }
}
