package io.wattledger.fleet.batch;

import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A batch as users enter it.
 *
 * @param code its code, for example the purchase order; fixed for ever
 * @param siteCode the site
 * @param buildingCode the building of that site, may be absent
 * @param category MACHINE or INFRASTRUCTURE
 * @param use which business bears the cost
 * @param modelCode model of the machines; absent for infrastructure
 * @param description what it is
 * @param quantity pieces, 1 to 1,000,000
 * @param unitCost cost of one piece as it stands on the books, landed and installed
 * @param currency ISO 4217 code
 * @param supplier from whom, may be absent
 * @param acquiredOn day of the purchase
 * @param inServiceOn first day of service, absent before
 * @param usefulLifeMonths life in months, 1 to 600
 * @param salvageValuePerUnit what one piece is worth at the end of its life, 0 when absent
 * @param status present status; IN_SERVICE when absent and inServiceOn is there, else ORDERED
 * @param retiredOn day on which it left the books, for RETIRED and SOLD only
 * @param writeDowns earlier write-downs, oldest first, may be absent
 */
public record AssetBatchRequest(
    @NotNull(message = "is required") @Pattern(regexp = CODE, message = CODE_RULE) String code,
    @NotBlank(message = "is required") String siteCode,
    String buildingCode,
    @NotNull(message = "is required: MACHINE or INFRASTRUCTURE") AssetCategory category,
    @NotNull(message = "is required: MINING or AI") AssetUse use,
    String modelCode,
    @NotBlank(message = "is required") @Size(max = 500, message = "has at most 500 characters")
        String description,
    @NotNull(message = "is required, 1 to 1000000")
        @Min(value = 1, message = "is at least 1")
        @Max(value = 1_000_000, message = "is at most 1000000; enter several batches")
        Integer quantity,
    @NotNull(message = "is required")
        @PositiveOrZero(message = "must not be negative")
        @Digits(integer = 16, fraction = 6, message = "has at most 16 digits and 6 decimals")
        BigDecimal unitCost,
    @NotBlank(message = "is required, an ISO 4217 code such as USD") String currency,
    @Size(max = 200, message = "has at most 200 characters") String supplier,
    @NotNull(message = "is required, a date such as 2026-10-31") LocalDate acquiredOn,
    LocalDate inServiceOn,
    @NotNull(message = "is required, 1 to 600 months")
        @Min(value = 1, message = "is at least 1 month")
        @Max(value = 600, message = "is at most 600 months")
        Integer usefulLifeMonths,
    @PositiveOrZero(message = "must not be negative")
        @Digits(integer = 16, fraction = 6, message = "has at most 16 digits and 6 decimals")
        BigDecimal salvageValuePerUnit,
    LifecycleStatus status,
    LocalDate retiredOn,
    @Valid @Size(max = 100, message = "has at most 100 entries")
        List<@NotNull WriteDownRequest> writeDowns) {

  /** The form of a batch's code. */
  public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._/-]{1,63}";

  /** That form in words. */
  public static final String CODE_RULE =
      "has 2 to 64 letters, digits, dots, underscores, slashes or hyphens, a letter or digit first";

  /** Fills in what may be left out. */
  public AssetBatchRequest {
    salvageValuePerUnit = salvageValuePerUnit == null ? BigDecimal.ZERO : salvageValuePerUnit;
    if (status == null) {
      status = inServiceOn == null ? LifecycleStatus.ORDERED : LifecycleStatus.IN_SERVICE;
    }
    writeDowns = writeDowns == null ? List.of() : writeDowns;
  }
}
