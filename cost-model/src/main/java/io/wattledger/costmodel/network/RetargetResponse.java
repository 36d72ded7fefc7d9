package io.wattledger.costmodel.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.costmodel.network.engine.Retarget;
import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The difficulty after an epoch. See docs/formulas/difficulty.md.
 *
 * @param actualSeconds time from the first to the last block
 * @param countedSeconds the same, held between 302,400 and 4,838,400
 * @param nBits compact target of the next epoch
 * @param difficulty difficulty of the next epoch
 * @param changePercent change of the difficulty in percent
 * @param explanation how it came about; absent unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetargetResponse(
    long actualSeconds,
    long countedSeconds,
    String nBits,
    BigDecimal difficulty,
    BigDecimal changePercent,
    Explanation explanation) {

  private static final MathContext ANSWER = new MathContext(20, RoundingMode.HALF_EVEN);

  static RetargetResponse of(Retarget retarget, boolean explain) {
    return new RetargetResponse(
        retarget.actualSeconds(),
        retarget.countedSeconds(),
        retarget.bits().toString(),
        retarget.difficulty().round(ANSWER),
        retarget.changePercent(),
        explain ? retarget.explanation() : null);
  }
}
