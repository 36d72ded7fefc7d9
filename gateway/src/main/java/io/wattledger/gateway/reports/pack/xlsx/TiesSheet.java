package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.Check;
import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.workbook.Cells;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;
import java.util.List;

/** Figures that must be the same, from both sides, with their difference. */
final class TiesSheet {

  private static final int LEFT = 1;
  private static final int RIGHT = 3;
  private static final int DIFFERENCE = 4;
  private static final int SAME = 5;

  private TiesSheet() {}

  /**
   * A check with the formulas of its sides.
   *
   * @param check what is compared, with the results
   * @param here formula of this book's side
   * @param there formula of the other side, null when it is a stated figure
   */
  record Tie(Check check, String here, String there) {}

  /**
   * What the cover says about the checks.
   *
   * @param verdict a formula
   * @param verdictResult its result
   */
  record Verdict(String verdict, String verdictResult) {}

  static Verdict write(CloseBook book, FormulaSheet sheet, List<Tie> ties) {
    Frame.table(
        book,
        sheet,
        "Ties out",
        "figures that must be the same, seen from both sides",
        1,
        "Figure",
        "In this book",
        "Against",
        "There",
        "Difference",
        "Same");
    sheet.widths(52, 22, 44, 22, 14, 10);
    sheet.tab("008F72");
    for (int i = 0; i < ties.size(); i++) {
      tie(sheet, Frame.FIRST + i, ties.get(i));
    }
    int last = Frame.last(ties.size());
    boolean all = ties.stream().allMatch(tie -> tie.check().holds());
    sheet.text(last + 1, 0, "Everything ties out", Look.TOTAL);
    for (int column = 1; column < SAME; column++) {
      sheet.text(last + 1, column, "", Look.TOTAL);
    }
    sheet.formula(
        last + 1, SAME, "AND(" + Cells.column(SAME, Frame.FIRST, last) + ")", all, Look.CHECK);
    String verdict =
        "IF(%s!%s,\"All %d checks tie out\",\"Not every check ties out\")"
            .formatted(sheet.name(), Cells.name(last + 1, SAME), ties.size());
    return new Verdict(
        verdict, all ? "All %d checks tie out".formatted(ties.size()) : "Not every check ties out");
  }

  private static void tie(FormulaSheet sheet, int row, Tie tie) {
    Check check = tie.check();
    Look look = check.coins() ? Look.BTC : Look.AMOUNT;
    int decimals = check.coins() ? 8 : 2;
    sheet.text(row, 0, check.what(), Look.TEXT);
    sheet.formula(row, LEFT, tie.here(), check.here(), look);
    sheet.text(row, 2, check.against(), Look.MUTED_TEXT);
    if (tie.there() == null) {
      sheet.number(row, RIGHT, check.there(), look);
    } else {
      sheet.formula(row, RIGHT, tie.there(), check.there(), look);
    }
    sheet.formula(
        row,
        DIFFERENCE,
        "ROUND(%s-%s,%d)".formatted(Cells.name(row, LEFT), Cells.name(row, RIGHT), decimals),
        check.difference(),
        look);
    sheet.formula(row, SAME, Cells.name(row, DIFFERENCE) + "=0", check.holds(), Look.CHECK);
  }
}
