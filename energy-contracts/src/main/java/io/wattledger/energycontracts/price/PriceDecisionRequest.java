package io.wattledger.energycontracts.price;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Somebody decides on the suspicious values of a range of a series.
 *
 * @param from first start decided on
 * @param to first start no longer decided on
 * @param reason why they are right, or wrong
 */
public record PriceDecisionRequest(
    @NotNull(message = "is required, for example 2026-10-04T05:00:00Z") Instant from,
    @NotNull(message = "is required, for example 2026-10-04T06:00:00Z") Instant to,
    @NotBlank(message = "is required: why are these values right, or wrong?")
        @Size(max = 1000, message = "has at most 1,000 characters")
        String reason) {}
