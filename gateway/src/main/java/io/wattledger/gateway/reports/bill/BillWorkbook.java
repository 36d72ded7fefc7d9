package io.wattledger.gateway.reports.bill;

import io.wattledger.gateway.reports.pack.Words;
import io.wattledger.gateway.reports.source.BillFigures;
import io.wattledger.gateway.reports.workbook.Cells;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.FormulaWorkbook;
import io.wattledger.gateway.reports.workbook.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/** A bill as a workbook: lines and shares with sums that are formulas, against the total. */
final class BillWorkbook {

  private static final int HEAD = 3;
  private static final int FIRST = HEAD + 1;
  private static final int AMOUNT = 6;
  private static final int SHARE_AMOUNT = 2;

  private BillWorkbook() {}

  static void write(PrintedBill printed, OutputStream out) throws IOException {
    BillFigures bill = printed.bill();
    FormulaWorkbook workbook = new FormulaWorkbook();
    workbook.describe("Power bill " + printed.contractName(), Words.month(bill.period()));
    lines(printed, workbook.sheet("Lines"));
    shares(printed, workbook.sheet("Shares"));
    if (bill.payment() != null) {
      payment(printed, workbook.sheet("Payment"));
    }
    workbook.write(out);
  }

  private static void lines(PrintedBill printed, FormulaSheet sheet) {
    BillFigures bill = printed.bill();
    frame(printed, sheet, 3, "Line", "From", "Until before", "Quantity", "Unit", "Unit price");
    sheet.text(HEAD, AMOUNT, "Amount " + bill.currency(), Look.HEAD_NUMBER);
    sheet.widths(40, 13, 13, 18, 10, 16, 18);
    int row = FIRST;
    for (BillFigures.Line line : bill.lines()) {
      sheet.text(row, 0, line.title(), Look.TEXT);
      sheet.date(row, 1, line.from(), Look.DATE);
      sheet.date(row, 2, line.to(), Look.DATE);
      sheet.text(row, 3, Words.quantity(line.quantity()), Look.TEXT);
      sheet.text(row, 4, line.unit(), Look.TEXT);
      sheet.text(row, 5, line.price(), Look.TEXT);
      sheet.number(row, AMOUNT, line.amount(), Look.AMOUNT);
      row++;
    }
    ties(sheet, row, AMOUNT, printed.checks().get(0));
  }

  private static void shares(PrintedBill printed, FormulaSheet sheet) {
    BillFigures bill = printed.bill();
    frame(printed, sheet, 1, "Borne by", "Energy kWh");
    sheet.text(HEAD, SHARE_AMOUNT, "Amount " + bill.currency(), Look.HEAD_NUMBER);
    sheet.widths(40, 18, 18);
    int row = FIRST;
    for (BillFigures.Share share : bill.shares()) {
      sheet.text(row, 0, share.title(), Look.TEXT);
      sheet.number(row, 1, share.energyKwh(), Look.COUNT);
      sheet.number(row, SHARE_AMOUNT, share.amount(), Look.AMOUNT);
      row++;
    }
    List<PrintedBill.Check> checks = printed.checks();
    if (checks.size() > 1) {
      ties(sheet, row, SHARE_AMOUNT, checks.get(1));
    }
  }

  private static void payment(PrintedBill printed, FormulaSheet sheet) {
    BillFigures bill = printed.bill();
    BillFigures.Payment payment = bill.payment();
    frame(printed, sheet, 1, "What is to be paid");
    sheet.text(HEAD, 1, "Amount " + bill.currency(), Look.HEAD_NUMBER);
    sheet.widths(52, 18);
    amount(sheet, FIRST, "Total of the bill", bill.total());
    amount(
        sheet,
        FIRST + 1,
        "Sold energy that earned credits instead of cash",
        payment.creditsEarned());
    sum(sheet, FIRST + 2, "Payable before credits", FIRST, payment.payable());
    amount(sheet, FIRST + 3, "Credits of earlier months used", payment.creditsUsed().negate());
    sum(sheet, FIRST + 4, "Amount due", FIRST + 2, payment.amountDue());
  }

  private static void amount(FormulaSheet sheet, int row, String title, BigDecimal amount) {
    sheet.text(row, 0, title, Look.TEXT);
    sheet.number(row, 1, amount, Look.AMOUNT);
  }

  /** The sum of the rows from one to the one above. */
  private static void sum(FormulaSheet sheet, int row, String title, int from, BigDecimal stated) {
    sheet.text(row, 0, title, Look.TOTAL);
    String rows = Cells.column(1, from, row - 1);
    sheet.formula(row, 1, "ROUND(SUM(" + rows + "),2)", stated, Look.TOTAL_AMOUNT);
  }

  private static void frame(PrintedBill printed, FormulaSheet sheet, int words, String... heads) {
    BillFigures bill = printed.bill();
    String about =
        "%s \u00b7 version %d \u00b7 %s"
                .formatted(Words.month(bill.period()), bill.version(), bill.status())
            + (bill.estimated() == null ? "" : " \u00b7 " + bill.estimated().words());
    sheet.text(0, 0, printed.contractName(), Look.TITLE);
    sheet.height(0, 28);
    sheet.text(1, 0, about, Look.SUBTITLE);
    sheet.head(HEAD, words, heads);
    sheet.keepRows(FIRST);
    sheet.print(true, about + " \u00b7 made " + Words.time(printed.madeAt()));
  }

  /** The sum below the rows, what the bill states, and their difference. */
  private static void ties(FormulaSheet sheet, int row, int column, PrintedBill.Check check) {
    sheet.text(row, 0, check.title(), Look.TOTAL);
    BigDecimal sum = check.sum();
    if (row == FIRST) {
      sheet.number(row, column, sum, Look.TOTAL_AMOUNT);
    } else {
      String rows = Cells.column(column, FIRST, row - 1);
      sheet.formula(row, column, "ROUND(SUM(" + rows + "),2)", sum, Look.TOTAL_AMOUNT);
    }
    sheet.text(row + 1, 0, "Total of the bill", Look.TEXT);
    sheet.number(row + 1, column, check.total(), Look.AMOUNT);
    sheet.text(row + 2, 0, "Difference", Look.TEXT);
    sheet.formula(
        row + 2,
        column,
        "ROUND(%s-%s,2)".formatted(Cells.name(row, column), Cells.name(row + 1, column)),
        check.difference(),
        Look.DIFFERENCE);
  }
}
