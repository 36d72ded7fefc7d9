package io.wattledger.aihosting.rating.engine;

import io.wattledger.aihosting.usage.engine.Window;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;

/**
 * One priced line.
 *
 * @param kind what it charges
 * @param plan the plan version, null when none holds
 * @param pool the pool
 * @param window the time that it covers
 * @param gpuSeconds charged GPU-seconds
 * @param pricePerGpuHour the price, null when none was agreed
 * @param amount the charge, rounded once
 * @param explanation how it came about
 */
public record RatedLine(
    LineKind kind,
    Integer plan,
    String pool,
    Window window,
    long gpuSeconds,
    BigDecimal pricePerGpuHour,
    Money amount,
    Explanation explanation) {}
