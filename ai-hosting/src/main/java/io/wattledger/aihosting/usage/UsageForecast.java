package io.wattledger.aihosting.usage;

import java.math.BigDecimal;

/**
 * What the month comes to when what runs now keeps running.
 *
 * @param gpusRunning GPUs that run now
 * @param gpuHours used GPU-hours of the whole month
 * @param amount cost of the whole month
 */
public record UsageForecast(int gpusRunning, BigDecimal gpuHours, BigDecimal amount) {}
