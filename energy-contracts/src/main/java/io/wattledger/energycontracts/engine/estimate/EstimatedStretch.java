package io.wattledger.energycontracts.engine.estimate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Consecutive estimated intervals with what determined them.
 *
 * @param fromUtc start of the first of them
 * @param toUtc end of the last of them
 * @param kwh the energy of each, in kWh
 * @param determinants the figures from which it was estimated, by name with unit
 */
public record EstimatedStretch(
    Instant fromUtc, Instant toUtc, List<BigDecimal> kwh, Map<String, String> determinants) {

  /** Copies the values, and the determinants in their order. */
  public EstimatedStretch {
    kwh = List.copyOf(kwh);
    determinants = Collections.unmodifiableMap(new LinkedHashMap<>(determinants));
  }

  /** The energy of all of them, in kWh. */
  public BigDecimal totalKwh() {
    return kwh.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
