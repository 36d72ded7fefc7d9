package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.pack.Waterfall;
import io.wattledger.gateway.reports.workbook.Cells;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** From the components to the result of one coin, with bars that follow the figures. */
final class WaterfallSheet {

  private static final int WIDTH = 60;
  private static final int SCALE_ROW = 14;
  private static final String SCALE = "$B$" + (SCALE_ROW + 1);
  private static final Map<String, Look> BARS =
      Map.of(
          CloseBook.ENERGY, Look.BAR_ENERGY,
          CloseBook.DEPRECIATION, Look.BAR_DEPRECIATION,
          CloseBook.CAPITAL, Look.BAR_CAPITAL,
          CloseBook.OVERHEAD, Look.BAR_OVERHEAD,
          Waterfall.TOTAL, Look.BAR_TOTAL,
          Waterfall.MARKET, Look.BAR_MARKET,
          Waterfall.RESULT, Look.BAR_LOSS);

  private WaterfallSheet() {}

  static void write(CloseBook book, FormulaSheet sheet, FormulaSheet statement) {
    Frame.table(
        book,
        sheet,
        "Waterfall of one coin",
        book.currency() + " per BTC",
        1,
        "Step",
        "Per BTC",
        "From",
        "To",
        "Bar");
    sheet.widths(32, 16, 16, 16, 64);
    List<Waterfall.Step> steps = Waterfall.of(book.statement());
    if (steps.isEmpty()) {
      sheet.text(Frame.FIRST, 0, "No coins or no price yet", Look.MUTED_TEXT);
      return;
    }
    BigDecimal unit =
        Waterfall.height(steps).divide(BigDecimal.valueOf(WIDTH), 10, RoundingMode.HALF_UP);
    for (int i = 0; i < steps.size(); i++) {
      step(sheet, Frame.FIRST + i, i, steps.get(i), statement, unit);
    }
    int last = Frame.FIRST + steps.size() - 1;
    sheet.text(SCALE_ROW, 0, "One block of a bar is", Look.MUTED_TEXT);
    sheet.formula(
        SCALE_ROW,
        1,
        "MAX(%s)/%d".formatted(Cells.column(3, Frame.FIRST, last), WIDTH),
        unit,
        Look.AMOUNT);
  }

  private static void step(
      FormulaSheet sheet,
      int row,
      int index,
      Waterfall.Step step,
      FormulaSheet statement,
      BigDecimal unit) {
    sheet.text(row, 0, step.label(), Look.TEXT);
    int figureRow = Frame.FIRST + index;
    sheet.formula(
        row,
        1,
        StatementSheet.figure(statement, figureRow, StatementSheet.PER_BTC),
        step.figure(),
        Look.AMOUNT);
    sheet.formula(row, 2, from(step, row), step.from(), Look.AMOUNT);
    sheet.formula(row, 3, to(step, row), step.to(), Look.AMOUNT);
    String bar =
        "REPT(\" \",ROUND(%s/%s,0))&REPT(\"\u2588\",ROUND((%s-%s)/%s,0))"
            .formatted(Cells.name(row, 2), SCALE, Cells.name(row, 3), Cells.name(row, 2), SCALE);
    sheet.formula(row, 4, bar, bar(step, unit), BARS.get(step.code()));
  }

  private static String from(Waterfall.Step step, int row) {
    return switch (step.code()) {
      case Waterfall.TOTAL, Waterfall.MARKET, CloseBook.ENERGY -> "0";
      case Waterfall.RESULT ->
          "MIN(%s,%s)".formatted(Cells.name(row - 1, 3), Cells.name(row - 2, 3));
      default -> Cells.name(row - 1, 3);
    };
  }

  private static String to(Waterfall.Step step, int row) {
    return step.code().equals(Waterfall.RESULT)
        ? "MAX(%s,%s)".formatted(Cells.name(row - 1, 3), Cells.name(row - 2, 3))
        : Cells.name(row, 2) + "+" + Cells.name(row, 1);
  }

  private static String bar(Waterfall.Step step, BigDecimal unit) {
    return " ".repeat(times(step.from(), unit))
        + "\u2588".repeat(times(step.to().subtract(step.from()), unit));
  }

  private static int times(BigDecimal figure, BigDecimal unit) {
    return figure.divide(unit, 0, RoundingMode.HALF_UP).intValueExact();
  }
}
