package io.wattledger.energycontracts.engine.share;

import io.wattledger.energycontracts.engine.component.EnergyUse;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one meter measured in a stretch of time. See docs/formulas/energy-allocation.md.
 *
 * @param meterCode the meter
 * @param use what its energy is for
 * @param consumerRef the consumer behind it, null for none
 * @param buildingCode the building's meter behind which it stands, null for none
 * @param kwh its energy, to nine decimals
 */
public record MeterEnergy(
    String meterCode, EnergyUse use, String consumerRef, String buildingCode, BigDecimal kwh) {

  /** Refuses a missing meter, use or energy. */
  public MeterEnergy {
    Objects.requireNonNull(meterCode, "meterCode");
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(kwh, "kwh");
  }
}
