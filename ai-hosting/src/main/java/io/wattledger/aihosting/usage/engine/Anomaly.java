package io.wattledger.aihosting.usage.engine;

import java.time.Instant;

/**
 * Something odd in allocation events.
 *
 * @param kind what
 * @param resource where
 * @param allocation the allocation that it was found with
 * @param from since when
 * @param to until when, null for a single moment
 * @param gpuSeconds GPU-seconds counted once although reported twice, else 0
 */
public record Anomaly(
    AnomalyKind kind,
    String resource,
    String allocation,
    Instant from,
    Instant to,
    long gpuSeconds) {}
