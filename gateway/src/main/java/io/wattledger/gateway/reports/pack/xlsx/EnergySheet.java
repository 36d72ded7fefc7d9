package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.source.PowerBill;
import io.wattledger.gateway.reports.workbook.Cells;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;
import java.math.BigDecimal;
import java.util.List;

/** Each power bill, its split over the uses, and what of it stands on the statement. */
final class EnergySheet {

  private static final String[] USES = {"MINING", "AI", "HOSTED"};
  private static final int ENERGY = 4;
  private static final int TOTAL = 5;
  private static final int MINING = 6;
  private static final int SPLIT_DIFFERENCE = 9;
  private static final int STATEMENT = 10;
  private static final int DIFFERENCE = 11;
  private static final int ID = 12;

  private EnergySheet() {}

  /** The cells whose sums must be nothing: bill less split, and mining share less statement. */
  static List<String> differences(CloseBook book, FormulaSheet sheet) {
    int row = Frame.last(book.bills().size()) + 1;
    return List.of(
        sheet.name() + "!" + Cells.name(row, SPLIT_DIFFERENCE),
        sheet.name() + "!" + Cells.name(row, DIFFERENCE));
  }

  static void write(CloseBook book, FormulaSheet sheet, LinesSheet.Range lines) {
    Frame.table(
        book,
        sheet,
        "Energy bills",
        "from the bill to the statement, amounts in " + book.currency(),
        4,
        "Contract",
        "Site",
        "Version",
        "Status",
        "Energy kWh",
        "Bill total",
        "Mining",
        "AI",
        "Hosted",
        "Bill less split",
        "On the statement",
        "Mining less statement",
        "Bill id",
        "Open");
    sheet.widths(24, 16, 9, 10, 16, 17, 17, 17, 17, 14, 17, 16, 38, 16);
    List<PowerBill> bills = book.bills();
    for (int i = 0; i < bills.size(); i++) {
      bill(book, sheet, lines, Frame.FIRST + i, bills.get(i));
    }
    total(book, sheet, Frame.last(bills.size()));
  }

  private static void bill(
      CloseBook book, FormulaSheet sheet, LinesSheet.Range lines, int row, PowerBill bill) {
    sheet.text(row, 0, bill.contractCode(), Look.TEXT);
    sheet.text(row, 1, book.siteName(bill.siteCode()), Look.TEXT);
    sheet.text(row, 2, Integer.toString(bill.version()), Look.TEXT);
    sheet.text(row, 3, bill.status(), Look.TEXT);
    sheet.number(row, ENERGY, bill.energyKwh(), Look.COUNT);
    sheet.number(row, TOTAL, bill.total(), Look.AMOUNT);
    BigDecimal split = BigDecimal.ZERO;
    for (int i = 0; i < USES.length; i++) {
      BigDecimal amount = bill.amount(USES[i]);
      split = split.add(amount);
      sheet.number(row, MINING + i, amount, Look.AMOUNT);
    }
    sheet.formula(
        row,
        SPLIT_DIFFERENCE,
        "ROUND(%s-SUM(%s:%s),2)"
            .formatted(
                Cells.name(row, TOTAL), Cells.name(row, MINING), Cells.name(row, MINING + 2)),
        bill.total().subtract(split),
        Look.DIFFERENCE);
    BigDecimal stated = book.fromSource(bill.id());
    sheet.formula(row, STATEMENT, lines.ofSource(Cells.name(row, ID)), stated, Look.AMOUNT);
    sheet.formula(
        row,
        DIFFERENCE,
        "ROUND(%s-%s,2)".formatted(Cells.name(row, MINING), Cells.name(row, STATEMENT)),
        bill.amount("MINING").subtract(stated),
        Look.DIFFERENCE);
    sheet.text(row, ID, bill.id(), Look.CODE);
    String page = book.pages().page("/api/energy-contracts/v1/settlements/" + bill.id());
    sheet.link(row, ID + 1, page, "Open in portal", Look.LINK);
  }

  private static void total(CloseBook book, FormulaSheet sheet, int last) {
    int row = last + 1;
    List<PowerBill> bills = book.bills();
    sheet.text(row, 0, "Together", Look.TOTAL);
    for (int column = 1; column < ENERGY; column++) {
      sheet.text(row, column, "", Look.TOTAL);
    }
    sum(sheet, row, ENERGY, CloseBook.sum(bills, PowerBill::energyKwh), Look.TOTAL_COUNT);
    sum(sheet, row, TOTAL, CloseBook.sum(bills, PowerBill::total), Look.TOTAL_AMOUNT);
    for (int i = 0; i < USES.length; i++) {
      String use = USES[i];
      BigDecimal amount = CloseBook.sum(bills, bill -> bill.amount(use));
      sum(sheet, row, MINING + i, amount, Look.TOTAL_AMOUNT);
    }
    sum(
        sheet,
        row,
        SPLIT_DIFFERENCE,
        CloseBook.sum(bills, bill -> bill.total().subtract(split(bill))),
        Look.TOTAL_AMOUNT);
    BigDecimal stated = CloseBook.sum(bills, bill -> book.fromSource(bill.id()));
    sum(sheet, row, STATEMENT, stated, Look.TOTAL_AMOUNT);
    sum(
        sheet,
        row,
        DIFFERENCE,
        CloseBook.sum(bills, bill -> bill.amount("MINING")).subtract(stated),
        Look.TOTAL_AMOUNT);
  }

  private static BigDecimal split(PowerBill bill) {
    return CloseBook.sum(bill.shares(), PowerBill.Share::amount);
  }

  private static void sum(FormulaSheet sheet, int row, int column, BigDecimal result, Look look) {
    sheet.formula(
        row,
        column,
        "ROUND(SUM(" + Cells.column(column, Frame.FIRST, row - 1) + "),2)",
        result,
        look);
  }
}
