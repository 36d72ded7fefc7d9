package io.wattledger.costmodel.facts.cost;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Costs as a file with the columns that the import reads. */
final class CostFactTable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("code"),
          Column.text("component"),
          Column.text("category"),
          Column.text("description"),
          Column.text("supplier"),
          Column.text("document"),
          Column.text("period"),
          Column.number("amount", 2),
          Column.text("currency"),
          Column.text("siteCode"),
          Column.text("modelCode"),
          Column.text("driver"),
          Column.number("miningSharePercent"));

  private CostFactTable() {}

  static Response download(CostFactService costs, CostFactFilter filter, String format) {
    List<List<Object>> rows = new ArrayList<>();
    String cursor = null;
    do {
      Page<CostFact> page = costs.list(filter, PageRequest.of(PageRequest.MAX_LIMIT, cursor));
      page.items().forEach(cost -> rows.add(row(cost)));
      cursor = page.next();
    } while (cursor != null);
    return TableExport.response(Table.of("cost-facts", COLUMNS, rows), format);
  }

  private static List<Object> row(CostFact cost) {
    return Arrays.asList(
        cost.code(),
        cost.component().name(),
        cost.category(),
        cost.description(),
        cost.supplier(),
        cost.document(),
        cost.period().toString(),
        cost.amount(),
        cost.currency(),
        cost.siteCode(),
        cost.modelCode(),
        cost.driver() == null ? null : cost.driver().name(),
        cost.miningSharePercent());
  }
}
