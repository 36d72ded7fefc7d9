package io.wattledger.service.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Plain statements on the service's database, inside the current transaction when there is one. The
 * statement is a constant; values go in as parameters only.
 */
@ApplicationScoped
public class Sql {

  private final DataSource dataSource;

  /** Over the service's pool. */
  public Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** The row as a value. */
    T read(ResultSet row) throws SQLException;
  }

  /** All rows of a query. */
  public <T> List<T> list(String statement, RowReader<T> reader, Object... parameters) {
    try (Connection connection = connection();
        PreparedStatement prepared = prepare(connection, statement, parameters);
        ResultSet rows = prepared.executeQuery()) {
      List<T> result = new ArrayList<>();
      while (rows.next()) {
        result.add(reader.read(rows));
      }
      return result;
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** The first row of a query, if there is one. */
  public <T> Optional<T> first(String statement, RowReader<T> reader, Object... parameters) {
    return list(statement, reader, parameters).stream().findFirst();
  }

  /** Runs a query for its effect, such as taking a lock. */
  public void run(String statement, Object... parameters) {
    list(statement, row -> Boolean.TRUE, parameters);
  }

  /** Runs a change and tells how many rows it touched. */
  public int update(String statement, Object... parameters) {
    try (Connection connection = connection();
        PreparedStatement prepared = prepare(connection, statement, parameters)) {
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /**
   * Adds many rows at once. The table must not be one with row-level security: {@code COPY} is
   * refused there.
   *
   * @param statement a constant {@code copy … from stdin}
   * @param rows adds the rows
   * @param sameInEveryRow values of the last columns, null for no value
   */
  public void copy(String statement, Consumer<CopyRows> rows, String... sameInEveryRow) {
    try (Connection connection = connection()) {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      try {
        CopyRows written = new CopyRows(piece -> write(copy, piece), sameInEveryRow);
        rows.accept(written);
        written.handOn();
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static void write(CopyIn copy, byte[] piece) {
    try {
      copy.writeToCopy(piece, 0, piece.length);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** The instant in a column, null when the column is empty. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    java.time.OffsetDateTime value = row.getObject(column, java.time.OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /**
   * When a transaction takes too long it is rolled back by another thread while this one still
   * works; a statement after that would be committed on its own.
   */
  private Connection connection() throws SQLException {
    int status = QuarkusTransaction.getStatus();
    if (status == Status.STATUS_ROLLEDBACK || status == Status.STATUS_ROLLING_BACK) {
      throw ProblemException.unavailable(
          "The request took longer than it may, and nothing was stored. Repeat it in a moment.");
    }
    return dataSource.getConnection();
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, Object... parameters) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    try {
      for (int i = 0; i < parameters.length; i++) {
        Object value = parameters[i];
        if (value instanceof Instant instant) {
          value = instant.atOffset(ZoneOffset.UTC);
        } else if (value instanceof String[] texts) {
          value = connection.createArrayOf("text", texts);
        }
        prepared.setObject(i + 1, value);
      }
      return prepared;
    } catch (SQLException e) {
      prepared.close();
      throw e;
    }
  }
}
