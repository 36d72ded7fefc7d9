package io.wattledger.energycontracts.price;

import java.util.List;

/**
 * One page of price series.
 *
 * @param items the series, by code
 * @param next cursor of the next page, null on the last one
 */
public record PriceSeriesPage(List<PriceSeries> items, String next) {}
