package io.wattledger.energycontracts.engine.share;

import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one use, or one consumer, bears of a bill. See docs/formulas/energy-allocation.md.
 *
 * @param use the use
 * @param consumerRef the consumer's opaque reference, null for the use as a whole
 * @param energyKwh its metered energy
 * @param amount the sum of its lines
 * @param lines its part of every bill line that it bears a part of
 */
public record Share(
    EnergyUse use, String consumerRef, BigDecimal energyKwh, Money amount, List<Part> lines) {

  /**
   * A part of a bill line.
   *
   * @param lineNo position of the line in the bill, from 1
   * @param amount the part borne
   */
  public record Part(int lineNo, Money amount) {}

  /** Copies the parts. */
  public Share {
    lines = List.copyOf(lines);
  }
}
