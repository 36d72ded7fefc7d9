package io.wattledger.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The page {@code docs/guide/roles.md}: who may do what. */
final class RoleTable {

  private final Map<String, Set<String>> allowed = new TreeMap<>();

  private RoleTable() {}

  static RoleTable read() {
    RoleTable table = new RoleTable();
    String service = "";
    List<String> roles = List.of();
    try {
      for (String line : Files.readAllLines(Repository.root().resolve("docs/guide/roles.md"))) {
        if (line.startsWith("<!-- begin ")) {
          service = line.split(" ")[2];
        } else if (line.startsWith("| | ")) {
          roles = cells(line).subList(1, cells(line).size());
        } else if (line.startsWith("| `") && !service.isEmpty() && line.contains("` | ")) {
          table.add(service, cells(line), roles);
        } else if (line.startsWith("<!-- end ")) {
          service = "";
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String service, List<String> cells, List<String> roles) {
    Set<String> who = new TreeSet<>();
    for (int i = 0; i < roles.size(); i++) {
      if (cells.get(i + 1).equals("x")) {
        who.add(roles.get(i));
      }
    }
    String operation = cells.get(0).replace("`", "").replaceAll("\\{[^}]+}", "{}");
    allowed.put(service + " " + operation, who);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
      cells.add(cell.trim());
    }
    return cells;
  }

  /** The roles that may do it; fails when the page does not know it. */
  Set<String> allowed(Operation operation) {
    Set<String> who = allowed.get(operation.service() + " " + operation.name());
    if (who == null) {
      throw new AssertionError("docs/guide/roles.md does not say who may " + operation);
    }
    return who;
  }

  Set<String> operations() {
    return allowed.keySet();
  }
}
