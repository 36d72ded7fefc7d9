package io.wattledger.costmodel.facts.cost;

import io.wattledger.costmodel.facts.ImportedRows;
import io.wattledger.costmodel.statement.engine.CostComponent;
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

/** Imports costs from CSV. */
@ApplicationScoped
public class CostFactImport implements ImportHandler<CostFactImport.Row> {

  private final CostFactService costs;
  private final ImportedRows rows;
  private final CostFactUndo undo;

  /** Over the stored costs. */
  public CostFactImport(CostFactService costs, ImportedRows rows, CostFactUndo undo) {
    this.costs = costs;
    this.rows = rows;
    this.undo = undo;
  }

  /** A cost with its line. */
  public record Row(long line, CostFactRequest cost) {}

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        "cost-facts",
        "Costs: cooling, maintenance, overheads",
        Set.of(Roles.FINANCE),
        ImportColumn.required("code", "code, unique within the month", "INSURANCE"),
        ImportColumn.required(
            "component",
            "ENERGY_AND_COOLING, DEPRECIATION_AND_MAINTENANCE, CAPITAL_AND_FINANCING or"
                + " OVERHEAD_AND_FEES",
            "OVERHEAD_AND_FEES"),
        ImportColumn.required("category", "kind of cost", "INSURANCE"),
        ImportColumn.required("description", "what it is", "Property and liability insurance"),
        ImportColumn.optional("supplier", "who is paid", "Lone Star Mutual"),
        ImportColumn.optional("document", "invoice or other document", "INV-2026-1017"),
        ImportColumn.required("period", "month in which it counts", "2026-10"),
        ImportColumn.required("amount", "whole amount, negative for a credit", "84000.00"),
        ImportColumn.required("currency", "ISO 4217 code", "USD"),
        ImportColumn.optional(
            "siteCode", "site it belongs to, such as pecos; blank when shared", ""),
        ImportColumn.optional("modelCode", "machine model it concerns; blank for all", ""),
        ImportColumn.optional(
            "driver",
            "how a shared cost is spread: BTC_PRODUCED, METERED_ENERGY, TH_HOURS, POWER_CAPACITY"
                + " or EQUAL; blank with a site",
            "POWER_CAPACITY"),
        ImportColumn.optional("miningSharePercent", "part that mining bears, 100 if blank", "85"));
  }

  @Override
  public Row parse(CsvRow row) {
    return new Row(
        row.line(),
        new CostFactRequest(
            row.requiredText("code"),
            row.requiredConstant("component", CostComponent.class),
            row.requiredText("category"),
            row.requiredText("description"),
            row.text("supplier"),
            row.text("document"),
            row.requiredMonth("period"),
            row.requiredDecimal("amount"),
            row.requiredText("currency"),
            row.text("siteCode"),
            row.text("modelCode"),
            row.constant("driver", SharingDriver.class),
            row.decimal("miningSharePercent")));
  }

  @Override
  public Undoing undoing() {
    return undo;
  }

  @Override
  public void store(ImportContext context, List<Row> batch) {
    for (Row row : batch) {
      rows.store(context, row.line(), row.cost(), () -> costs.add(row.cost(), context.id()));
    }
  }
}
