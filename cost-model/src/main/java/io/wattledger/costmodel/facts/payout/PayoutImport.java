package io.wattledger.costmodel.facts.payout;

import io.wattledger.costmodel.facts.ImportedRows;
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

/** Imports payouts from CSV. */
@ApplicationScoped
public class PayoutImport implements ImportHandler<PayoutImport.Row> {

  private final PayoutService payouts;
  private final ImportedRows rows;
  private final PayoutUndo undo;

  /** Over the stored payouts. */
  public PayoutImport(PayoutService payouts, ImportedRows rows, PayoutUndo undo) {
    this.payouts = payouts;
    this.rows = rows;
    this.undo = undo;
  }

  /** A payout with its line. */
  public record Row(long line, PayoutRequest payout) {}

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        "payouts",
        "Pool payouts",
        Set.of(Roles.FINANCE),
        ImportColumn.required("siteCode", "code of the site whose machines earned it", "pecos"),
        ImportColumn.required("pool", "name of the pool", "foundry"),
        ImportColumn.required("day", "UTC day it was earned", "2026-10-31"),
        ImportColumn.required("grossBtc", "BTC before the pool fee", "1.48490323"),
        ImportColumn.required("poolFeeBtc", "pool fee in BTC", "0.01039432"),
        ImportColumn.optional("reference", "the pool's reference or transaction", "p-20261031"));
  }

  @Override
  public Row parse(CsvRow row) {
    return new Row(
        row.line(),
        new PayoutRequest(
            row.requiredText("siteCode"),
            row.requiredText("pool"),
            row.requiredDate("day"),
            row.requiredDecimal("grossBtc"),
            row.requiredDecimal("poolFeeBtc"),
            row.text("reference")));
  }

  @Override
  public Undoing undoing() {
    return undo;
  }

  @Override
  public void store(ImportContext context, List<Row> batch) {
    for (Row row : batch) {
      rows.store(context, row.line(), row.payout(), () -> payouts.add(row.payout(), context.id()));
    }
  }
}
