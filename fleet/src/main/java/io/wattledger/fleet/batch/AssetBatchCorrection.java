package io.wattledger.fleet.batch;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Corrects fields of a batch; a field that is left out stays as it is. Status and retirement change
 * by transitions, values by write-downs.
 *
 * @param siteCode the site
 * @param buildingCode the building of that site
 * @param use which business bears the cost
 * @param modelCode model of the machines
 * @param description what it is
 * @param quantity pieces
 * @param unitCost cost of one piece
 * @param currency ISO 4217 code
 * @param supplier from whom
 * @param acquiredOn day of the purchase
 * @param inServiceOn first day of service of a batch that was in service
 * @param usefulLifeMonths life in months
 * @param salvageValuePerUnit value of one piece at the end of its life
 * @param version the version that was corrected, when there is no If-Match
 */
public record AssetBatchCorrection(
    String siteCode,
    String buildingCode,
    AssetUse use,
    String modelCode,
    @Size(min = 1, max = 500, message = "has 1 to 500 characters") String description,
    @Min(value = 1, message = "is at least 1")
        @Max(value = 1_000_000, message = "is at most 1000000; enter several batches")
        Integer quantity,
    @PositiveOrZero(message = "must not be negative")
        @Digits(integer = 16, fraction = 6, message = "has at most 16 digits and 6 decimals")
        BigDecimal unitCost,
    String currency,
    @Size(max = 200, message = "has at most 200 characters") String supplier,
    LocalDate acquiredOn,
    LocalDate inServiceOn,
    @Min(value = 1, message = "is at least 1 month")
        @Max(value = 600, message = "is at most 600 months")
        Integer usefulLifeMonths,
    @PositiveOrZero(message = "must not be negative")
        @Digits(integer = 16, fraction = 6, message = "has at most 16 digits and 6 decimals")
        BigDecimal salvageValuePerUnit,
    Long version) {

  /** The batch as it reads with the corrections in place. */
  AssetBatchRequest over(AssetBatchRequest before) {
    boolean moved = siteCode != null && !siteCode.equals(before.siteCode());
    return new AssetBatchRequest(
        before.code(),
        or(siteCode, before.siteCode()),
        or(buildingCode, moved ? null : before.buildingCode()),
        before.category(),
        or(use, before.use()),
        or(modelCode, before.modelCode()),
        or(description, before.description()),
        or(quantity, before.quantity()),
        or(unitCost, before.unitCost()),
        or(currency, before.currency()),
        or(supplier, before.supplier()),
        or(acquiredOn, before.acquiredOn()),
        or(inServiceOn, before.inServiceOn()),
        or(usefulLifeMonths, before.usefulLifeMonths()),
        or(salvageValuePerUnit, before.salvageValuePerUnit()),
        before.status(),
        before.retiredOn(),
        before.writeDowns());
  }

  private static <T> T or(T corrected, T before) {
    return corrected == null ? before : corrected;
  }
}
