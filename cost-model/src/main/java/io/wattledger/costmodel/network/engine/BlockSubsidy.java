package io.wattledger.costmodel.network.engine;

import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.quantity.Satoshis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The scheduled subsidy of a block, the supply it adds up to, and the next halving. Source: the
 * network's consensus rule, 50 BTC shifted right once per 210,000 blocks. See
 * docs/formulas/subsidy-and-supply.md.
 */
public final class BlockSubsidy {

  /** Blocks between two halvings. */
  public static final long BLOCKS_PER_HALVING = 210_000;

  /** The greatest height that is answered; block heights are 32-bit numbers. */
  public static final long MAX_HEIGHT = Integer.MAX_VALUE;

  /** The time between two blocks at which the network aims, in seconds. */
  public static final long TARGET_SPACING_SECONDS = 600;

  private static final String PAGE = "subsidy-and-supply.md";
  private static final long INITIAL_SATS = 5_000_000_000L;
  private static final int SHIFTS_TO_ZERO = 64;

  private BlockSubsidy() {}

  /**
   * The next height at which the subsidy halves.
   *
   * @param height the first block of the next subsidy
   * @param blocksRemaining blocks from the given height to it
   * @param etaDays that many blocks at 600 seconds, in days
   * @param subsidy the subsidy from then on
   * @param explanation how the days came about
   */
  public record Halving(
      long height,
      long blocksRemaining,
      BigDecimal etaDays,
      Satoshis subsidy,
      Explanation explanation) {}

  /**
   * The subsidy of the block at a height, without fees.
   *
   * @throws IllegalArgumentException when the height lies outside 0 to {@link #MAX_HEIGHT}
   */
  public static Satoshis at(long height) {
    return new Satoshis(afterHalvings(halvings(height)));
  }

  /** The subsidy of a block with its explanation, in BTC. */
  public static Explanation explainAt(long height) {
    return Explanation.of("Block subsidy", at(height).toBtc(), "BTC")
        .by("floor(50 BTC / 2^floor(height / 210000)), 0 from 64 halvings", PAGE)
        .input("height", BigDecimal.valueOf(height), "", "stated")
        .input("halvings", BigDecimal.valueOf(halvings(height)), "", "floor(height / 210000)")
        .build();
  }

  /** How many halvings lie at or below a height. */
  public static long halvings(long height) {
    if (height < 0 || height > MAX_HEIGHT) {
      throw new IllegalArgumentException(
          "a block height lies between 0 and " + MAX_HEIGHT + ", not " + height);
    }
    return height / BLOCKS_PER_HALVING;
  }

  /** The sum of all subsidies up to and including the block at a height; lost coins are in it. */
  public static Satoshis cumulativeSupply(long height) {
    long full = halvings(height);
    long sats = 0;
    for (long era = 0; era < full && afterHalvings(era) > 0; era++) {
      sats += afterHalvings(era) * BLOCKS_PER_HALVING;
    }
    long blocksOfThisEra = height - full * BLOCKS_PER_HALVING + 1;
    return new Satoshis(sats + afterHalvings(full) * blocksOfThisEra);
  }

  /** The next halving after a height; none once the subsidy has reached zero. */
  public static Optional<Halving> next(long height) {
    if (at(height).value() == 0) {
      return Optional.empty();
    }
    long halvings = halvings(height) + 1;
    long next = halvings * BLOCKS_PER_HALVING;
    long blocks = next - height;
    BigDecimal days =
        BigDecimal.valueOf(blocks * TARGET_SPACING_SECONDS)
            .divide(BigDecimal.valueOf(86_400), MathContext.DECIMAL64);
    Explanation explanation =
        Explanation.of("Days to the next halving", days, "d")
            .by("(next height − height) × 600 s / 86400", PAGE)
            .input("height", BigDecimal.valueOf(height), "", "stated")
            .input("next height", BigDecimal.valueOf(next), "", "next multiple of 210000")
            .build();
    return Optional.of(
        new Halving(next, blocks, days, new Satoshis(afterHalvings(halvings)), explanation));
  }

  private static long afterHalvings(long halvings) {
    return halvings >= SHIFTS_TO_ZERO ? 0 : INITIAL_SATS >> halvings;
  }
}
