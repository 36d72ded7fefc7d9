package io.wattledger.launcher.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a PostgreSQL server is and how it is spoken to.
 *
 * @param host name or address
 * @param port its TCP port
 * @param tls how the connection is secured
 * @param rootCertificate file with the certificate authority, empty for the machine's own
 */
public record PostgresAddress(String host, int port, Tls tls, String rootCertificate) {

  /** The levels of security that PostgreSQL's clients know. */
  public enum Tls {
    /** Plain text; for this machine and for networks that encrypt by themselves. */
    DISABLE("disable"),
    /** Encrypted, the server is not checked. */
    REQUIRE("require"),
    /** The server's certificate must be signed by the authority. */
    VERIFY_CA("verify-ca"),
    /** And be made out to the host's name. */
    VERIFY_FULL("verify-full");

    private final String mode;

    Tls(String mode) {
      this.mode = mode;
    }

    /** Its name in settings. */
    public String mode() {
      return mode;
    }
  }

  private static final int CONNECT_SECONDS = 5;
  private static final int ANSWER_SECONDS = 30;

  /** The suite's own server on this machine. */
  public static PostgresAddress own(int port) {
    return new PostgresAddress("127.0.0.1", port, Tls.DISABLE, "");
  }

  /** What the services and Keycloak connect to. */
  public String jdbcUrl(String database) {
    StringBuilder url =
        new StringBuilder("jdbc:postgresql://%s:%d/%s".formatted(host, port, database));
    if (tls != Tls.DISABLE) {
      url.append("?sslmode=").append(tls.mode());
      if (!rootCertificate.isEmpty()) {
        url.append("&sslrootcert=")
            .append(URLEncoder.encode(rootCertificate, StandardCharsets.UTF_8));
      } else if (tls != Tls.REQUIRE) {
        url.append("&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
      }
    }
    return url.toString();
  }

  /** A connection; the caller closes it. */
  public Connection connect(String database, String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("socketTimeout", Integer.toString(ANSWER_SECONDS));
    properties.setProperty("ApplicationName", "wattledger-launcher");
    return DriverManager.getConnection(jdbcUrl(database), properties);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
