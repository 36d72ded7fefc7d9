package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.resettle.LineDelta;
import io.wattledger.energycontracts.engine.resettle.Resettlement;
import io.wattledger.energycontracts.engine.resettle.SettledLine;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * What a line of a bill that was settled again differs by.
 *
 * @param change whether the line is new, gone or changed
 * @param component name of the charge component
 * @param part which of the component's lines this is, absent when it has one only
 * @param from first local day covered
 * @param to first local day after
 * @param quantity the difference of the quantities, absent when the units differ
 * @param unit the quantity's unit
 * @param amountBefore the amount as it was, absent when the line is new
 * @param amountAfter the amount as it is now, absent when the line is gone
 * @param amount what to post: the amount now less the amount before
 * @param determinants the figures that differ
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeltaView(
    LineDelta.Change change,
    String component,
    String part,
    LocalDate from,
    LocalDate to,
    BigDecimal quantity,
    String unit,
    BigDecimal amountBefore,
    BigDecimal amountAfter,
    BigDecimal amount,
    List<LineDelta.Determinant> determinants) {

  /** The differences of two bills, of which the first may be absent. */
  static List<DeltaView> between(Settlement before, List<LineView> after, String currency) {
    return before == null
        ? List.of()
        : Resettlement.between(lines(before.lines(), currency), lines(after, currency)).stream()
            .map(DeltaView::of)
            .toList();
  }

  static List<SettledLine> lines(List<LineView> lines, String currency) {
    return lines.stream()
        .map(
            line ->
                new SettledLine(
                    line.component(),
                    line.part(),
                    line.from(),
                    line.to(),
                    line.quantity(),
                    line.unit(),
                    Money.of(line.amount(), Currency.getInstance(currency)),
                    line.determinants() == null ? Map.of() : line.determinants()))
        .toList();
  }

  private static DeltaView of(LineDelta delta) {
    return new DeltaView(
        delta.change(),
        delta.line().component(),
        delta.line().part(),
        delta.line().from(),
        delta.line().to(),
        delta.quantity(),
        delta.line().unit(),
        amount(delta.before()),
        amount(delta.after()),
        delta.amount().amount(),
        delta.determinants());
  }

  private static BigDecimal amount(SettledLine line) {
    return line == null ? null : line.amount().amount();
  }
}
