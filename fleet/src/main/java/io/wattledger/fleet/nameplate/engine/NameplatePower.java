package io.wattledger.fleet.nameplate.engine;

import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Power that a batch draws at the plug according to the maker, and the efficiency of a machine.
 * Cooling and losses of the site (PUE) are not inside. See docs/formulas/nameplate-hashrate.md.
 *
 * @param quantity machines in the batch, positive
 * @param powerW power of one machine in W, positive
 */
public record NameplatePower(int quantity, BigDecimal powerW) {

  private static final int WATTS_PER_KW_DIGITS = 3;
  private static final MathContext PRECISION = new MathContext(12, RoundingMode.HALF_UP);

  /** Refuses an empty batch and power that is not positive. */
  public NameplatePower {
    Objects.requireNonNull(powerW, "powerW");
    if (quantity <= 0) {
      throw new IllegalArgumentException("a batch has at least one machine, not " + quantity);
    }
    if (powerW.signum() <= 0) {
      throw new IllegalArgumentException("a machine's power is positive, not " + powerW);
    }
  }

  /** Power of the whole batch in kW, exact. */
  public BigDecimal powerKw() {
    return powerW.multiply(BigDecimal.valueOf(quantity)).movePointLeft(WATTS_PER_KW_DIGITS);
  }

  /**
   * Energy per terahash in J/TH: power over hashrate, at 12 significant digits.
   *
   * @param powerW power in W
   * @param hashrateThs hashrate in TH/s, positive
   */
  public static BigDecimal efficiencyJPerTh(BigDecimal powerW, BigDecimal hashrateThs) {
    return powerW.divide(hashrateThs, PRECISION);
  }

  /** How {@link #powerKw} came about. */
  public Explanation explain() {
    return Explanation.of("Nameplate power", powerKw(), "kW")
        .by("quantity × power / 1000", "nameplate-hashrate.md")
        .input("quantity", BigDecimal.valueOf(quantity), "machines", "asset batch")
        .input("power", powerW, "W", "model catalogue")
        .build();
  }
}
