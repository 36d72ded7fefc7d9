package io.wattledger.aihosting.capacity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * When excluded capacity could be rented again.
 *
 * @param to until when it is excluded
 * @param version the version that was changed, without If-Match
 */
public record ExclusionEnd(
    @NotNull(message = "is required, for example 2026-10-02T05:00:00Z") Instant to, Long version) {}
