package io.wattledger.gateway.realm;

import io.wattledger.gateway.GatewaySettings;
import jakarta.ws.rs.client.Client;
import java.util.Optional;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/**
 * How a service account of the gateway logs in: with its own secret, and never waiting for long.
 */
final class ServiceLogin {

  /** The realm of the suite. */
  static final String REALM = "wattledger";

  private ServiceLogin() {}

  static Keycloak of(GatewaySettings.People realm, String clientId, Optional<String> secret) {
    Client client = Keycloak.getClientProvider().newRestEasyClient(null, null, false);
    client.property(QuarkusRestClientProperties.READ_TIMEOUT, realm.answerTimeout().toMillis());
    return KeycloakBuilder.builder()
        .serverUrl(realm.keycloakUrl().toString())
        .realm(REALM)
        .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
        .clientId(clientId)
        .clientSecret(secret.orElse(""))
        .resteasyClient(client)
        .build();
  }
}
