package io.wattledger.aihosting.conservation;

import io.wattledger.aihosting.usage.UsageStatus;
import java.time.YearMonth;
import java.util.List;

/**
 * Where the capacity of a month went, pool by pool.
 *
 * @param period the month, in each pool's zone
 * @param status OPEN while it can still change, CLOSED when the month is closed
 * @param pools the pools, by code
 */
public record ConservationReport(
    YearMonth period, UsageStatus status, List<PoolConservation> pools) {}
