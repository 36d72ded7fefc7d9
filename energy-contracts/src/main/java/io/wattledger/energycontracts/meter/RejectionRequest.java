package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Somebody finds the suspicious readings of a range wrong.
 *
 * @param from first start rejected
 * @param to first start no longer rejected
 * @param reason why they are wrong
 * @param channel the channel, IMPORT_KWH when absent
 */
public record RejectionRequest(
    @NotNull(message = "is required, for example 2026-10-04T05:00:00Z") Instant from,
    @NotNull(message = "is required, for example 2026-10-04T06:00:00Z") Instant to,
    @NotBlank(message = "is required: why are these readings wrong?")
        @Size(max = 1000, message = "has at most 1,000 characters")
        String reason,
    Channel channel) {}
