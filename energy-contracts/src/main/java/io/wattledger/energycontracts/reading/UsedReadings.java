package io.wattledger.energycontracts.reading;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;

/**
 * The used values of an owner, with the versions that they are; read at once, so that both are of
 * the same moment.
 *
 * @param values the values; intervals without one are unknown
 * @param marks their versions
 */
public record UsedReadings(FixedPointSeries values, ReadingMarks marks) {}
