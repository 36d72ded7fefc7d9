package io.wattledger.costmodel.facts.cost;

import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A cost as it is entered.
 *
 * @param code its code, unique within the month, for example {@code PAYROLL}
 * @param component where it stands on the statement
 * @param category what kind of cost it is, for example {@code MAINTENANCE} or {@code INSURANCE}
 * @param description what it is, in the reader's words
 * @param supplier who is paid, absent when nobody is
 * @param document invoice or other document, absent when there is none
 * @param period the month in which it counts
 * @param amount the whole amount, negative for a credit
 * @param currency ISO 4217 code
 * @param siteCode the site it belongs to, absent when it is shared
 * @param modelCode the machine model it concerns, absent for all
 * @param driver by what a shared cost is spread over the sites, absent with a site
 * @param miningSharePercent the part that mining bears, 100 when absent
 */
public record CostFactRequest(
    @NotNull(message = "is required")
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}",
            message = "has 1 to 64 letters, digits, dots, dashes, slashes or underscores")
        String code,
    @NotNull(
            message =
                "is required: ENERGY_AND_COOLING, DEPRECIATION_AND_MAINTENANCE,"
                    + " CAPITAL_AND_FINANCING or OVERHEAD_AND_FEES")
        CostComponent component,
    @NotBlank(message = "is required") @Size(max = 64, message = "has at most 64 characters")
        String category,
    @NotBlank(message = "is required") @Size(max = 300, message = "has at most 300 characters")
        String description,
    @Size(max = 200, message = "has at most 200 characters") String supplier,
    @Size(max = 200, message = "has at most 200 characters") String document,
    @NotNull(message = "is required, a month such as 2026-10") YearMonth period,
    @NotNull(message = "is required")
        @Digits(integer = 15, fraction = 2, message = "has at most 15 digits and 2 decimals")
        BigDecimal amount,
    @NotNull(message = "is required")
        @Pattern(regexp = "[A-Z]{3}", message = "is an ISO 4217 code such as USD")
        String currency,
    @Pattern(regexp = "[a-z][a-z0-9-]{1,31}", message = "is the code of a site such as pecos")
        String siteCode,
    @Size(max = 64, message = "has at most 64 characters") String modelCode,
    SharingDriver driver,
    @DecimalMin(value = "0", message = "is 0 to 100")
        @DecimalMax(value = "100", message = "is 0 to 100")
        @Digits(integer = 3, fraction = 4, message = "has at most 4 decimals")
        BigDecimal miningSharePercent) {

  /** Fills in the mining share. */
  public CostFactRequest {
    miningSharePercent = miningSharePercent == null ? BigDecimal.valueOf(100) : miningSharePercent;
  }

  /**
   * Checks what holds between the fields.
   *
   * @param statementCurrency the currency in which statements are made
   * @throws ProblemException 400 when the cost has neither site nor driver, or both; 422 when it is
   *     in another currency
   */
  void requireConsistent(String statementCurrency) {
    if (siteCode == null && driver == null) {
      throw ProblemException.badRequest(
          "A shared cost needs a driver.",
          new FieldError(
              "/driver",
              "is required without a site: BTC_PRODUCED, METERED_ENERGY, TH_HOURS,"
                  + " POWER_CAPACITY or EQUAL"));
    }
    if (siteCode != null && driver != null) {
      throw ProblemException.badRequest(
          "A site's own cost is not shared.",
          new FieldError("/driver", "must be left out when siteCode is given"));
    }
    if (!currency.equals(statementCurrency)) {
      throw ProblemException.unprocessable(
          "The statement is in "
              + statementCurrency
              + " and there is no rate to convert "
              + currency
              + ".",
          new FieldError("/currency", "must be " + statementCurrency));
    }
  }
}
