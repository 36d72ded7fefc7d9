package io.wattledger.costmodel.market.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.costmodel.market.difficulty.DifficultyEpoch;
import io.wattledger.costmodel.market.fees.BlockFeeDay;
import io.wattledger.costmodel.market.price.DailyClose;
import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The market at a moment: the newest facts before it and what follows from them. A part that is
 * unknown is null and named in {@code missing}.
 *
 * @param asOf the moment
 * @param price the last closing price in use
 * @param priceAgeHours whole hours since the end of its day
 * @param difficultyEpoch the epoch in force
 * @param difficultyAgeHours whole hours since the epoch began
 * @param fees the last known mean fees, at most 31 days before the price's day
 * @param feesAgeHours whole hours since the end of their day
 * @param height estimated block height
 * @param subsidySats subsidy at that height, in satoshi
 * @param subsidyBtc the same in BTC
 * @param nextHalvingHeight first block of the next subsidy
 * @param daysToHalving days until then at 600 seconds a block
 * @param networkHashrateEhs network hashrate, difficulty × 2^32 / 600
 * @param hashpriceUsdPerPhDay hashprice before the pool fee
 * @param missing the facts that are unknown
 * @param explanations how height, hashrate and hashprice came about; absent unless asked for
 */
public record MarketSummary(
    Instant asOf,
    DailyClose price,
    Long priceAgeHours,
    DifficultyEpoch difficultyEpoch,
    Long difficultyAgeHours,
    BlockFeeDay fees,
    Long feesAgeHours,
    Long height,
    Long subsidySats,
    BigDecimal subsidyBtc,
    Long nextHalvingHeight,
    BigDecimal daysToHalving,
    BigDecimal networkHashrateEhs,
    BigDecimal hashpriceUsdPerPhDay,
    List<UnknownFact> missing,
    @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Explanation> explanations) {

  /** Copies the list. */
  public MarketSummary {
    missing = List.copyOf(missing);
  }

  /**
   * An unknown fact.
   *
   * @param code PRICE, DIFFICULTY or FEES
   * @param detail what it keeps from being known and how to supply it
   */
  public record UnknownFact(String code, String detail) {}
}
