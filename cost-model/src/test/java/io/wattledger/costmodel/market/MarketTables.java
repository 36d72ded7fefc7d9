package io.wattledger.costmodel.market;

import io.wattledger.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The market's tables, emptied before a test; the service itself can never delete from them. */
public final class MarketTables {

  private MarketTables() {}

  /** Removes every market fact and every month lock. */
  public static void clear() {
    try (Connection connection = LocalDatabase.named("cost_model").connectAsOwner();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate daily_close, difficulty_epoch, block_fee_day, period_lock");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
