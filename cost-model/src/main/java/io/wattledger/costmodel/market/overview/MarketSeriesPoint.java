package io.wattledger.costmodel.market.overview;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The market at the end of a UTC day; what is unknown is null.
 *
 * @param date the day
 * @param priceUsd closing price in use
 * @param difficulty difficulty in force
 * @param networkHashrateEhs network hashrate, difficulty × 2^32 / 600
 * @param meanFeesBtcPerBlock mean fees of the day's blocks
 * @param hashpriceUsdPerPhDay hashprice before the pool fee, where price, difficulty and fees are
 *     known
 */
public record MarketSeriesPoint(
    LocalDate date,
    BigDecimal priceUsd,
    BigDecimal difficulty,
    BigDecimal networkHashrateEhs,
    BigDecimal meanFeesBtcPerBlock,
    BigDecimal hashpriceUsdPerPhDay) {}
