package io.wattledger.energycontracts.credit;

import io.wattledger.energycontracts.engine.component.CreditTerms;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A credit that was open when the contract was entered.
 *
 * @param month the month that earned it
 * @param name what it is called, unique within its month
 * @param amount what was open of it, in the contract's currency
 * @param offsets which lines of a bill it may pay, ENERGY when absent
 * @param maxBillPercent the most that it may pay of these lines, 100 when absent
 * @param expiresAfterMonths after how many months it is lost, never when absent
 * @param note where the balance comes from, for example the supplier's statement
 */
public record OpeningRequest(
    @NotNull(message = "is required, for example 2026-03") YearMonth month,
    @NotBlank(message = "is required") @Size(max = 100, message = "has at most 100 characters")
        String name,
    @NotNull(message = "is required")
        @Positive(message = "must be greater than 0")
        @Digits(integer = 12, fraction = 2, message = "has at most 12 digits and 2 decimals")
        BigDecimal amount,
    CreditTerms.Offsets offsets,
    @DecimalMin(value = "0", message = "is 0 to 100")
        @DecimalMax(value = "100", message = "is 0 to 100")
        BigDecimal maxBillPercent,
    @Min(value = 1, message = "is 1 to 1,200") @Max(value = 1200, message = "is 1 to 1,200")
        Integer expiresAfterMonths,
    @NotBlank(message = "is required: where the balance comes from")
        @Size(max = 500, message = "has at most 500 characters")
        String note) {

  CreditTerms terms() {
    return new CreditTerms(offsets, maxBillPercent, expiresAfterMonths);
  }
}
