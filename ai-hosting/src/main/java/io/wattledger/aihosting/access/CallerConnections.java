package io.wattledger.aihosting.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Typed;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;

/**
 * Where plain statements run: on the staff's database role for a request of staff, on the role that
 * sees one customer at a time for everything else. Whoever opens the transaction, the month lock
 * and the audit trail included, gets connections of the caller's side.
 */
@Alternative
@Priority(1)
@ApplicationScoped
@Typed(javax.sql.DataSource.class)
public class CallerConnections implements javax.sql.DataSource {

  private final AgroalDataSource customers;
  private final AgroalDataSource staff;
  private final Caller caller;

  /** Over both pools and the current request. */
  public CallerConnections(
      AgroalDataSource customers, @DataSource("staff") AgroalDataSource staff, Caller caller) {
    this.customers = customers;
    this.staff = staff;
    this.caller = caller;
  }

  private AgroalDataSource pool() {
    return caller.isStaff() ? staff : customers;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool().getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new SQLException("a connection has the role of its caller's side");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool().getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool().setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool().setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool().getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("io.wattledger.aihosting.access");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool().isWrapperFor(type);
  }
}
