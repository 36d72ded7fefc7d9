package io.wattledger.energycontracts.meter;

import java.util.List;

/**
 * One page of meters.
 *
 * @param items the meters, by code
 * @param next cursor of the next page, null on the last one
 */
public record MeterPage(List<Meter> items, String next) {}
