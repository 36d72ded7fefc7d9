package io.wattledger.energycontracts.engine.resettle;

import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A line of a bill as far as two bills are compared by it. See docs/formulas/resettlement.md.
 *
 * @param component name of the charge component
 * @param part which of the component's lines this is, null when it has one only
 * @param from first local day covered
 * @param to first local day after
 * @param quantity what was charged for
 * @param unit the quantity's unit
 * @param amount what was charged
 * @param determinants the figures that decided the line
 */
public record SettledLine(
    String component,
    String part,
    LocalDate from,
    LocalDate to,
    BigDecimal quantity,
    String unit,
    Money amount,
    Map<String, String> determinants) {

  /** Refuses a line without component or amount, and copies the determinants in their order. */
  public SettledLine {
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(amount, "amount");
    determinants = Collections.unmodifiableMap(new LinkedHashMap<>(determinants));
  }

  /** Lines of two bills are the same one when component, part and days are. */
  String key() {
    return component + '\u0000' + part + '\u0000' + from + '\u0000' + to;
  }
}
