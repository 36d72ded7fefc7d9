package io.wattledger.fleet.lifecycle;

import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A step in an asset's life.
 *
 * @param status the next status
 * @param on its first day, a UTC day
 * @param reason why, may be absent
 */
public record TransitionRequest(
    @NotNull(
            message =
                "is required: one of ORDERED, IN_TRANSIT, IN_STOCK, IN_SERVICE, RETIRED, SOLD")
        LifecycleStatus status,
    @NotNull(message = "is required, a date such as 2026-10-31") LocalDate on,
    @Size(max = 500, message = "has at most 500 characters") String reason) {}
