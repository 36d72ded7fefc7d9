package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.layout.MarketLayout;
import java.time.Instant;

/**
 * Where the prices of a series come from.
 *
 * @param seriesCode the series
 * @param layout the grid's file
 * @param point the node, hub or zone in the grid's own name
 * @param version how many sources the series has had
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 */
public record PriceSource(
    String seriesCode,
    MarketLayout layout,
    String point,
    int version,
    Instant recordedAt,
    String recordedBy) {}
