package io.wattledger.fleet.asset;

import io.wattledger.fleet.lifecycle.RecordedStep;
import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.util.Arrays;
import java.util.List;

/** Machines as a table, with the columns that the import reads. */
final class AssetTable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("serialNumber"),
          Column.text("macAddress"),
          Column.text("address"),
          Column.text("batchCode"),
          Column.text("siteCode"),
          Column.text("buildingCode"),
          Column.text("modelCode"),
          Column.text("status"),
          Column.date("statusSince"),
          Column.text("note"));

  private AssetTable() {}

  static Table of(List<AssetView> assets) {
    return Table.of("assets", COLUMNS, assets.stream().map(AssetTable::row).toList());
  }

  private static List<Object> row(AssetView asset) {
    RecordedStep last = asset.steps().get(asset.steps().size() - 1);
    return Arrays.asList(
        asset.serialNumber(),
        asset.macAddress(),
        asset.address(),
        asset.batchCode(),
        asset.siteCode(),
        asset.buildingCode(),
        asset.modelCode(),
        asset.status().name(),
        last.on(),
        asset.note());
  }
}
