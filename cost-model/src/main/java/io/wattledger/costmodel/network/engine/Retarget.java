package io.wattledger.costmodel.network.engine;

import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;

/**
 * The network's difficulty adjustment after 2,016 blocks, in exact integers. The time from the
 * first to the last block spans 2,015 intervals, is held between a quarter of and four times two
 * weeks, and scales the target. See docs/formulas/difficulty.md.
 *
 * @param actualSeconds time from the first to the last block of the epoch
 * @param countedSeconds the same, held between 302,400 and 4,838,400
 * @param bits the target of the next epoch
 * @param difficulty the difficulty of the next epoch
 * @param changePercent next difficulty over the last, less one, in percent
 * @param explanation how the difficulty came about
 */
public record Retarget(
    long actualSeconds,
    long countedSeconds,
    CompactTarget bits,
    BigDecimal difficulty,
    BigDecimal changePercent,
    Explanation explanation) {

  /** Blocks of one difficulty epoch. */
  public static final int BLOCKS_PER_EPOCH = 2016;

  private static final long TWO_WEEKS = Duration.ofDays(14).toSeconds();

  /**
   * The adjustment after an epoch.
   *
   * @param previous the epoch's target
   * @param firstBlockAt header time of the epoch's first block
   * @param lastBlockAt header time of the epoch's last block
   */
  public static Retarget after(CompactTarget previous, Instant firstBlockAt, Instant lastBlockAt) {
    long actual = Duration.between(firstBlockAt, lastBlockAt).toSeconds();
    long counted = Math.max(TWO_WEEKS / 4, Math.min(TWO_WEEKS * 4, actual));
    BigInteger target =
        previous
            .target()
            .multiply(BigInteger.valueOf(counted))
            .divide(BigInteger.valueOf(TWO_WEEKS));
    CompactTarget next = CompactTarget.ofTarget(target);
    BigDecimal before = previous.difficulty();
    BigDecimal after = next.difficulty();
    BigDecimal change =
        after
            .subtract(before)
            .multiply(BigDecimal.valueOf(100))
            .divide(before, MathContext.DECIMAL64);
    Explanation explanation =
        Explanation.of("Next difficulty", after, "")
            .by(
                "floor(target × seconds / 1209600), at most the limit, in compact form;"
                    + " difficulty = 0xFFFF × 2^208 / target",
                "difficulty.md")
            .fact("previous bits", previous.toString(), "stated")
            .input("actual seconds", BigDecimal.valueOf(actual), "s", "last − first block")
            .input("seconds", BigDecimal.valueOf(counted), "s", "held in 302400 to 4838400")
            .fact("next bits", next.toString(), "compact form of the target")
            .build();
    return new Retarget(actual, counted, next, after, change, explanation);
  }
}
