package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.ComponentType;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a bill: quantity × unit price = amount, rounded once, with what determined it. See
 * docs/formulas/settlement.md.
 *
 * @param version the contract version whose terms charged it
 * @param component name of the charge component
 * @param type its variant
 * @param part which of the component's lines this is, for example {@code SELL_BACK}; null when it
 *     has one only
 * @param from first local day covered
 * @param to first local day after
 * @param quantity what is charged for, in the unit
 * @param unit the quantity's unit
 * @param unitPrice price per unit; for index prices the mean, at six decimals
 * @param amount the charged amount, positive when the site pays
 * @param rounding name of the rounding rule that was applied once
 * @param determinants the figures that decided the line, by name with unit, in plain notation
 * @param allocation how the amount is split over uses
 * @param demandWindows the windows that set the billed demand, empty for a line without one
 * @param explanation how the amount came about
 */
public record BillLine(
    int version,
    String component,
    ComponentType type,
    String part,
    LocalDate from,
    LocalDate to,
    BigDecimal quantity,
    String unit,
    BigDecimal unitPrice,
    Money amount,
    String rounding,
    Map<String, String> determinants,
    AllocationRule allocation,
    List<Interval> demandWindows,
    Explanation explanation) {

  /** Copies the determinants in their order, and the windows. */
  public BillLine {
    demandWindows = List.copyOf(demandWindows);
    determinants = Collections.unmodifiableMap(new LinkedHashMap<>(determinants));
  }
}
