package io.wattledger.energycontracts.reading.layout;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A price as a grid published it.
 *
 * @param line its line in the file
 * @param point the node, hub or zone in the grid's own name; null when the row states no price of
 *     energy, for example only its part of congestion
 * @param startUtc start of the interval
 * @param price price per MWh
 * @param label the label of time and the flag as they stand in the file
 */
public record MarketPrice(
    long line, String point, Instant startUtc, BigDecimal price, String label) {

  /** A row that states no price of energy. */
  static MarketPrice none(long line) {
    return new MarketPrice(line, null, null, null, null);
  }
}
