package io.wattledger.aihosting.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.aihosting.rating.engine.LineKind;
import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One priced line of a month to date.
 *
 * @param kind reserved, beyond the reservation, on demand, or without a price
 * @param description the line in words
 * @param plan number of the plan version that prices it, absent when none does
 * @param pool the GPU pool, absent when the plan version covers every pool
 * @param from since when
 * @param to until when
 * @param gpuSeconds charged GPU-seconds
 * @param gpuHours the same in hours, six decimals
 * @param pricePerGpuHour the price, absent when none was agreed
 * @param amount the charge, rounded once
 * @param explanation how it came about, when asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UsageLine(
    LineKind kind,
    String description,
    Integer plan,
    String pool,
    Instant from,
    Instant to,
    long gpuSeconds,
    BigDecimal gpuHours,
    BigDecimal pricePerGpuHour,
    BigDecimal amount,
    Explanation explanation) {}
