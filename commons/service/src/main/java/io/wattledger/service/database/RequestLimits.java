package io.wattledger.service.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Gives a connection back the patience of a request when {@link LongStatements} changed it. */
@Singleton
public class RequestLimits implements AgroalPoolInterceptor {

  private static final Logger LOG = Logger.getLogger(RequestLimits.class);

  private final int networkTimeoutMillis;

  RequestLimits(
      @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout")
          int socketTimeoutSeconds) {
    this.networkTimeoutMillis = socketTimeoutSeconds * 1000;
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    try {
      if (!connection.isClosed() && connection.getNetworkTimeout() != networkTimeoutMillis) {
        connection.setNetworkTimeout(Runnable::run, networkTimeoutMillis);
      }
    } catch (SQLException e) {
      LOG.debugf("a broken connection keeps its time limit: %s", e.getMessage());
    }
  }
}
