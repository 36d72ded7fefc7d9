package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.share.Share;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one use, or one consumer, bears of a bill.
 *
 * @param use the use
 * @param consumerRef the consumer's opaque reference, absent for the use as a whole
 * @param energyKwh its metered energy
 * @param amount the sum of its parts
 * @param lines its part of every line that it bears a part of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareView(
    EnergyUse use,
    String consumerRef,
    BigDecimal energyKwh,
    BigDecimal amount,
    List<PartView> lines) {

  /**
   * A part of a line.
   *
   * @param lineNo the line's number
   * @param amount the part
   */
  public record PartView(int lineNo, BigDecimal amount) {}

  static ShareView of(Share share) {
    return new ShareView(
        share.use(),
        share.consumerRef(),
        share.energyKwh(),
        share.amount().amount(),
        share.lines().stream()
            .map(part -> new PartView(part.lineNo(), part.amount().amount()))
            .toList());
  }
}
