package io.wattledger.costmodel.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.costmodel.network.engine.BlockSubsidy;
import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Subsidy and supply at a height, and the halving after it. See
 * docs/formulas/subsidy-and-supply.md.
 *
 * @param height the height asked for
 * @param halvings halvings at or below it
 * @param subsidySats subsidy of the block at the height, in satoshi
 * @param subsidyBtc the same in BTC
 * @param supplySats scheduled supply through the block, in satoshi
 * @param supplyBtc the same in BTC
 * @param nextHalvingHeight first block of the next subsidy; absent once the subsidy is zero
 * @param blocksRemaining blocks until then
 * @param etaDays days until then at 600 seconds a block
 * @param nextSubsidySats the subsidy from then on, in satoshi
 * @param explanations how subsidy and days came about; absent unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HalvingResponse(
    long height,
    long halvings,
    long subsidySats,
    BigDecimal subsidyBtc,
    long supplySats,
    BigDecimal supplyBtc,
    Long nextHalvingHeight,
    Long blocksRemaining,
    BigDecimal etaDays,
    Long nextSubsidySats,
    Map<String, Explanation> explanations) {

  static HalvingResponse at(long height, boolean explain) {
    Optional<BlockSubsidy.Halving> next = BlockSubsidy.next(height);
    Map<String, Explanation> explanations = new TreeMap<>();
    explanations.put("subsidyBtc", BlockSubsidy.explainAt(height));
    next.ifPresent(halving -> explanations.put("etaDays", halving.explanation()));
    return new HalvingResponse(
        height,
        BlockSubsidy.halvings(height),
        BlockSubsidy.at(height).value(),
        BlockSubsidy.at(height).toBtc(),
        BlockSubsidy.cumulativeSupply(height).value(),
        BlockSubsidy.cumulativeSupply(height).toBtc(),
        next.map(BlockSubsidy.Halving::height).orElse(null),
        next.map(BlockSubsidy.Halving::blocksRemaining).orElse(null),
        next.map(BlockSubsidy.Halving::etaDays).orElse(null),
        next.map(halving -> halving.subsidy().value()).orElse(null),
        explain ? explanations : null);
  }
}
