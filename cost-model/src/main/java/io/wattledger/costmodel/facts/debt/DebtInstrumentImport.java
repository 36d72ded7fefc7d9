package io.wattledger.costmodel.facts.debt;

import io.wattledger.costmodel.capital.engine.DayCount;
import io.wattledger.costmodel.facts.ImportedRows;
import io.wattledger.costmodel.facts.debt.DebtInstrumentRequest.AmortisedCost;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportColumn;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Imports debt instruments from CSV; stated repayments of principal are entered one by one. */
@ApplicationScoped
public class DebtInstrumentImport implements ImportHandler<DebtInstrumentImport.Row> {

  private final DebtInstrumentService debts;
  private final ImportedRows rows;
  private final DebtInstrumentUndo undo;

  /** Over the stored instruments. */
  public DebtInstrumentImport(
      DebtInstrumentService debts, ImportedRows rows, DebtInstrumentUndo undo) {
    this.debts = debts;
    this.rows = rows;
    this.undo = undo;
  }

  /** An instrument with its line. */
  public record Row(long line, DebtInstrumentRequest debt) {}

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        "debt-instruments",
        "Debt: loans, convertibles, coin loans, leases",
        Set.of(Roles.FINANCE),
        ImportColumn.required("code", "code of the instrument", "TERM-A"),
        ImportColumn.required("name", "name", "Term loan A"),
        ImportColumn.required("type", "LOAN, CONVERTIBLE, COIN_LOAN or EQUIPMENT_LEASE", "LOAN"),
        ImportColumn.optional("lender", "who lent it", "First Basin Bank"),
        ImportColumn.required("principal", "what was drawn", "45600000.00"),
        ImportColumn.required("currency", "ISO 4217 code", "USD"),
        ImportColumn.required("annualRatePercent", "nominal annual rate, 13 for 13 %", "13"),
        ImportColumn.required("dayCount", "MONTHLY, ACT_360 or ACT_365", "MONTHLY"),
        ImportColumn.required("drawnOn", "first day that bears interest", "2025-06-01"),
        ImportColumn.required("maturesOn", "day of the final repayment", "2030-06-01"),
        ImportColumn.required("purpose", "MINING, AI or CORPORATE", "MINING"),
        ImportColumn.optional(
            "miningSharePercent", "part that mining bears; needed for CORPORATE", ""),
        ImportColumn.optional("siteCode", "site it finances; blank for the company", "pecos"),
        ImportColumn.optional(
            "driver",
            "how the company's part is spread: BTC_PRODUCED, METERED_ENERGY, TH_HOURS,"
                + " POWER_CAPACITY or EQUAL; TH_HOURS if blank; blank with a site",
            ""),
        ImportColumn.optional("levelPayments", "number of equal monthly payments", ""),
        ImportColumn.optional("amortisedAmount", "costs of raising it", "2952000.00"),
        ImportColumn.optional("amortisedMonths", "months over which they are spread", "36"),
        ImportColumn.optional("amortisedFrom", "first of these months", "2025-06"),
        ImportColumn.optional("monthlyFee", "agency fee per month", "31200.00"));
  }

  @Override
  public Row parse(CsvRow row) {
    return new Row(
        row.line(),
        new DebtInstrumentRequest(
            row.requiredText("code"),
            row.requiredText("name"),
            row.requiredConstant("type", DebtType.class),
            row.text("lender"),
            row.requiredDecimal("principal"),
            row.requiredText("currency"),
            row.requiredDecimal("annualRatePercent"),
            row.requiredConstant("dayCount", DayCount.class),
            row.requiredDate("drawnOn"),
            row.requiredDate("maturesOn"),
            row.requiredConstant("purpose", DebtPurpose.class),
            row.decimal("miningSharePercent"),
            row.text("siteCode"),
            row.constant("driver", SharingDriver.class),
            row.integer("levelPayments"),
            List.of(),
            amortisedCost(row),
            row.decimal("monthlyFee")));
  }

  private static AmortisedCost amortisedCost(CsvRow row) {
    return row.decimal("amortisedAmount") == null
        ? null
        : new AmortisedCost(
            row.requiredDecimal("amortisedAmount"),
            row.requiredInteger("amortisedMonths"),
            row.requiredMonth("amortisedFrom"));
  }

  @Override
  public Undoing undoing() {
    return undo;
  }

  @Override
  public void store(ImportContext context, List<Row> batch) {
    for (Row row : batch) {
      rows.store(context, row.line(), row.debt(), () -> debts.add(row.debt(), context.id()));
    }
  }
}
