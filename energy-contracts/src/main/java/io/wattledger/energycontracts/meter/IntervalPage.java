package io.wattledger.energycontracts.meter;

import java.util.List;

/**
 * One page of readings.
 *
 * @param items the newest reading of each interval, by start
 * @param next cursor of the next page, null on the last one
 */
public record IntervalPage(List<MeterInterval> items, String next) {}
