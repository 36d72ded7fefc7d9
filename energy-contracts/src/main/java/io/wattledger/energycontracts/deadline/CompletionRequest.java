package io.wattledger.energycontracts.deadline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Somebody has done what a deadline asked for.
 *
 * @param note what was done, or why nothing has to be
 */
public record CompletionRequest(
    @NotBlank(message = "is required: what was done?")
        @Size(max = 500, message = "has at most 500 characters")
        String note) {}
