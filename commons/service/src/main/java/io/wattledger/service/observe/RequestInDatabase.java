package io.wattledger.service.observe;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLClientInfoException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Names each connection after the request that uses it: {@code fleet 6f0c…}. The name stands in
 * {@code pg_stat_activity} and, through {@code %a} in {@code log_line_prefix}, in PostgreSQL's log.
 * It is set once when a request takes a connection; a connection that already carries the name
 * costs nothing.
 */
@Singleton
public class RequestInDatabase implements AgroalPoolInterceptor {

  private static final Logger LOG = Logger.getLogger(RequestInDatabase.class);

  /** PostgreSQL cuts longer names. */
  private static final int LONGEST = 63;

  private final String service;

  /**
   * For the connections of a service.
   *
   * @param service its name, which names connections that no request uses
   */
  public RequestInDatabase(@ConfigProperty(name = "wattledger.service") String service) {
    this.service = service;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      connection.setClientInfo("ApplicationName", name(service, MDC.get("correlationId")));
    } catch (SQLClientInfoException e) {
      // Whoever uses the connection next finds out that it is broken, and says so better.
      LOG.debugf("A connection could not be named: %s", e.getMessage());
    }
  }

  /** The name of a connection; letters, digits and '-' only, as the request's number is checked. */
  static String name(String service, Object request) {
    String name = request == null ? service : service + " " + request;
    return name.substring(0, Math.min(LONGEST, name.length()));
  }
}
