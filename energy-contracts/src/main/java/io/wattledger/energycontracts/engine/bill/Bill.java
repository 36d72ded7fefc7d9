package io.wattledger.energycontracts.engine.bill;

import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.charge.MissingFact;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * A settled bill. See docs/formulas/settlement.md.
 *
 * @param lines the lines, in the order of the components
 * @param total the sum of the lines
 * @param checks figures by which a person recognises the period
 * @param missing facts that were needed and absent; the bill is final only when there is none
 */
public record Bill(List<BillLine> lines, Money total, Checks checks, List<MissingFact> missing) {

  /**
   * Figures by which a person recognises the period.
   *
   * @param hours real hours of the period: 743 in a March with daylight saving
   * @param intervals metering intervals with a reading
   * @param energyKwh their energy
   * @param peakKw the highest interval's mean power, null without readings
   */
  public record Checks(BigDecimal hours, long intervals, BigDecimal energyKwh, BigDecimal peakKw) {}

  /** Copies the lists. */
  public Bill {
    lines = List.copyOf(lines);
    missing = List.copyOf(missing);
  }

  /** Whether no fact was missing. */
  public boolean isComplete() {
    return missing.isEmpty();
  }
}
