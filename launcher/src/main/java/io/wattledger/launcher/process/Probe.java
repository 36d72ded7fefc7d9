package io.wattledger.launcher.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Asks whether a process is ready to work. */
@FunctionalInterface
public interface Probe {

  /** How long one question may take. */
  Duration TIMEOUT = Duration.ofSeconds(2);

  /** True when the process answers and says that it is ready; false in every other case. */
  boolean ready();

  /** Ready when the address answers 200. */
  static Probe http(URI address) {
    return () -> {
      try {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout((int) TIMEOUT.toMillis());
        connection.setReadTimeout((int) TIMEOUT.toMillis());
        connection.setInstanceFollowRedirects(false);
        try {
          return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
          connection.disconnect();
        }
      } catch (IOException e) {
        return false;
      }
    };
  }
}
