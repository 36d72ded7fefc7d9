package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.layout.Multiplier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * By what the raw readings of a meter are multiplied, in place of what held before.
 *
 * @param multipliers the ratio of its current transformers times that of its voltage transformers,
 *     by date; 1 before the first of them
 * @param reason why it changes
 */
public record MultipliersRequest(
    @NotNull(message = "is required")
        @Size(min = 1, max = 50, message = "has 1 to 50 factors; a factor of 1 says none")
        List<@NotNull(message = "is a factor") @Valid Multiplier> multipliers,
    @NotBlank(message = "is required: why does it change?")
        @Size(max = 1000, message = "has at most 1,000 characters")
        String reason) {}
