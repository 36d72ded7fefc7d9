package io.wattledger.energycontracts.estimate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Somebody takes an estimate back.
 *
 * @param reason why
 */
public record EstimateUndoRequest(
    @NotBlank(message = "is required: why is this estimate taken back?")
        @Size(max = 1000, message = "has at most 1,000 characters")
        String reason) {}
