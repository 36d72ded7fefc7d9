package io.wattledger.aihosting.usage;

import io.wattledger.aihosting.usage.engine.AnomalyKind;
import java.time.Instant;

/**
 * Something odd in the events of a month.
 *
 * @param kind what
 * @param resource where
 * @param allocation the allocation that it was found with
 * @param from since when
 * @param to until when, null for a single moment
 * @param gpuSeconds GPU-seconds that are counted once although they were reported twice, else 0
 * @param detail the same in words, and what was done
 */
public record UsageAnomaly(
    AnomalyKind kind,
    String resource,
    String allocation,
    Instant from,
    Instant to,
    long gpuSeconds,
    String detail) {}
