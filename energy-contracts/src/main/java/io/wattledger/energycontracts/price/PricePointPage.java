package io.wattledger.energycontracts.price;

import java.util.List;

/**
 * One page of prices.
 *
 * @param items the newest price of each interval, by start
 * @param next cursor of the next page, null on the last one
 */
public record PricePointPage(List<PricePoint> items, String next) {}
