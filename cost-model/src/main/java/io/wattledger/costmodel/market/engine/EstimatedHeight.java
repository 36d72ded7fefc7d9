package io.wattledger.costmodel.market.engine;

import io.wattledger.costmodel.network.engine.BlockSubsidy;
import io.wattledger.costmodel.network.engine.Retarget;
import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * The height of the chain at an instant, counted from the start of its difficulty epoch at 600
 * seconds a block, at most to the epoch's last block. See docs/formulas/market-price.md.
 *
 * @param height the estimate
 * @param explanation how it came about
 */
public record EstimatedHeight(long height, Explanation explanation) {

  /**
   * The estimate.
   *
   * @param startHeight first block of the epoch
   * @param startedAt when that block was found
   * @param at the instant, not before the start
   */
  public static EstimatedHeight at(long startHeight, Instant startedAt, Instant at) {
    long seconds = Duration.between(startedAt, at).toSeconds();
    long blocks = seconds / BlockSubsidy.TARGET_SPACING_SECONDS;
    long height = startHeight + Math.min(blocks, Retarget.BLOCKS_PER_EPOCH - 1L);
    return new EstimatedHeight(
        height,
        Explanation.of("Estimated block height", BigDecimal.valueOf(height), "")
            .by("startHeight + min(floor((at − startedAt) / 600 s), 2015)", "market-price.md")
            .input("startHeight", BigDecimal.valueOf(startHeight), "", "difficulty epoch")
            .fact("startedAt", startedAt.toString(), "difficulty epoch")
            .fact("at", at.toString(), "asked for")
            .build());
  }
}
