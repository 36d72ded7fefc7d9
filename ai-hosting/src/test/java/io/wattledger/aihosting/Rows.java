package io.wattledger.aihosting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the database beside the service. */
final class Rows {

  private Rows() {}

  /** The first column of a query; closes the connection. */
  static List<String> texts(Connection connection, String sql) throws SQLException {
    try (connection;
        Statement statement = connection.createStatement()) {
      return texts(statement.executeQuery(sql));
    }
  }

  /** The first column of a result. */
  static List<String> texts(ResultSet result) throws SQLException {
    List<String> texts = new ArrayList<>();
    while (result.next()) {
      texts.add(result.getString(1));
    }
    return texts;
  }
}
