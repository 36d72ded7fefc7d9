package io.wattledger.costmodel.market.undo;

import io.wattledger.service.database.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where the versions of a kind of figure are stored. What it is made of are constants of the code.
 *
 * @param name the table, which has {@code version}, {@code import_id} and {@code undo_of}
 * @param key its column that says of what a row is a version
 * @param columns the columns of a version
 */
public record MarketTable(String name, String key, String columns) {

  /**
   * The figures of which an import brought a version.
   *
   * @param reader reads a version from {@code columns}
   */
  public <V extends MarketFigure<V>> List<ImportedFigure<V>> imported(
      Sql sql, Sql.RowReader<V> reader, UUID importId) {
    Map<String, List<V>> versions = new LinkedHashMap<>();
    Map<String, Integer> brought = new LinkedHashMap<>();
    sql.list(
        "select %s, import_id = ? and undo_of is null as brought from %s where %s in (select %s"
                .formatted(columns, name, key, key)
            + " from %s where import_id = ? and undo_of is null) order by %s, version desc"
                .formatted(name, key),
        row -> {
          V version = reader.read(row);
          if (row.getBoolean("brought")) {
            brought.put(version.id(), version.version());
          }
          return versions.computeIfAbsent(version.id(), id -> new ArrayList<>()).add(version);
        },
        importId,
        importId);
    return versions.entrySet().stream()
        .map(of -> new ImportedFigure<>(of.getValue(), brought.get(of.getKey())))
        .toList();
  }
}
