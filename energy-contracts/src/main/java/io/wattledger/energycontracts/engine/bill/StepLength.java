package io.wattledger.energycontracts.engine.bill;

import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigInteger;
import java.util.List;

/**
 * The step on which a contract version is settled: the longest that divides the metering interval,
 * every price's interval, every demand window and every boundary of a time-of-use tariff. Power and
 * prices hold throughout their own interval, so shorter steps change no sum. See
 * docs/formulas/settlement.md.
 */
final class StepLength {

  private StepLength() {}

  static int of(BillRequest request, List<ChargeComponent> components) {
    int minutes = request.load().grid().minutes();
    for (FixedPointSeries price : request.prices().values()) {
      minutes = common(minutes, price.grid().minutes());
    }
    for (ChargeComponent component : components) {
      minutes = common(minutes, component.longestStepMinutes());
    }
    return minutes;
  }

  private static int common(int left, int right) {
    return BigInteger.valueOf(left).gcd(BigInteger.valueOf(right)).intValue();
  }
}
