package io.wattledger.energycontracts.meter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.reading.Gap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What a meter measured in a month.
 *
 * @param meterCode the meter
 * @param period the month
 * @param timeZone the zone in which the month is counted
 * @param expectedIntervals intervals that the month has
 * @param intervals intervals with a used reading
 * @param energyKwh their energy
 * @param peakKw highest mean power of an interval, absent without readings
 * @param peakStartUtc when that interval started
 * @param suspiciousIntervals intervals whose newest reading is suspicious
 * @param gaps runs of intervals without a used reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeterMonth(
    String meterCode,
    YearMonth period,
    String timeZone,
    int expectedIntervals,
    int intervals,
    BigDecimal energyKwh,
    BigDecimal peakKw,
    Instant peakStartUtc,
    int suspiciousIntervals,
    List<Gap> gaps) {}
