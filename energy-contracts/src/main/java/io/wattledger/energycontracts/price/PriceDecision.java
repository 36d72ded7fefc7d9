package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.ReadingStatus;
import java.time.Instant;

/**
 * What a decision on suspicious values came to.
 *
 * @param seriesCode the series
 * @param from first start decided on
 * @param to first start no longer decided on
 * @param reason why the values are right, or wrong
 * @param decision RELEASED, used from now on, or REJECTED, unused for good
 * @param points how many values it was about
 */
public record PriceDecision(
    String seriesCode,
    Instant from,
    Instant to,
    String reason,
    ReadingStatus decision,
    int points) {}
