package io.wattledger.costmodel.facts.debt;

import io.wattledger.costmodel.capital.engine.DayCount;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A debt instrument as it is entered.
 *
 * @param code its code
 * @param name its name
 * @param type what kind of debt it is
 * @param lender who lent it, absent when unknown
 * @param principal what was drawn; of a lease the liability at its start
 * @param currency ISO 4217 code
 * @param annualRatePercent nominal annual rate, 13 for 13 %
 * @param dayCount how interest is counted
 * @param drawnOn the first day that bears interest
 * @param maturesOn the day of the final repayment; it bears no interest itself
 * @param purpose what the money was raised for
 * @param miningSharePercent the part that mining bears: required for CORPORATE, else given by the
 *     purpose
 * @param siteCode the site it finances, absent for the company
 * @param driver by what the company's part is spread over the sites, TH_HOURS when absent; absent
 *     with a site
 * @param levelPayments number of equal monthly payments, absent when there are none
 * @param repayments stated repayments of principal, absent when it is repaid at maturity
 * @param amortisedCost costs of raising it, absent when there are none
 * @param monthlyFee agency fee per calendar month, absent when there is none
 */
public record DebtInstrumentRequest(
    @NotNull(message = "is required")
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}",
            message = "has 1 to 64 letters, digits, dots, dashes, slashes or underscores")
        String code,
    @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String name,
    @NotNull(message = "is required: LOAN, CONVERTIBLE, COIN_LOAN or EQUIPMENT_LEASE")
        DebtType type,
    @Size(max = 200, message = "has at most 200 characters") String lender,
    @NotNull(message = "is required")
        @Positive(message = "must be positive")
        @Digits(integer = 15, fraction = 2, message = "has at most 15 digits and 2 decimals")
        BigDecimal principal,
    @NotNull(message = "is required")
        @Pattern(regexp = "[A-Z]{3}", message = "is an ISO 4217 code such as USD")
        String currency,
    @NotNull(message = "is required, 13 for 13 %")
        @DecimalMin(value = "0", message = "must not be negative")
        @DecimalMax(value = "999", message = "is at most 999")
        @Digits(integer = 3, fraction = 6, message = "has at most 6 decimals")
        BigDecimal annualRatePercent,
    @NotNull(message = "is required: MONTHLY, ACT_360 or ACT_365") DayCount dayCount,
    @NotNull(message = "is required, a date such as 2026-10-31") LocalDate drawnOn,
    @NotNull(message = "is required, a date such as 2026-10-31") LocalDate maturesOn,
    @NotNull(message = "is required: MINING, AI or CORPORATE") DebtPurpose purpose,
    @DecimalMin(value = "0", message = "is 0 to 100")
        @DecimalMax(value = "100", message = "is 0 to 100")
        @Digits(integer = 3, fraction = 4, message = "has at most 4 decimals")
        BigDecimal miningSharePercent,
    @Pattern(regexp = "[a-z][a-z0-9-]{1,31}", message = "is the code of a site such as pecos")
        String siteCode,
    SharingDriver driver,
    @Min(value = 1, message = "is at least 1") @Max(value = 1200, message = "is at most 1200")
        Integer levelPayments,
    @Size(max = 1200, message = "has at most 1200 entries")
        List<@NotNull @Valid Payment> repayments,
    @Valid AmortisedCost amortisedCost,
    @DecimalMin(value = "0", message = "must not be negative")
        @Digits(integer = 15, fraction = 2, message = "has at most 15 digits and 2 decimals")
        BigDecimal monthlyFee) {

  /** Fills in what may be left out. */
  public DebtInstrumentRequest {
    repayments = repayments == null ? List.of() : List.copyOf(repayments);
    if (miningSharePercent == null && purpose != null) {
      miningSharePercent = purpose.miningSharePercent();
    }
    if (siteCode == null && driver == null) {
      driver = SharingDriver.TH_HOURS;
    }
  }

  /**
   * A repayment of principal.
   *
   * @param on its day
   * @param amount the principal paid
   */
  public record Payment(
      @NotNull(message = "is required, a date such as 2026-10-31") LocalDate on,
      @NotNull(message = "is required")
          @Positive(message = "must be positive")
          @Digits(integer = 15, fraction = 2, message = "has at most 15 digits and 2 decimals")
          BigDecimal amount) {}

  /**
   * A cost of raising the debt, spread evenly.
   *
   * @param amount the whole cost
   * @param months over how many months
   * @param from the first month
   */
  public record AmortisedCost(
      @NotNull(message = "is required")
          @DecimalMin(value = "0", message = "must not be negative")
          @Digits(integer = 15, fraction = 2, message = "has at most 15 digits and 2 decimals")
          BigDecimal amount,
      @Min(value = 1, message = "is at least 1") @Max(value = 1200, message = "is at most 1200")
          int months,
      @NotNull(message = "is required, a month such as 2026-10") YearMonth from) {}
}
