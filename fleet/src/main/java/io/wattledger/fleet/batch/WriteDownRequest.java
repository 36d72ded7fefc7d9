package io.wattledger.fleet.batch;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A write-down as users enter it.
 *
 * @param on the day, UTC
 * @param carryingAmount what the whole batch is worth from then on, in the batch's currency
 * @param reason why, for example an impairment test
 */
public record WriteDownRequest(
    @NotNull(message = "is required, a date such as 2026-10-31") LocalDate on,
    @NotNull(message = "is required, for the whole batch in its currency")
        @PositiveOrZero(message = "must not be negative")
        @Digits(integer = 16, fraction = 6, message = "has at most 16 digits and 6 decimals")
        BigDecimal carryingAmount,
    @NotBlank(message = "is required, for example the impairment test")
        @Size(max = 500, message = "has at most 500 characters")
        String reason) {}
