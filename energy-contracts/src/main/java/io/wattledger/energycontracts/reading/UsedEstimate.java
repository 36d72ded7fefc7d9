package io.wattledger.energycontracts.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An interval whose used value was estimated.
 *
 * @param startUtc start of the interval
 * @param value the value in the unit of its kind
 * @param estimateId the estimate that made it
 */
public record UsedEstimate(Instant startUtc, BigDecimal value, UUID estimateId) {}
