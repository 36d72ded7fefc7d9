package io.wattledger.energycontracts.estimate;

import java.time.Instant;

/**
 * How an estimate was taken back.
 *
 * @param reason why
 * @param intervals how many intervals are missing again; those read since stay as read
 * @param recordedAt when
 * @param recordedBy who
 */
public record EstimateUndo(String reason, int intervals, Instant recordedAt, String recordedBy) {}
