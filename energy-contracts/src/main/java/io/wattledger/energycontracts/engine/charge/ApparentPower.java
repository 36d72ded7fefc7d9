package io.wattledger.energycontracts.engine.charge;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The root of active and reactive power squared and summed, with 34 digits: the one figure of a
 * bill that has no exact decimal. Formula page: docs/formulas/demand.md.
 */
final class ApparentPower {

  private ApparentPower() {}

  static BigDecimal of(BigDecimal active, BigDecimal reactive) {
    return active.pow(2).add(reactive.pow(2)).sqrt(MathContext.DECIMAL128);
  }

  /** The reactive power that goes with one unit of active power at a power factor. */
  static BigDecimal reactivePerActive(BigDecimal powerFactor) {
    return BigDecimal.ONE
        .subtract(powerFactor.pow(2))
        .sqrt(MathContext.DECIMAL128)
        .divide(powerFactor, MathContext.DECIMAL128);
  }
}
