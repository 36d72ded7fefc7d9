package io.wattledger.gateway.trail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What differs between a record before and after a change, field by field. */
final class FieldChanges {

  private static final int LONGEST_VALUE = 500;

  private FieldChanges() {}

  /** The fields that differ, in the order in which the records name them. */
  static List<FieldChange> between(JsonNode before, JsonNode after) {
    Map<String, String> old = fields(before);
    Map<String, String> now = fields(after);
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(now.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(old.get(name), now.get(name))) {
        changes.add(new FieldChange(name, cut(old.get(name)), cut(now.get(name))));
      }
    }
    return changes;
  }

  private static Map<String, String> fields(JsonNode node) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (node != null) {
      collect("", node, fields);
    }
    return fields;
  }

  private static void collect(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  collect(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue(),
                      into));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "[" + i + "]", node.get(i), into);
      }
    } else if (!node.isNull()) {
      into.put(path.isEmpty() ? "value" : path, node.asText());
    }
  }

  private static String cut(String value) {
    return value == null || value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0, LONGEST_VALUE) + "…";
  }
}
