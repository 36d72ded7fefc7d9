package io.wattledger.energycontracts.engine.bill;

import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import java.time.Duration;
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
      minutes = TimeGrid.commonMinutes(minutes, price.grid().minutes());
      minutes = TimeGrid.commonMinutes(minutes, Math.toIntExact(distanceMinutes(request, price)));
    }
    for (ChargeComponent component : components) {
      minutes = TimeGrid.commonMinutes(minutes, component.longestStepMinutes());
    }
    return minutes;
  }

  /** How far a price's intervals lie from those of the load, in a zone off the hour of UTC. */
  private static long distanceMinutes(BillRequest request, FixedPointSeries price) {
    return Duration.between(price.grid().start(), request.load().grid().start()).toMinutes()
        % price.grid().minutes();
  }
}
