package io.wattledger.aihosting.usage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A customer's month to date.
 *
 * @param customer the customer's code
 * @param customerName its name
 * @param period the month in the customer's zone
 * @param timeZone the zone
 * @param currency ISO 4217 code of the amounts
 * @param status whether it can still change
 * @param from the month's first instant
 * @param to the first instant after it
 * @param asOf until when usage is counted
 * @param gpuSeconds used GPU-seconds, each GPU counted once at a time
 * @param gpuHours the same in hours, six decimals
 * @param lines what is charged for it, and for what was reserved
 * @param costToDate sum of the lines
 * @param unpricedGpuHours GPU-hours for which no price was agreed
 * @param forecast what the whole month comes to
 * @param days usage by local day, up to now
 * @param openAllocations allocations that run now
 * @param anomalies what is odd in the events, at most 200
 * @param lateEvents events that came after the close and changed nothing
 */
public record UsageStatement(
    String customer,
    String customerName,
    YearMonth period,
    String timeZone,
    String currency,
    UsageStatus status,
    Instant from,
    Instant to,
    Instant asOf,
    long gpuSeconds,
    BigDecimal gpuHours,
    List<UsageLine> lines,
    BigDecimal costToDate,
    BigDecimal unpricedGpuHours,
    UsageForecast forecast,
    List<UsageDay> days,
    int openAllocations,
    List<UsageAnomaly> anomalies,
    long lateEvents) {}
