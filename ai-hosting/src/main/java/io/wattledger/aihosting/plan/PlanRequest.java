package io.wattledger.aihosting.plan;

import io.wattledger.aihosting.Codes;
import io.wattledger.aihosting.rating.engine.PriceModel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan version as users enter it.
 *
 * @param version its number when the user states it; it must then be the next one
 * @param pool the GPU pool that it prices, every pool when absent; a reservation names its pool
 * @param effectiveFrom first day of the customer's zone on which it holds
 * @param effectiveTo first day on which it no longer holds, open when absent
 * @param note what was agreed, in words
 * @param rounding name of the rounding of a line: HALF_UP (when absent), HALF_EVEN or DOWN
 * @param priceModel how GPU time is priced
 */
public record PlanRequest(
    @Positive(message = "is 1 or more") Integer version,
    @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE) String pool,
    @NotNull(message = "is required, for example 2026-01-01") LocalDate effectiveFrom,
    LocalDate effectiveTo,
    @Size(max = 2000, message = "has at most 2,000 characters") String note,
    @Pattern(regexp = "HALF_UP|HALF_EVEN|DOWN", message = "is HALF_UP, HALF_EVEN or DOWN")
        String rounding,
    @NotNull(message = "is required") @Schema(implementation = PriceModelSchema.class)
        PriceModel priceModel) {

  /** Fills in what may be left out. */
  public PlanRequest {
    rounding = rounding == null ? "HALF_UP" : rounding;
  }
}
