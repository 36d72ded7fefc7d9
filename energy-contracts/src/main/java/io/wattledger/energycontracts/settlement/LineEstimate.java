package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.estimate.EstimateKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a line owes to estimated readings: its difference from the line without them. See
 * docs/formulas/estimated-readings.md.
 *
 * @param intervals estimated intervals of the billed load on the line's days
 * @param energyKwh their energy
 * @param earlierIntervals estimated intervals of months to which the line looks back
 * @param quantity what they add to the line's quantity, in its unit; absent when it has none
 *     without them to compare with
 * @param sharePercent their share of the line's quantity; absent with it
 * @param amount what they add to the line's amount
 * @param methods how they were estimated, each method once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineEstimate(
    int intervals,
    BigDecimal energyKwh,
    int earlierIntervals,
    BigDecimal quantity,
    BigDecimal sharePercent,
    BigDecimal amount,
    List<EstimateKind> methods) {}
