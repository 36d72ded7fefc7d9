package io.wattledger.aihosting.usage.engine;

import java.time.Instant;

/**
 * An allocation started or stopped.
 *
 * @param started whether it started
 * @param at when, in whole seconds
 * @param gpus the GPUs that started, null for a stop
 * @param source the event's source
 * @param id the event's id
 */
public record AllocationChange(
    boolean started, Instant at, GpuSet gpus, String source, String id) {}
