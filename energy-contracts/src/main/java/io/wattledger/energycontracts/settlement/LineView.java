package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.ComponentType;
import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of a bill.
 *
 * @param lineNo its number, from 1
 * @param component name of the charge component
 * @param type its variant
 * @param part which of the component's lines this is, absent when it has one only
 * @param contractVersion the contract version whose terms charged it, absent in a preview
 * @param from first local day covered
 * @param to first local day after
 * @param quantity what is charged for, in the unit
 * @param unit the quantity's unit
 * @param unitPrice price per unit, for index prices the mean
 * @param amount the amount in the bill's currency, negative for a credit
 * @param rounding the rounding that was applied once
 * @param determinants the figures that decided the line
 * @param allocation how it is split over uses, absent for the component's default
 * @param explanation how it came about, when asked for
 * @param estimated what it owes to estimated readings, absent when it owes nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineView(
    int lineNo,
    String component,
    ComponentType type,
    String part,
    Integer contractVersion,
    LocalDate from,
    LocalDate to,
    BigDecimal quantity,
    String unit,
    BigDecimal unitPrice,
    BigDecimal amount,
    String rounding,
    Map<String, String> determinants,
    AllocationRule allocation,
    Explanation explanation,
    LineEstimate estimated) {

  /** The lines of a bill. */
  static List<LineView> of(Bill bill, boolean stored) {
    List<LineView> lines = new ArrayList<>();
    for (BillLine line : bill.lines()) {
      lines.add(
          new LineView(
              lines.size() + 1,
              line.component(),
              line.type(),
              line.part(),
              stored ? line.version() : null,
              line.from(),
              line.to(),
              line.quantity(),
              line.unit(),
              line.unitPrice(),
              line.amount().amount(),
              line.rounding(),
              line.determinants(),
              line.allocation(),
              line.explanation(),
              null));
    }
    return lines;
  }

  LineView withoutExplanation() {
    return new LineView(
        lineNo,
        component,
        type,
        part,
        contractVersion,
        from,
        to,
        quantity,
        unit,
        unitPrice,
        amount,
        rounding,
        determinants,
        allocation,
        null,
        estimated);
  }

  LineView estimated(LineEstimate mark, Explanation withEstimates) {
    return new LineView(
        lineNo,
        component,
        type,
        part,
        contractVersion,
        from,
        to,
        quantity,
        unit,
        unitPrice,
        amount,
        rounding,
        determinants,
        allocation,
        withEstimates,
        mark);
  }
}
