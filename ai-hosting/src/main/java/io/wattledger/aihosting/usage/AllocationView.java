package io.wattledger.aihosting.usage;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * GPUs that a customer held for a time, as far as they lie in a month.
 *
 * @param resource the resource
 * @param pool its pool
 * @param gpuModel for example NVIDIA H200
 * @param allocation the customer's name for it, such as a job
 * @param gpus GPUs held
 * @param startedAt when it started
 * @param stoppedAt when it stopped, null while it runs
 * @param gpuSeconds GPU-seconds of it in the month, up to now
 * @param gpuHours the same in hours, six decimals
 */
public record AllocationView(
    String resource,
    String pool,
    String gpuModel,
    String allocation,
    int gpus,
    Instant startedAt,
    Instant stoppedAt,
    long gpuSeconds,
    BigDecimal gpuHours) {}
