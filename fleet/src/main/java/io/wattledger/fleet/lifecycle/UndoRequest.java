package io.wattledger.fleet.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes back the latest entry.
 *
 * @param reason why it was wrong; kept in the audit trail
 */
public record UndoRequest(
    @NotBlank(message = "is required: say why the entry was wrong")
        @Size(max = 500, message = "has at most 500 characters")
        String reason) {}
