package io.wattledger.service.database;

import java.sql.SQLException;

/** A statement that the database refused; the cause carries the SQL state. */
public class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Wraps the driver's exception. */
  public SqlFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
