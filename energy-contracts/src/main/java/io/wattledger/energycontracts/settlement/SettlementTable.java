package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.estimate.EstimateKind;
import io.wattledger.service.export.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Bills as tables to download. */
final class SettlementTable {

  private SettlementTable() {}

  /** One row a bill. */
  static Table bills(List<Settlement> settlements) {
    return Table.of(
        "settlements",
        List.of(
            Table.Column.text("period"),
            Table.Column.text("contractCode"),
            Table.Column.text("siteCode"),
            Table.Column.number("version"),
            Table.Column.text("status"),
            Table.Column.number("total", 2),
            Table.Column.number("creditsUsed", 2),
            Table.Column.number("amountDue", 2),
            Table.Column.text("currency"),
            Table.Column.number("energyKwh"),
            Table.Column.number("peakKw"),
            Table.Column.text("id"),
            Table.Column.number("estimatedIntervals"),
            Table.Column.number("estimatedKwh"),
            Table.Column.number("estimatedPercent"),
            Table.Column.text("outdated")),
        settlements.stream()
            .map(
                s ->
                    Arrays.<Object>asList(
                        s.period().toString(),
                        s.contractCode(),
                        s.siteCode(),
                        s.version(),
                        s.status().name(),
                        s.total(),
                        s.payment() == null ? null : s.payment().creditsUsed(),
                        s.payment() == null ? null : s.payment().amountDue(),
                        s.currency(),
                        s.checks().energyKwh(),
                        s.checks().peakKw(),
                        s.id().toString(),
                        s.estimated() == null ? null : s.estimated().intervals(),
                        s.estimated() == null ? null : s.estimated().energyKwh(),
                        s.estimated() == null ? null : s.estimated().sharePercent(),
                        s.outdated() == null ? null : causes(s.outdated())))
            .toList());
  }

  /** One row a part of a line. */
  static Table allocation(AllocationView allocation) {
    return Table.of(
        "allocation-"
            + allocation.contractCode()
            + "-"
            + allocation.period()
            + "-v"
            + allocation.version(),
        List.of(
            Table.Column.number("lineNo"),
            Table.Column.text("component"),
            Table.Column.text("part"),
            Table.Column.text("use"),
            Table.Column.text("consumerRef"),
            Table.Column.number("amount", 2),
            Table.Column.text("currency"),
            Table.Column.number("percent")),
        allocation.lines().stream()
            .flatMap(line -> line.parts().stream().map(part -> row(allocation, line, part)))
            .toList());
  }

  private static List<Object> row(
      AllocationView allocation,
      AllocationView.AllocatedLine line,
      AllocationView.AllocatedPart part) {
    return Arrays.asList(
        line.lineNo(),
        line.component(),
        line.part(),
        part.use().name(),
        part.consumerRef(),
        part.amount(),
        allocation.currency(),
        part.percent());
  }

  /** One row a line. */
  static Table lines(Settlement settlement) {
    return Table.of(
        "settlement-"
            + settlement.contractCode()
            + "-"
            + settlement.period()
            + "-v"
            + settlement.version(),
        List.of(
            Table.Column.number("lineNo"),
            Table.Column.text("component"),
            Table.Column.text("type"),
            Table.Column.text("part"),
            Table.Column.date("from"),
            Table.Column.date("to"),
            Table.Column.number("quantity"),
            Table.Column.text("unit"),
            Table.Column.number("unitPrice"),
            Table.Column.number("amount", 2),
            Table.Column.text("currency"),
            Table.Column.text("rounding"),
            Table.Column.number("estimatedQuantity"),
            Table.Column.number("estimatedPercent"),
            Table.Column.number("estimatedAmount", 2),
            Table.Column.text("estimatedBy")),
        settlement.lines().stream()
            .map(
                line ->
                    Arrays.<Object>asList(
                        line.lineNo(),
                        line.component(),
                        line.type().name(),
                        line.part(),
                        line.from(),
                        line.to(),
                        line.quantity(),
                        line.unit(),
                        line.unitPrice(),
                        line.amount(),
                        settlement.currency(),
                        line.rounding(),
                        line.estimated() == null ? null : line.estimated().quantity(),
                        line.estimated() == null ? null : line.estimated().sharePercent(),
                        line.estimated() == null ? null : line.estimated().amount(),
                        line.estimated() == null ? null : methods(line.estimated())))
            .toList());
  }

  private static String causes(BillOutdated outdated) {
    return outdated.because().stream()
        .map(BillOutdated.Cause::detail)
        .collect(Collectors.joining("; "));
  }

  private static String methods(LineEstimate estimated) {
    return estimated.methods().stream().map(EstimateKind::name).collect(Collectors.joining(", "));
  }
}
