package io.wattledger.energycontracts.price;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.reading.Gap;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * The prices of a month.
 *
 * @param seriesCode the series
 * @param period the month
 * @param timeZone the zone in which the month is counted
 * @param unit currency per MWh
 * @param expectedIntervals intervals that the month has
 * @param intervals intervals with a price
 * @param meanPrice mean over the intervals with a price, absent without any
 * @param lowestPrice lowest of them
 * @param highestPrice highest of them
 * @param gaps runs of intervals without a price
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PriceMonth(
    String seriesCode,
    YearMonth period,
    String timeZone,
    String unit,
    int expectedIntervals,
    int intervals,
    BigDecimal meanPrice,
    BigDecimal lowestPrice,
    BigDecimal highestPrice,
    List<Gap> gaps) {}
