package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.pack.Words;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.Look;

/** What the pack is, what state the month is in, and who signs. */
final class CoverSheet {

  private CoverSheet() {}

  static void write(CloseBook book, FormulaSheet sheet, TiesSheet.Verdict ties) {
    sheet.widths(26, 70, 26);
    sheet.print(false, Frame.foot(book));
    sheet.tab("F2A900");
    sheet.text(0, 0, "Month-close pack", Look.TITLE);
    sheet.height(0, 28);
    sheet.text(1, 0, Words.month(book.statement().period()), Look.HEADING);
    int row = 3;
    if (book.draft()) {
      sheet.text(row, 0, "DRAFT", Look.DRAFT);
      sheet.text(
          row,
          1,
          "The month is %s: its figures can still change."
              .formatted(book.statement().status().toLowerCase(java.util.Locale.ROOT)),
          Look.DRAFT);
      row += 2;
    }
    row = facts(book, sheet, row);
    sheet.text(row, 0, "Checks", Look.TEXT);
    sheet.formula(row, 1, ties.verdict(), ties.verdictResult(), Look.TEXT);
    signatures(sheet, row + 3);
  }

  private static int facts(CloseBook book, FormulaSheet sheet, int first) {
    String[][] facts = {
      {"Company", book.company() == null ? "\u2013" : book.company()},
      {"Period", book.statement().period()},
      {"Status", Words.status(book)},
      {"Closed", book.draft() ? "\u2013" : closed(book)},
      {"SHA-256 of the facts", book.statement().hash()},
      {"Currency", book.currency()},
      {"Definition", definition(book)},
      {"Coins", "Pool payouts of the UTC month, before the pool fee; the fee is a cost"},
      {"Cut-off", book.statement().cutOffPolicy()},
      {"Facts missing", Integer.toString(book.statement().missing().size())},
      {"Made", Words.time(book.madeAt()) + " for " + book.madeBy()},
    };
    int row = first;
    for (String[] fact : facts) {
      sheet.text(row, 0, fact[0], Look.MUTED_TEXT);
      sheet.text(row, 1, fact[1], Look.WRAPPED);
      row++;
    }
    sheet.height(first + 8, 52);
    sheet.text(row, 0, "In the portal", Look.MUTED_TEXT);
    String page = book.pages().statement(book.statement().period());
    sheet.link(row, 1, page, page, Look.LINK);
    return row + 1;
  }

  static String definition(CloseBook book) {
    return book.statement().definition().equals("all-in")
        ? "All-in: energy and cooling, depreciation and maintenance, capital and financing,"
            + " overhead and fees"
        : book.statement().definition();
  }

  private static String closed(CloseBook book) {
    return Words.time(book.statement().closedAt()) + " by " + book.statement().closedBy();
  }

  private static void signatures(FormulaSheet sheet, int first) {
    sheet.text(first, 0, "Sign-off", Look.HEADING);
    sheet.head(first + 1, 3, "Role", "Name and signature", "Date");
    String[] roles = {"Prepared (finance)", "Reviewed (controller)", "Approved (management)"};
    for (int i = 0; i < roles.length; i++) {
      sheet.text(first + 2 + i, 0, roles[i], Look.SIGNATURE);
      sheet.text(first + 2 + i, 1, "", Look.SIGNATURE);
      sheet.text(first + 2 + i, 2, "", Look.SIGNATURE);
      sheet.height(first + 2 + i, 34);
    }
  }
}
