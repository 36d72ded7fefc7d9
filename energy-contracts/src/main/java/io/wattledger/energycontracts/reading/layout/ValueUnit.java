package io.wattledger.energycontracts.reading.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the numbers of a file are. */
public enum ValueUnit {
  /** Energy of the interval in watt-hours. */
  WH("0.001", false),
  /** Energy of the interval in kilowatt-hours; a price per megawatt-hour. */
  AS_STORED("1", false),
  /** Energy of the interval in megawatt-hours; a price per kilowatt-hour. */
  THOUSANDS("1000", false),
  /** Mean power of the interval in kilowatts. */
  KW("1", true),
  /** Mean power of the interval in megawatts. */
  MW("1000", true);

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private final BigDecimal factor;
  private final boolean power;

  ValueUnit(String factor, boolean power) {
    this.factor = new BigDecimal(factor);
    this.power = power;
  }

  /** Whether it is power, from which the energy follows by the length of the interval. */
  public boolean isPower() {
    return power;
  }

  /**
   * A value of the file in the stored unit.
   *
   * @param minutes length of the interval
   * @param decimals how many are stored; a half is rounded to even
   */
  BigDecimal stored(BigDecimal value, int minutes, int decimals) {
    BigDecimal scaled = value.multiply(factor);
    return power
        ? scaled
            .multiply(BigDecimal.valueOf(minutes))
            .divide(MINUTES_PER_HOUR, decimals, RoundingMode.HALF_EVEN)
        : scaled.setScale(Math.min(decimals, Math.max(scaled.scale(), 0)), RoundingMode.HALF_EVEN);
  }
}
