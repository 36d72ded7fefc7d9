package io.wattledger.costmodel.network.engine;

import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a pool owes for shares under the three usual schemes. Source: M. Rosenfeld, "Analysis of
 * Bitcoin Pooled Mining Reward Systems" (2011), and the pools' own terms. See
 * docs/formulas/network-economics.md, "Pool payouts".
 *
 * @param btc the payout after the pool fee, to 20 significant digits
 * @param explanation how it came about
 */
public record PoolPayout(BigDecimal btc, Explanation explanation) {

  private static final String PAGE = "network-economics.md";
  private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);
  private static final MathContext ANSWER = new MathContext(20, RoundingMode.HALF_EVEN);

  /** A named input of a formula. */
  private record Term(String name, BigDecimal value) {}

  /**
   * Full pay per share: every share earns its part of subsidy and mean fees, whether or not the
   * pool finds blocks.
   *
   * @param shareDifficulty sum of the difficulties of the accepted shares
   * @param difficulty network difficulty
   * @param subsidyBtc block subsidy
   * @param meanFeesBtc mean fees per block over the pool's window
   * @param poolFeePercent the pool's fee
   */
  public static PoolPayout fpps(
      BigDecimal shareDifficulty,
      BigDecimal difficulty,
      BigDecimal subsidyBtc,
      BigDecimal meanFeesBtc,
      BigDecimal poolFeePercent) {
    BigDecimal exact =
        part(shareDifficulty, difficulty)
            .multiply(subsidyBtc.add(meanFeesBtc))
            .multiply(afterFee(poolFeePercent));
    return payout(
        "FPPS payout",
        exact,
        "shareDifficulty / difficulty × (subsidyBtc + meanFeesBtc) × (1 − poolFeePercent / 100)",
        new Term("shareDifficulty", shareDifficulty),
        new Term("difficulty", difficulty),
        new Term("subsidyBtc", subsidyBtc),
        new Term("meanFeesBtc", meanFeesBtc),
        new Term("poolFeePercent", poolFeePercent));
  }

  /**
   * Pay per last N shares: a part of each found block by the miner's share of the last N ×
   * difficulty.
   *
   * @param windowShareDifficulty the miner's shares in the window
   * @param difficulty network difficulty
   * @param windowMultiple N, the window's length in network difficulties
   * @param rewardBtc subsidy and fees of the blocks found
   * @param poolFeePercent the pool's fee
   */
  public static PoolPayout pplns(
      BigDecimal windowShareDifficulty,
      BigDecimal difficulty,
      BigDecimal windowMultiple,
      BigDecimal rewardBtc,
      BigDecimal poolFeePercent) {
    BigDecimal exact =
        part(windowShareDifficulty, positive(windowMultiple).multiply(positive(difficulty)))
            .multiply(rewardBtc)
            .multiply(afterFee(poolFeePercent));
    return payout(
        "PPLNS payout",
        exact,
        "windowShareDifficulty / (windowMultiple × difficulty) × rewardBtc"
            + " × (1 − poolFeePercent / 100)",
        new Term("windowShareDifficulty", windowShareDifficulty),
        new Term("windowMultiple", windowMultiple),
        new Term("difficulty", difficulty),
        new Term("rewardBtc", rewardBtc),
        new Term("poolFeePercent", poolFeePercent));
  }

  /**
   * Pay per share plus: the subsidy as under FPPS, the fees of blocks really found as under PPLNS.
   *
   * @param shareDifficulty sum of the difficulties of the accepted shares
   * @param windowShareDifficulty the miner's shares in the window of the found blocks
   * @param difficulty network difficulty
   * @param windowMultiple N, the window's length in network difficulties
   * @param subsidyBtc block subsidy
   * @param foundFeesBtc fees of the blocks found
   * @param poolFeePercent the pool's fee
   */
  public static PoolPayout ppsPlus(
      BigDecimal shareDifficulty,
      BigDecimal windowShareDifficulty,
      BigDecimal difficulty,
      BigDecimal windowMultiple,
      BigDecimal subsidyBtc,
      BigDecimal foundFeesBtc,
      BigDecimal poolFeePercent) {
    PoolPayout subsidy =
        fpps(shareDifficulty, difficulty, subsidyBtc, BigDecimal.ZERO, poolFeePercent);
    PoolPayout fees =
        pplns(windowShareDifficulty, difficulty, windowMultiple, foundFeesBtc, poolFeePercent);
    BigDecimal sum = subsidy.btc().add(fees.btc(), ANSWER);
    return new PoolPayout(
        sum,
        Explanation.of("PPS+ payout", sum, "BTC")
            .by("subsidy part by FPPS + fee part by PPLNS", PAGE)
            .input("subsidy part", subsidy.explanation())
            .input("fee part", fees.explanation())
            .build());
  }

  private static PoolPayout payout(String label, BigDecimal exact, String formula, Term... terms) {
    BigDecimal btc = exact.round(ANSWER);
    Explanation.Builder builder = Explanation.of(label, btc, "BTC").by(formula, PAGE);
    for (Term term : terms) {
      builder.input(term.name(), term.value(), "", "stated");
    }
    return new PoolPayout(btc, builder.build());
  }

  private static BigDecimal part(BigDecimal shares, BigDecimal of) {
    if (shares.signum() < 0) {
      throw new IllegalArgumentException("a share difficulty must not be negative");
    }
    return shares.divide(positive(of), PRECISION);
  }

  private static BigDecimal positive(BigDecimal value) {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("difficulty and window must be positive, not " + value);
    }
    return value;
  }

  private static BigDecimal afterFee(BigDecimal percent) {
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("a pool fee lies between 0 and 100 percent");
    }
    return BigDecimal.ONE.subtract(percent.movePointLeft(2));
  }
}
