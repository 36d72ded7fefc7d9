package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.kernel.time.Interval;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a contract's bill of a month can read, whichever of its versions hold in it. See
 * docs/formulas/resettlement.md.
 *
 * @param span from the first month that a clause looks back to, to the end of the month
 * @param series codes of the series
 */
record BillReach(Interval span, Set<String> series) {

  static BillReach of(Contract contract, YearMonth period) {
    List<ChargeComponent> components =
        contract.versions().stream().flatMap(version -> version.components().stream()).toList();
    int months = components.stream().mapToInt(ChargeComponent::monthsOfHistory).max().orElse(0);
    Set<String> series = new TreeSet<>();
    components.forEach(component -> series.addAll(component.seriesRead()));
    return new BillReach(
        contract.zone().days(period.minusMonths(months).atDay(1), period.plusMonths(1).atDay(1)),
        series);
  }
}
