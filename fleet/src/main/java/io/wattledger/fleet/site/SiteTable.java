package io.wattledger.fleet.site;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sites as a table, one row for each building, with the columns that the import reads. */
final class SiteTable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("code"),
          Column.text("name"),
          Column.text("timeZone"),
          Column.text("country"),
          Column.text("region"),
          Column.text("gridOperator"),
          Column.number("powerCapacityKw"),
          Column.number("pue"),
          Column.text("status"),
          Column.text("buildingCode"),
          Column.text("buildingName"),
          Column.text("buildingUse"),
          Column.number("buildingPowerCapacityKw"));

  private SiteTable() {}

  static Table of(List<SiteView> sites) {
    List<List<Object>> rows = new ArrayList<>();
    for (SiteView site : sites) {
      if (site.buildings().isEmpty()) {
        rows.add(row(site, null));
      }
      site.buildings().forEach(building -> rows.add(row(site, building)));
    }
    return Table.of("sites", COLUMNS, rows);
  }

  private static List<Object> row(SiteView site, Building building) {
    return Arrays.asList(
        site.code(),
        site.name(),
        site.timeZone(),
        site.country(),
        site.region(),
        site.gridOperator(),
        site.powerCapacityKw(),
        site.pue(),
        site.status().name(),
        building == null ? null : building.code(),
        building == null ? null : building.name(),
        building == null ? null : building.use().name(),
        building == null ? null : building.powerCapacityKw());
  }
}
