package io.wattledger.launcher.postgres;

import io.wattledger.launcher.LauncherException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code deploy/postgresql} as {@code psql} would run it, so that an administrator's
 * databases and the suite's own come from the same statements. Of psql it knows {@code \set},
 * {@code \gexec}, {@code \connect} and variables; anything else is refused.
 */
final class AdministratorScript {

  private static final Pattern VARIABLE = Pattern.compile("(?<!:):(['\"])([a-z_]+)\\1");
  private static final Pattern PART = Pattern.compile(":([a-z_]+)|'([^']*)'");

  private final String name;
  private final String text;

  private AdministratorScript(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** The script of that name. */
  static AdministratorScript named(String name) {
    try (InputStream in = AdministratorScript.class.getResourceAsStream(name)) {
      return new AdministratorScript(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it from its first statement to its last, beginning in the database {@code postgres}. */
  void run(Databases.Server server, Map<String, String> given) throws SQLException {
    Map<String, String> variables = new HashMap<>(given);
    Connection connection = server.connect(PostgresServer.SUPERUSER);
    try {
      StringBuilder statement = new StringBuilder();
      for (String line : text.split("\n")) {
        String command = line.strip();
        if (command.startsWith("--") || command.isEmpty()) {
          continue;
        }
        if (command.startsWith("\\set ")) {
          set(command.split(" ", 3), variables);
        } else if (command.startsWith("\\connect ")) {
          connection.close();
          connection = server.connect(variable(command, variables));
        } else if (command.equals("\\gexec")) {
          for (String made : texts(connection, filled(statement.toString(), variables))) {
            execute(connection, made);
          }
          statement.setLength(0);
        } else if (command.startsWith("\\")) {
          throw new LauncherException(name + " uses a psql command that is not known: " + command);
        } else {
          statement.append(line).append('\n');
          if (command.endsWith(";")) {
            execute(connection, filled(statement.toString(), variables));
            statement.setLength(0);
          }
        }
      }
    } finally {
      connection.close();
    }
  }

  private static void set(String[] words, Map<String, String> variables) {
    StringBuilder value = new StringBuilder();
    Matcher parts = PART.matcher(words[2]);
    while (parts.find()) {
      value.append(parts.group(1) == null ? parts.group(2) : variables.get(parts.group(1)));
    }
    variables.put(words[1], value.toString());
  }

  private String variable(String command, Map<String, String> variables) {
    Matcher name = VARIABLE.matcher(command);
    if (!name.find()) {
      throw new LauncherException(this.name + " connects to no variable: " + command);
    }
    return variables.get(name.group(2));
  }

  private String filled(String statement, Map<String, String> variables) {
    return VARIABLE
        .matcher(statement)
        .replaceAll(
            use -> {
              String value = variables.get(use.group(2));
              if (value == null) {
                throw new LauncherException(name + " needs the variable " + use.group(2));
              }
              String quote = use.group(1);
              return Matcher.quoteReplacement(quote + value.replace(quote, quote + quote) + quote);
            });
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
