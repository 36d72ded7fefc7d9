package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.estimate.EstimateKind;
import java.time.Instant;

/**
 * Consecutive intervals that were estimated in the same way.
 *
 * @param fromUtc start of the first of them
 * @param toUtc end of the last of them
 * @param intervals how many they are
 * @param method how they were estimated
 */
public record EstimatedSpan(Instant fromUtc, Instant toUtc, int intervals, EstimateKind method) {}
