package io.wattledger.energycontracts.engine.bill;

import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.kernel.money.RoundingRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The terms of a contract version and the days for which they hold.
 *
 * @param version its number, from 1
 * @param from first local day
 * @param to first local day after, null when open
 * @param components the charge components, named, in order
 * @param holidays the days that its tariffs treat as holidays
 * @param rounding how a line is rounded
 */
public record ContractTerms(
    int version,
    LocalDate from,
    LocalDate to,
    List<ChargeComponent> components,
    Set<LocalDate> holidays,
    RoundingRule rounding) {

  /** Copies the collections. */
  public ContractTerms {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(rounding, "rounding");
    components = List.copyOf(components);
    holidays = Set.copyOf(holidays);
  }

  /** The same terms on other days. */
  ContractTerms during(LocalDate otherFrom, LocalDate otherTo) {
    return new ContractTerms(version, otherFrom, otherTo, components, holidays, rounding);
  }
}
