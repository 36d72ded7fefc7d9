package io.wattledger.aihosting.conservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.kernel.explain.Explanation;
import java.time.Instant;
import java.util.List;

/**
 * Where the capacity of a pool went: capacity + oversold = billed + excluded + idle, to the second
 * (docs/formulas/gpu-conservation.md).
 *
 * @param pool the pool's code
 * @param name its name
 * @param timeZone its zone
 * @param from the month's first instant
 * @param to the first instant after it
 * @param asOf until when it is counted
 * @param capacity GPUs in service
 * @param billed held by a customer, or reserved and not used
 * @param excluded could not be rented
 * @param idle could have been rented
 * @param oversold reserved beyond what was there; zero when nothing is wrong
 * @param contested claimed by more than one customer, counted once in billed
 * @param outside reported for GPUs that were not in service, in no other figure
 * @param customers billed by customer
 * @param exclusions excluded by reason
 * @param contests where GPUs are claimed by more than one customer, at most 200
 * @param explanation how the figures came about, when asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PoolConservation(
    String pool,
    String name,
    String timeZone,
    Instant from,
    Instant to,
    Instant asOf,
    GpuTime capacity,
    GpuTime billed,
    GpuTime excluded,
    GpuTime idle,
    GpuTime oversold,
    GpuTime contested,
    GpuTime outside,
    List<CustomerShare> customers,
    List<ExcludedShare> exclusions,
    List<ContestedStretch> contests,
    Explanation explanation) {}
