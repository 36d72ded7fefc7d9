package io.wattledger.gateway.reports.pack.xlsx;

import io.wattledger.gateway.reports.pack.Check;
import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.pack.PortalPages;
import io.wattledger.gateway.reports.pack.Words;
import io.wattledger.gateway.reports.pack.xlsx.TiesSheet.Tie;
import io.wattledger.gateway.reports.workbook.FormulaSheet;
import io.wattledger.gateway.reports.workbook.FormulaWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pack as a workbook in which an accountant can follow every sum. */
public final class PackWorkbook {

  private final CloseBook book;
  private final FormulaWorkbook workbook = new FormulaWorkbook();
  private final FormulaSheet cover = workbook.sheet("Cover");
  private final FormulaSheet statement = workbook.sheet("Statement");
  private final FormulaSheet waterfall = workbook.sheet("Waterfall");
  private final FormulaSheet sites = workbook.sheet("Sites");
  private final FormulaSheet models = workbook.sheet("Models");
  private final FormulaSheet lines = workbook.sheet("Lines");
  private final FormulaSheet energy = workbook.sheet("Energy bills");
  private final FormulaSheet payouts = workbook.sheet("Payouts");
  private final FormulaSheet depreciation = workbook.sheet("Depreciation");
  private final FormulaSheet debt = workbook.sheet("Debt");
  private final FormulaSheet overhead = workbook.sheet("Overhead");
  private final FormulaSheet exceptions = workbook.sheet("Exceptions");
  private final FormulaSheet versions = workbook.sheet("Versions");
  private final FormulaSheet tiesOut = workbook.sheet("Ties out");

  private PackWorkbook(CloseBook book) {
    this.book = book;
  }

  /** Writes the workbook; the stream stays open. */
  public static void write(CloseBook book, OutputStream out) throws IOException {
    new PackWorkbook(book).write(out);
  }

  private void write(OutputStream out) throws IOException {
    workbook.describe(
        "Month-close pack " + Words.month(book.statement().period()), Words.status(book));
    LinesSheet.Range range = LinesSheet.range(book, lines);
    PayoutsSheet.Range coins = PayoutsSheet.range(book, payouts);
    StatementSheet.write(book, statement, range, coins);
    WaterfallSheet.write(book, waterfall, statement);
    ScopesSheet.write(book, sites, "Site", book.sites());
    ScopesSheet.write(book, models, "Model", book.models());
    LinesSheet.write(book, lines);
    EnergySheet.write(book, energy, range);
    PayoutsSheet.write(book, payouts, coins);
    DepreciationSheet.write(book, depreciation, range);
    DebtSheet.write(book, debt, range);
    OverheadSheet.write(book, overhead, range);
    ExceptionsSheet.write(book, exceptions);
    VersionsSheet.write(book, versions);
    CoverSheet.write(book, cover, TiesSheet.write(book, tiesOut, ties(range, coins)));
    workbook.write(out);
  }

  private List<Tie> ties(LinesSheet.Range range, PayoutsSheet.Range coins) {
    Map<String, String> here = here(coins);
    Map<String, String> there =
        Map.of(
            Check.BATCHES, range.ofSourceKind(PortalPages.name("asset-batch")),
            Check.DEBT, range.ofSourceKind(PortalPages.name("debt-instrument")));
    return Check.of(book).stream()
        .map(check -> new Tie(check, here.get(check.code()), there.get(check.code())))
        .toList();
  }

  /** Where each check finds this book's own figure. */
  private Map<String, String> here(PayoutsSheet.Range coins) {
    Map<String, String> here = new HashMap<>();
    for (int i = 0; i < CloseBook.COMPONENTS.size(); i++) {
      here.put(CloseBook.COMPONENTS.get(i), figure(Frame.FIRST + i, StatementSheet.AMOUNT));
    }
    List<String> bills = EnergySheet.differences(book, energy);
    here.put(Check.TOTAL, figure(StatementSheet.TOTAL, StatementSheet.AMOUNT));
    here.put(Check.TOTAL_PER_BTC, figure(StatementSheet.TOTAL, StatementSheet.PER_BTC));
    here.put(Check.RESULT_PER_BTC, figure(StatementSheet.RESULT, StatementSheet.PER_BTC));
    here.put(Check.BTC, coins.gross());
    here.put(Check.SITES, ScopesSheet.total(sites, book.sites()));
    here.put(Check.SITES_BTC, ScopesSheet.btc(sites, book.sites()));
    here.put(Check.MODELS, ScopesSheet.total(models, book.models()));
    here.put(Check.MODELS_BTC, ScopesSheet.btc(models, book.models()));
    here.put(Check.BILLS_SPLIT, bills.get(0));
    here.put(Check.BILLS_STATED, bills.get(1));
    here.put(Check.BATCHES, DepreciationSheet.total(book, depreciation));
    here.put(Check.DEBT, DebtSheet.total(book, debt));
    here.put(Check.DRIVERS, OverheadSheet.total(book, overhead));
    return here;
  }

  private String figure(int row, int column) {
    return StatementSheet.figure(statement, row, column);
  }
}
