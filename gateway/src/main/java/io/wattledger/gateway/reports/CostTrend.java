package io.wattledger.gateway.reports;

import io.wattledger.gateway.reports.source.ReportSources;
import io.wattledger.gateway.reports.source.StatementFigures;
import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import io.wattledger.service.export.TableExport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Twelve months of one scope side by side, as cost-model states them. */
@ApplicationScoped
public class CostTrend {

  private static final int MONTHS = 12;

  private final ReportSources sources;

  CostTrend(ReportSources sources) {
    this.sources = sources;
  }

  void write(ReportRequest request, Reader reader, OutputStream out) throws IOException {
    YearMonth last = request.period().last();
    List<StatementFigures> months =
        sources.trend(reader, last.minusMonths(MONTHS - 1), last, request.scope());
    TableExport.write(table(request, months), request.format().code(), out);
  }

  private static Table table(ReportRequest request, List<StatementFigures> months) {
    String currency = months.get(months.size() - 1).currency();
    List<Column> columns = new ArrayList<>(List.of(Column.text("Month"), Column.text("Status")));
    columns.add(Column.number("BTC produced", 8));
    months.get(0).components().stream()
        .map(component -> Column.number(component.label() + " " + currency + " per BTC", 2))
        .forEach(columns::add);
    columns.add(Column.number("Total " + currency + " per BTC", 2));
    columns.add(Column.number("Market price " + currency + " per BTC", 2));
    columns.add(Column.number("Result " + currency + " per BTC", 2));
    columns.add(Column.number("Total " + currency, 2));
    columns.add(Column.number("Result " + currency, 2));
    return Table.of(
        "cost-trend-" + request.period(), columns, months.stream().map(CostTrend::row).toList());
  }

  private static List<Object> row(StatementFigures month) {
    List<Object> row = new ArrayList<>(List.of(month.period(), month.status()));
    row.add(month.btcProduced());
    month.components().forEach(component -> row.add(component.perBtc()));
    row.addAll(
        Arrays.asList(
            month.totalPerBtc(),
            month.marketPricePerBtc(),
            month.resultPerBtc(),
            month.totalAmount(),
            month.resultAmount()));
    return row;
  }
}
