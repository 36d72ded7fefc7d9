package io.wattledger.energycontracts.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * From when on runs of values of a meter or a price series are doubted.
 *
 * @param ownerCode the meter or series
 * @param limits the limits
 * @param version how many times they were entered; 0 while those of everybody hold
 * @param recordedAt when they were entered
 * @param recordedBy who entered them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredLimits(
    String ownerCode, RunLimits limits, int version, Instant recordedAt, String recordedBy) {}
