package io.wattledger.aihosting.usage;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Usage of one local day.
 *
 * @param date the day in the customer's zone
 * @param gpuSeconds used GPU-seconds
 * @param gpuHours the same in hours, six decimals
 * @param peakGpus most GPUs at one time
 */
public record UsageDay(LocalDate date, long gpuSeconds, BigDecimal gpuHours, int peakGpus) {}
