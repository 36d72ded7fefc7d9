package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.source.PoolPayout;
import io.wattledger.gateway.reports.workbook.Cells;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Coins by site, then every payout behind them. */
final class PayoutsSheet {

  private static final int SITE = 0;
  private static final int GROSS = 3;
  private static final int FEE = 4;
  private static final int NET = 5;

  private PayoutsSheet() {}

  /**
   * Where the payouts are.
   *
   * @param sheet the sheet's name
   * @param first the first row with a payout
   * @param last the last row with a payout
   */
  record Range(String sheet, int first, int last) {

    /** Coins of all payouts before the pool fee. */
    String gross() {
      return "ROUND(SUM(" + sheet + "!" + Cells.fixedColumn(GROSS, first, last) + "),8)";
    }
  }

  static Range range(CloseBook book, FormulaSheet sheet) {
    int first = Frame.FIRST + book.payoutsBySite().size() + 4;
    return new Range(sheet.name(), first, first + Math.max(book.payouts().size(), 1) - 1);
  }

  static void write(CloseBook book, FormulaSheet sheet, Range range) {
    Frame.table(
        book,
        sheet,
        "Pool payouts",
        "coins by site, and every payout behind them",
        3,
        "Site",
        "Payouts",
        "",
        "Gross BTC",
        "Pool fee BTC",
        "Net BTC",
        "");
    sheet.widths(20, 13, 22, 18, 18, 18, 34);
    int row = Frame.FIRST;
    for (Map.Entry<String, List<PoolPayout>> site : book.payoutsBySite().entrySet()) {
      site(sheet, range, row++, site.getKey(), site.getValue());
    }
    together(book, sheet, row);
    sheet.head(
        range.first() - 1,
        3,
        "Site",
        "UTC day",
        "Pool",
        "Gross BTC",
        "Pool fee BTC",
        "Net BTC",
        "Reference");
    row = range.first();
    for (PoolPayout payout : book.payouts()) {
      payout(sheet, row++, payout);
    }
  }

  private static void site(
      FormulaSheet sheet, Range range, int row, String code, List<PoolPayout> payouts) {
    sheet.text(row, SITE, code, Look.TEXT);
    String sites = Cells.fixedColumn(SITE, range.first(), range.last());
    String own = Cells.name(row, SITE);
    sheet.formula(
        row,
        1,
        "COUNTIF(%s,%s)".formatted(sites, own),
        BigDecimal.valueOf(payouts.size()),
        Look.COUNT);
    sheet.text(row, 2, "", Look.TEXT);
    coins(sheet, range, row, GROSS, CloseBook.sum(payouts, PoolPayout::grossBtc));
    coins(sheet, range, row, FEE, CloseBook.sum(payouts, PoolPayout::poolFeeBtc));
    net(sheet, row, CloseBook.sum(payouts, PayoutsSheet::net), Look.BTC);
  }

  private static void coins(FormulaSheet sheet, Range range, int row, int column, BigDecimal sum) {
    sheet.formula(
        row,
        column,
        "ROUND(SUMIF(%s,%s,%s),8)"
            .formatted(
                Cells.fixedColumn(SITE, range.first(), range.last()),
                Cells.name(row, SITE),
                Cells.fixedColumn(column, range.first(), range.last())),
        sum,
        Look.BTC);
  }

  private static void together(CloseBook book, FormulaSheet sheet, int row) {
    sheet.text(row, 0, "Together", Look.TOTAL);
    List<PoolPayout> all = book.payouts();
    int[] columns = {1, GROSS, FEE};
    BigDecimal[] sums = {
      BigDecimal.valueOf(all.size()),
      CloseBook.sum(all, PoolPayout::grossBtc),
      CloseBook.sum(all, PoolPayout::poolFeeBtc)
    };
    sheet.text(row, 2, "", Look.TOTAL);
    for (int i = 0; i < columns.length; i++) {
      int last = Math.max(row - 1, Frame.FIRST);
      String formula =
          row == Frame.FIRST
              ? "0"
              : "ROUND(SUM(" + Cells.column(columns[i], Frame.FIRST, last) + "),8)";
      sheet.formula(row, columns[i], formula, sums[i], i == 0 ? Look.TOTAL_COUNT : Look.TOTAL_BTC);
    }
    net(sheet, row, CloseBook.sum(all, PayoutsSheet::net), Look.TOTAL_BTC);
  }

  private static void payout(FormulaSheet sheet, int row, PoolPayout payout) {
    sheet.text(row, SITE, payout.siteCode(), Look.TEXT);
    sheet.date(row, 1, payout.day(), Look.DATE);
    sheet.text(row, 2, payout.pool(), Look.TEXT);
    sheet.number(row, GROSS, payout.grossBtc(), Look.BTC);
    sheet.number(row, FEE, payout.poolFeeBtc(), Look.BTC);
    net(sheet, row, net(payout), Look.BTC);
    sheet.text(row, 6, payout.reference(), Look.MUTED_TEXT);
  }

  private static void net(FormulaSheet sheet, int row, BigDecimal result, Look look) {
    sheet.formula(
        row,
        NET,
        "ROUND(%s-%s,8)".formatted(Cells.name(row, GROSS), Cells.name(row, FEE)),
        result,
        look);
  }

  private static BigDecimal net(PoolPayout payout) {
    return payout.grossBtc().subtract(payout.poolFeeBtc());
  }
}
