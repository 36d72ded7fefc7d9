package io.wattledger.costmodel.facts.payout;

import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A pool payout as it is entered.
 *
 * @param siteCode the site whose machines earned it
 * @param pool the pool's name
 * @param day the UTC day it was earned
 * @param grossBtc BTC before the pool fee, at most eight decimals
 * @param poolFeeBtc the pool fee in BTC, zero when the pool takes none
 * @param reference the pool's reference or transaction, absent when there is none
 */
public record PayoutRequest(
    @NotNull(message = "is required")
        @Pattern(regexp = "[a-z][a-z0-9-]{1,31}", message = "is the code of a site such as pecos")
        String siteCode,
    @NotBlank(message = "is required") @Size(max = 100, message = "has at most 100 characters")
        String pool,
    @NotNull(message = "is required, the UTC day such as 2026-10-31") LocalDate day,
    @NotNull(message = "is required, in BTC")
        @DecimalMin(value = "0", message = "must not be negative")
        @Digits(integer = 8, fraction = 8, message = "has at most 8 decimals")
        BigDecimal grossBtc,
    @NotNull(message = "is required, in BTC; 0 when the pool takes none")
        @DecimalMin(value = "0", message = "must not be negative")
        @Digits(integer = 8, fraction = 8, message = "has at most 8 decimals")
        BigDecimal poolFeeBtc,
    @Size(max = 200, message = "has at most 200 characters") String reference) {

  /**
   * Checks what holds between the fields.
   *
   * @throws ProblemException 400 when the fee exceeds the payout
   */
  void requireConsistent() {
    if (poolFeeBtc.compareTo(grossBtc) > 0) {
      throw ProblemException.badRequest(
          "The pool fee exceeds the payout.",
          new FieldError("/poolFeeBtc", "must not exceed grossBtc; both in BTC"));
    }
  }
}
