package io.wattledger.aihosting.usage.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** GPU-seconds as GPU-hours for people; money is computed from the seconds. */
public final class GpuHours {

  /** Seconds in an hour. */
  public static final long SECONDS = 3600;

  private static final int DECIMALS = 6;

  private GpuHours() {}

  /** The hours, half up at six decimals. */
  public static BigDecimal of(long gpuSeconds) {
    return BigDecimal.valueOf(gpuSeconds)
        .divide(BigDecimal.valueOf(SECONDS), DECIMALS, RoundingMode.HALF_UP);
  }
}
