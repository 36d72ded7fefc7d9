package io.wattledger.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this launcher was built for.
 *
 * @param wattledger version of the suite
 * @param postgresql version of the PostgreSQL binaries, for example {@code 18.6.0}
 * @param keycloak version of Keycloak, for example {@code 26.7.3}
 */
public record Versions(String wattledger, String postgresql, String keycloak) {

  /** Reads the versions that the build wrote beside this class. */
  public static Versions current() {
    Properties versions = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Versions(
        versions.getProperty("wattledger"),
        versions.getProperty("postgresql"),
        versions.getProperty("keycloak"));
  }
}
