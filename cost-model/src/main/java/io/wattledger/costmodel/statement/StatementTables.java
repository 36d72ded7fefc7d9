package io.wattledger.costmodel.statement;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Statements as files. */
final class StatementTables {

  private StatementTables() {}

  static Table statement(StatementView view) {
    List<List<Object>> rows = new ArrayList<>();
    for (StatementView.ComponentFigure figure : view.components()) {
      rows.add(Arrays.asList(figure.label(), figure.amount(), figure.perBtc()));
    }
    rows.add(Arrays.asList("Total", view.totalAmount(), view.totalPerBtc()));
    rows.add(Arrays.asList("Market price", null, view.marketPricePerBtc()));
    rows.add(Arrays.asList("Result", view.resultAmount(), view.resultPerBtc()));
    rows.add(Arrays.asList("BTC produced", view.btcProduced(), null));
    for (StatementView.Below below : view.below()) {
      rows.add(Arrays.asList("Below: " + below.description(), below.amount(), null));
    }
    rows.add(Arrays.asList("Status: " + view.status(), null, null));
    rows.add(Arrays.asList("Facts missing: " + view.missing().size(), null, null));
    rows.add(Arrays.asList(view.cutOffPolicy(), null, null));
    if (view.hash() != null) {
      rows.add(Arrays.asList("SHA-256 of the facts: " + view.hash(), null, null));
    }
    return Table.of(
        "cost-statement-" + view.period() + "-" + view.scope().replace(':', '-'),
        List.of(
            Column.text("Component"),
            Column.number("Amount " + view.currency()),
            Column.number(view.currency() + " per BTC", 2)),
        rows);
  }

  static Table lines(String period, List<LineView> lines) {
    return Table.of(
        "cost-lines-" + period,
        List.of(
            Column.text("Month"),
            Column.number("Line"),
            Column.text("Component"),
            Column.text("Description"),
            Column.number("Amount", 2),
            Column.text("Currency"),
            Column.text("Site"),
            Column.text("Model"),
            Column.text("Driver"),
            Column.text("Cash"),
            Column.text("Source"),
            Column.text("Address")),
        lines.stream().map(StatementTables::row).toList());
  }

  private static List<Object> row(LineView line) {
    return Arrays.asList(
        line.period(),
        line.lineNo(),
        line.component().name(),
        line.description(),
        line.amount(),
        line.currency(),
        line.siteCode(),
        line.modelCode(),
        line.driver() == null ? null : line.driver().name(),
        line.cash() ? "yes" : "no",
        line.source().service() + " " + line.source().type() + " " + line.source().id(),
        line.source().href());
  }
}
