package io.wattledger.energycontracts.estimate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.estimate.EstimatedStretch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Consecutive estimated intervals.
 *
 * @param fromUtc start of the first of them
 * @param toUtc end of the last of them
 * @param intervals how many they are
 * @param energyKwh their energy
 * @param determinants the figures from which they were estimated
 * @param kwh the energy of each, in a preview only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EstimatedRun(
    Instant fromUtc,
    Instant toUtc,
    int intervals,
    BigDecimal energyKwh,
    Map<String, String> determinants,
    List<BigDecimal> kwh) {

  static EstimatedRun of(EstimatedStretch stretch, boolean withValues) {
    return new EstimatedRun(
        stretch.fromUtc(),
        stretch.toUtc(),
        stretch.kwh().size(),
        stretch.totalKwh(),
        stretch.determinants(),
        withValues ? stretch.kwh() : null);
  }
}
