package io.wattledger.fleet.batch;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.util.Arrays;
import java.util.List;

/** Batches as a table; the first columns are those that the import reads. */
final class AssetBatchTable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("code"),
          Column.text("siteCode"),
          Column.text("buildingCode"),
          Column.text("category"),
          Column.text("use"),
          Column.text("modelCode"),
          Column.text("description"),
          Column.number("quantity"),
          Column.number("unitCost"),
          Column.text("currency"),
          Column.text("supplier"),
          Column.date("acquiredOn"),
          Column.date("inServiceOn"),
          Column.number("usefulLifeMonths"),
          Column.number("salvageValuePerUnit"),
          Column.text("status"),
          Column.date("retiredOn"),
          Column.date("writtenDownOn"),
          Column.number("carryingAmount"),
          Column.text("writeDownReason"));

  private AssetBatchTable() {}

  static Table of(List<AssetBatchView> batches) {
    return Table.of("asset-batches", COLUMNS, batches.stream().map(AssetBatchTable::row).toList());
  }

  private static List<Object> row(AssetBatchView batch) {
    List<WriteDown> downs = batch.writeDowns();
    WriteDown last = downs.isEmpty() ? null : downs.get(downs.size() - 1);
    return Arrays.asList(
        batch.code(),
        batch.siteCode(),
        batch.buildingCode(),
        batch.category().name(),
        batch.use().name(),
        batch.modelCode(),
        batch.description(),
        batch.quantity(),
        batch.unitCost(),
        batch.currency(),
        batch.supplier(),
        batch.acquiredOn(),
        batch.inServiceOn(),
        batch.usefulLifeMonths(),
        batch.salvageValuePerUnit(),
        batch.status().name(),
        batch.retiredOn(),
        last == null ? null : last.on(),
        last == null ? null : last.carryingAmount(),
        last == null ? null : last.reason());
  }
}
