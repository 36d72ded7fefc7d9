package io.wattledger.gateway.reports.pack;

import io.wattledger.gateway.reports.source.PoolPayout;
import io.wattledger.gateway.reports.source.PowerBill;
import io.wattledger.gateway.reports.source.StatementFigures;
import io.wattledger.gateway.reports.source.StatementLine;
import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import io.wattledger.service.export.TableExport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The pack as plain tables in one archive. */
final class PackTables {

  private PackTables() {}

  static void write(CloseBook book, OutputStream out) throws IOException {
    ZipOutputStream archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Table table :
        List.of(statements(book), lines(book), bills(book), payouts(book), remarks(book))) {
      ZipEntry entry = new ZipEntry(table.name() + ".csv");
      entry.setTime(book.madeAt().toEpochMilli());
      archive.putNextEntry(entry);
      TableExport.write(table, "csv", archive);
      archive.closeEntry();
    }
    archive.finish();
  }

  private static Table statements(CloseBook book) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.text("Month"),
                Column.text("Status"),
                Column.text("Scope"),
                Column.text("Name"),
                Column.number("BTC produced", 8)));
    CloseBook.COMPONENTS.forEach(code -> columns.add(Column.number(book.label(code), 2)));
    columns.addAll(
        List.of(
            Column.number("Total " + book.currency(), 2),
            Column.number("Total per BTC", 2),
            Column.number("Market price per BTC", 2),
            Column.number("Result per BTC", 2)));
    Stream<StatementFigures> others =
        book.scopes().stream().filter(scope -> !scope.scope().equals("company"));
    return Table.of(
        "statements",
        columns,
        Stream.concat(Stream.of(book.statement()), others)
            .map(scope -> statement(book, scope))
            .toList());
  }

  private static List<Object> statement(CloseBook book, StatementFigures scope) {
    List<Object> row =
        new ArrayList<>(
            List.of(
                scope.period(),
                book.status(),
                scope.scope(),
                scope.scopeName(),
                scope.btcProduced()));
    CloseBook.COMPONENTS.forEach(code -> row.add(scope.component(code).amount()));
    row.addAll(
        Arrays.asList(
            scope.totalAmount(),
            scope.totalPerBtc(),
            scope.marketPricePerBtc(),
            scope.resultPerBtc()));
    return row;
  }

  private static Table lines(CloseBook book) {
    return Table.of(
        "lines",
        List.of(
            Column.number("Line"),
            Column.text("Component"),
            Column.text("Description"),
            Column.number("Amount " + book.currency(), 2),
            Column.text("Site"),
            Column.text("Model"),
            Column.text("Shared by"),
            Column.text("Source"),
            Column.text("Source id"),
            Column.text("Address")),
        book.lines().stream().map(line -> line(book, line)).toList());
  }

  private static List<Object> line(CloseBook book, StatementLine line) {
    return Arrays.asList(
        line.lineNo(),
        book.label(line.component()),
        line.description(),
        line.amount(),
        line.siteCode(),
        line.modelCode(),
        line.driver(),
        PortalPages.name(line.source().type()),
        line.source().id(),
        book.pages().page(line.source().href()));
  }

  private static Table bills(CloseBook book) {
    return Table.of(
        "energy-bills",
        List.of(
            Column.text("Contract"),
            Column.text("Site"),
            Column.number("Version"),
            Column.text("Status"),
            Column.number("Energy kWh"),
            Column.number("Total " + book.currency(), 2),
            Column.number("Mining", 2),
            Column.number("AI", 2),
            Column.number("Hosted", 2),
            Column.number("On the statement", 2)),
        book.bills().stream().map(bill -> bill(book, bill)).toList());
  }

  private static List<Object> bill(CloseBook book, PowerBill bill) {
    return Arrays.asList(
        bill.contractCode(),
        bill.siteCode(),
        bill.version(),
        bill.status(),
        bill.energyKwh(),
        bill.total(),
        bill.amount("MINING"),
        bill.amount("AI"),
        bill.amount("HOSTED"),
        book.fromSource(bill.id()));
  }

  private static Table payouts(CloseBook book) {
    return Table.of(
        "payouts",
        List.of(
            Column.text("Site"),
            Column.date("UTC day"),
            Column.text("Pool"),
            Column.number("Gross BTC", 8),
            Column.number("Pool fee BTC", 8),
            Column.text("Reference")),
        book.payouts().stream().map(PackTables::payout).toList());
  }

  private static List<Object> payout(PoolPayout payout) {
    return Arrays.asList(
        payout.siteCode(),
        payout.day(),
        payout.pool(),
        payout.grossBtc(),
        payout.poolFeeBtc(),
        payout.reference());
  }

  private static Table remarks(CloseBook book) {
    return Table.of(
        "exceptions",
        List.of(Column.text("Kind"), Column.text("Code"), Column.text("What")),
        book.remarks().stream()
            .<List<Object>>map(remark -> List.of(remark.kind(), remark.code(), remark.detail()))
            .toList());
  }
}
