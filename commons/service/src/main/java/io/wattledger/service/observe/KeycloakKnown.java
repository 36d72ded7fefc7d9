package io.wattledger.service.observe;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the realm has answered: before that no token can be verified. Later absence does not
 * count against the service, because it has the realm's keys and goes on verifying with them.
 */
@Readiness
@ApplicationScoped
public class KeycloakKnown implements HealthCheck {

  private static final String NAME = "Keycloak realm";
  private static final int PATIENCE_MILLIS = 2_000;

  private final URI discovery;
  private volatile boolean answered;

  /**
   * Asks one realm.
   *
   * @param realm its address
   */
  public KeycloakKnown(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
    this.discovery = URI.create(realm + "/.well-known/openid-configuration");
  }

  @Override
  public HealthCheckResponse call() {
    answered = answered || answers();
    return HealthCheckResponse.named(NAME).status(answered).build();
  }

  private boolean answers() {
    try {
      HttpURLConnection connection = (HttpURLConnection) discovery.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setInstanceFollowRedirects(false);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException away) {
      return false;
    }
  }
}
