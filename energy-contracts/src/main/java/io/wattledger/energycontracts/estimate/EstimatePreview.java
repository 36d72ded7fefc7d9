package io.wattledger.energycontracts.estimate;

import io.wattledger.energycontracts.engine.estimate.EstimatedStretch;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an estimate would fill in.
 *
 * @param meterCode the meter
 * @param method how
 * @param intervals how many intervals would be filled
 * @param energyKwh their energy
 * @param runs the runs of consecutive intervals, with what determined them and each value
 */
public record EstimatePreview(
    String meterCode,
    EstimateKind method,
    int intervals,
    BigDecimal energyKwh,
    List<EstimatedRun> runs) {

  static EstimatePreview of(String meterCode, EstimateKind method, List<EstimatedStretch> filled) {
    return new EstimatePreview(
        meterCode,
        method,
        filled.stream().mapToInt(stretch -> stretch.kwh().size()).sum(),
        filled.stream().map(EstimatedStretch::totalKwh).reduce(BigDecimal.ZERO, BigDecimal::add),
        filled.stream().map(stretch -> EstimatedRun.of(stretch, true)).toList());
  }
}
