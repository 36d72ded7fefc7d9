package io.wattledger.fleet.model;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.util.Arrays;
import java.util.List;

/** The catalogue as a table. */
final class ModelTable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("code"),
          Column.text("maker"),
          Column.text("name"),
          Column.text("kind"),
          Column.number("hashrateThs"),
          Column.number("powerW"),
          Column.number("efficiencyJPerTh"),
          Column.number("memoryGb"),
          Column.text("cooling"),
          Column.number("releasedYear"),
          Column.text("sourceUrlOrDocument"),
          Column.text("origin"));

  private ModelTable() {}

  static Table of(List<ModelView> models) {
    return Table.of("models", COLUMNS, models.stream().map(ModelTable::row).toList());
  }

  private static List<Object> row(ModelView model) {
    return Arrays.asList(
        model.code(),
        model.maker(),
        model.name(),
        model.kind().name(),
        model.hashrateThs(),
        model.powerW(),
        model.efficiencyJPerTh(),
        model.memoryGb(),
        model.cooling().name(),
        model.releasedYear(),
        model.sourceUrlOrDocument(),
        model.origin().name());
  }
}
