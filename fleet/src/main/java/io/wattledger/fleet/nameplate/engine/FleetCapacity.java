package io.wattledger.fleet.nameplate.engine;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a group of machines can do together by their nameplates: sums, and the efficiency that
 * follows from the sums. Worked example: docs/formulas/nameplate-hashrate.md.
 *
 * @param machines how many machines
 * @param hashrateThs hashrate of those that mine, in TH/s
 * @param minerPowerKw power of those that mine, in kW
 * @param powerKw power of all of them, in kW
 */
public record FleetCapacity(
    long machines, BigDecimal hashrateThs, BigDecimal minerPowerKw, BigDecimal powerKw) {

  /** Nothing at all. */
  public static final FleetCapacity NONE =
      new FleetCapacity(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private static final int EHS_DIGITS = 6;
  private static final int KW_TO_W_DIGITS = 3;

  /** Refuses missing parts. */
  public FleetCapacity {
    Objects.requireNonNull(hashrateThs, "hashrateThs");
    Objects.requireNonNull(minerPowerKw, "minerPowerKw");
    Objects.requireNonNull(powerKw, "powerKw");
  }

  /**
   * Equal machines.
   *
   * @param machines how many, positive
   * @param hashrateThs hashrate of one in TH/s, zero when it does not mine
   * @param powerW power of one in W
   */
  public static FleetCapacity of(int machines, BigDecimal hashrateThs, BigDecimal powerW) {
    BigDecimal powerKw = new NameplatePower(machines, powerW).powerKw();
    BigDecimal minerPowerKw = hashrateThs.signum() > 0 ? powerKw : BigDecimal.ZERO;
    return new FleetCapacity(
        machines, hashrateThs.multiply(BigDecimal.valueOf(machines)), minerPowerKw, powerKw);
  }

  /** Both together. */
  public FleetCapacity plus(FleetCapacity other) {
    return new FleetCapacity(
        machines + other.machines,
        hashrateThs.add(other.hashrateThs),
        minerPowerKw.add(other.minerPowerKw),
        powerKw.add(other.powerKw));
  }

  /** Hashrate in EH/s, exact. */
  public BigDecimal hashrateEhs() {
    return hashrateThs.movePointLeft(EHS_DIGITS);
  }

  /** Power of the miners over their hashrate in J/TH, null when none mines. */
  public BigDecimal efficiencyJPerTh() {
    return hashrateThs.signum() == 0
        ? null
        : NameplatePower.efficiencyJPerTh(minerPowerKw.movePointRight(KW_TO_W_DIGITS), hashrateThs);
  }
}
