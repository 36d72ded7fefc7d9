package io.wattledger.aihosting.plan;

import io.wattledger.aihosting.rating.engine.PlanTerms;
import io.wattledger.aihosting.rating.engine.PriceModel;
import io.wattledger.kernel.money.RoundingRule;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan version.
 *
 * @param version its number, from 1
 * @param pool the GPU pool that it prices, null for every pool
 * @param effectiveFrom first day of the customer's zone on which it holds
 * @param effectiveTo first day on which it no longer holds, null when open
 * @param note what was agreed, in words
 * @param rounding name of the rounding of a line
 * @param priceModel how GPU time is priced
 * @param recordedAt when it was entered
 */
public record PlanView(
    int version,
    String pool,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    String note,
    String rounding,
    @Schema(implementation = PriceModelSchema.class) PriceModel priceModel,
    Instant recordedAt) {

  /** The version as the engine reads it. */
  public PlanTerms terms() {
    return new PlanTerms(
        version, pool, effectiveFrom, effectiveTo, priceModel, RoundingRule.named(rounding));
  }
}
