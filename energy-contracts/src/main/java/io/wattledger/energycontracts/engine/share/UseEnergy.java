package io.wattledger.energycontracts.engine.share;

import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.util.Objects;

/**
 * What one use, or one consumer within a use, took in a stretch of days.
 *
 * @param use the use
 * @param consumerRef the consumer's opaque reference, null for the use as a whole
 * @param kwh metered energy
 */
public record UseEnergy(EnergyUse use, String consumerRef, Ratio kwh) {

  /** Refuses missing use or energy. */
  public UseEnergy {
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(kwh, "kwh");
  }
}
