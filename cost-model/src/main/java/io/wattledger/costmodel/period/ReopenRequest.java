package io.wattledger.costmodel.period;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a month is reopened.
 *
 * @param reason in the controller's words, 1 to 500 characters
 */
public record ReopenRequest(
    @NotBlank(message = "is required") @Size(max = 500, message = "has at most 500 characters")
        String reason) {}
