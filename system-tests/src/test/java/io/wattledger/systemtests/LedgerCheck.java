package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold in a suite's databases whatever happened to its processes: the rules of {@code
 * ledger-checks.sql}, and what only two databases together can show.
 */
final class LedgerCheck {

  private static final List<String> DATABASES =
      List.of("cost_model", "fleet", "energy_contracts", "ai_hosting", "gateway");

  private static final List<String> LOCKED =
      List.of("cost_model", "fleet", "energy_contracts", "ai_hosting");

  private final Suite suite;

  LedgerCheck(Suite suite) {
    this.suite = suite;
  }

  /** A query that finds violations. */
  record Rule(String database, String name, String query) {

    boolean concerns(String one) {
      return database.equals(one) || database.equals("all");
    }
  }

  /** Checks everything. */
  void assertNoViolation() throws SQLException {
    List<String> violations = new ArrayList<>();
    for (String database : DATABASES) {
      try (Connection connection = suite.connect(database)) {
        violations.addAll(violations(connection, database));
      }
    }
    violations.addAll(unlockedMonths());
    assertThat(violations).as("violations of the ledger's rules").isEmpty();
  }

  /** The violations that one database shows. */
  static List<String> violations(Connection connection, String database) throws SQLException {
    List<String> found = new ArrayList<>();
    for (Rule rule : rules()) {
      if (rule.concerns(database)) {
        for (String row : rows(connection, rule.query())) {
          found.add(database + ": not true that " + rule.name() + ": " + row);
        }
      }
    }
    return found;
  }

  static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (String block : text().split("\n-- (?=[a-z_]+: )")) {
      int end = block.indexOf('\n');
      String[] head = block.substring(0, end).split(": ", 2);
      if (head.length == 2) {
        rules.add(new Rule(head[0], head[1], block.substring(end)));
      }
    }
    return rules;
  }

  /** A month that is closed in cost-model is locked wherever its facts are. */
  private List<String> unlockedMonths() throws SQLException {
    List<String> closed;
    try (Connection connection = suite.connect("cost_model")) {
      closed =
          rows(
              connection,
              "select period from period_close c where not exists (select from period_reopening r"
                  + " where r.period = c.period and r.version = c.version)");
    }
    List<String> violations = new ArrayList<>();
    for (String database : LOCKED) {
      try (Connection connection = suite.connect(database)) {
        List<String> locked = rows(connection, "select period from period_lock");
        closed.stream()
            .filter(month -> !locked.contains(month))
            .forEach(month -> violations.add(database + ": closed month is not locked: " + month));
      }
    }
    return violations;
  }

  private static List<String> rows(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(rows.getString(i));
        }
        found.add(String.join(" ", values));
      }
      return found;
    }
  }

  private static String text() {
    try (var in = LedgerCheck.class.getResourceAsStream("/ledger-checks.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
