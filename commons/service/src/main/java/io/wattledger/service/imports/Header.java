package io.wattledger.service.imports;

import io.wattledger.service.csv.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Finds the columns of a kind in a file's first row. */
final class Header {

  private Header() {}

  /** Where each column stands; refuses the file in the context when the header does not fit. */
  static Map<String, Integer> match(ImportKind kind, CsvRecord record, ImportContext context) {
    Map<String, String> names = names(kind);
    Map<String, Integer> positions = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < record.fields().size(); i++) {
      String given = record.fields().get(i).strip();
      String name = names.get(given.toLowerCase(Locale.ROOT));
      if (name == null) {
        unknown.add(given);
      } else if (positions.putIfAbsent(name, i) != null) {
        context.refuseFile(record.line(), name, given, "the column occurs twice");
      }
    }
    if (!kind.ignoresUnknownColumns()) {
      for (String column : unknown) {
        String allowed = String.join(", ", allowed(kind));
        context.refuseFile(record.line(), column, column, "unknown column; allowed: " + allowed);
      }
    }
    for (ImportColumn column : kind.columns()) {
      if (column.required() && !positions.containsKey(column.name())) {
        context.refuseFile(record.line(), column.name(), null, "required column is missing");
      }
    }
    return positions;
  }

  private static TreeSet<String> allowed(ImportKind kind) {
    TreeSet<String> names = new TreeSet<>();
    kind.columns().forEach(column -> names.add(column.name()));
    return names;
  }

  private static Map<String, String> names(ImportKind kind) {
    Map<String, String> names = new LinkedHashMap<>();
    for (ImportColumn column : kind.columns()) {
      names.put(column.name().toLowerCase(Locale.ROOT), column.name());
      column.aliases().forEach(a -> names.put(a.toLowerCase(Locale.ROOT), column.name()));
    }
    return names;
  }
}
