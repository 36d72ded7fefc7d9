package io.wattledger.service.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/**
 * Lets the current transaction take more time than a request has: for imports and other work in
 * bulk. The connection gets its usual limits back when it returns to the pool ({@link
 * RequestLimits}).
 */
@ApplicationScoped
public class LongStatements {

  /** The server's own limit speaks first, so that the refusal says what happened. */
  private static final Duration LATER = Duration.ofSeconds(5);

  private static final Executor SAME_THREAD = Runnable::run;

  private final DataSource dataSource;
  private final Sql sql;

  /** Over the service's database. */
  public LongStatements(DataSource dataSource, Sql sql) {
    this.dataSource = dataSource;
    this.sql = sql;
  }

  /**
   * Allows more time until the current transaction ends.
   *
   * @param statement the longest that one statement may take, or the transaction may pause
   * @param lock the longest that it may wait for a lock
   */
  public void allow(Duration statement, Duration lock) {
    sql.run(
        "select set_config('statement_timeout', ?, true), set_config('lock_timeout', ?, true),"
            + " set_config('idle_in_transaction_session_timeout', ?, true)",
        Long.toString(statement.toMillis()),
        Long.toString(lock.toMillis()),
        Long.toString(statement.toMillis()));
    try (Connection connection = dataSource.getConnection()) {
      connection.setNetworkTimeout(SAME_THREAD, (int) statement.plus(LATER).toMillis());
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }
}
