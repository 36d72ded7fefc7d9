package io.wattledger.costmodel.network;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * Shares and the terms of a pool. See docs/formulas/network-economics.md, "Pool payouts".
 *
 * @param scheme how the pool pays
 * @param shareDifficulty sum of the accepted shares' difficulties; FPPS and PPS_PLUS
 * @param windowShareDifficulty the same within the window of found blocks; PPLNS and PPS_PLUS
 * @param windowMultiple the window in network difficulties; PPLNS and PPS_PLUS
 * @param difficulty network difficulty
 * @param subsidyBtc block subsidy; FPPS and PPS_PLUS
 * @param feesBtc mean fees per block under FPPS, fees of the blocks found under PPS_PLUS
 * @param rewardBtc subsidy and fees of the blocks found; PPLNS
 * @param poolFeePercent the pool's fee, 0 when absent
 */
public record PoolPayoutRequest(
    @NotNull Scheme scheme,
    @PositiveOrZero BigDecimal shareDifficulty,
    @PositiveOrZero BigDecimal windowShareDifficulty,
    @Positive BigDecimal windowMultiple,
    @NotNull @DecimalMin("1") BigDecimal difficulty,
    @PositiveOrZero @DecimalMax("50") BigDecimal subsidyBtc,
    @PositiveOrZero BigDecimal feesBtc,
    @PositiveOrZero BigDecimal rewardBtc,
    @PositiveOrZero @DecimalMax("100") BigDecimal poolFeePercent) {

  /** How a pool pays. */
  public enum Scheme {
    /** Full pay per share. */
    FPPS,
    /** Pay per last N shares. */
    PPLNS,
    /** Subsidy per share, fees per last N shares. */
    PPS_PLUS
  }
}
