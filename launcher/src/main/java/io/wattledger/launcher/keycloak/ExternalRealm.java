package io.wattledger.launcher.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The realm on a Keycloak that others run.
 *
 * @param url Keycloak's address as browsers and tokens name it
 * @param internalUrl its address for the services and this program
 */
public record ExternalRealm(URI url, URI internalUrl) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int NOT_FOUND = 404;

  /**
   * Makes sure that the realm is there, issues tokens in the right name and knows the gateway.
   *
   * @param gatewaySecret the secret of the client {@code wattledger-gateway}
   * @throws LauncherException saying what is wrong
   */
  public void require(String gatewaySecret) {
    JsonNode discovery =
        discovery()
            .orElseThrow(
                () ->
                    new LauncherException(
                        """
                        Keycloak at %s has no realm '%s'. Import deploy/keycloak/wattledger-realm.json as its README says,
                        or name an administrator with WATTLEDGER_KEYCLOAK_ADMIN and _ADMIN_PASSWORD for one start."""
                            .formatted(internalUrl, KeycloakServer.REALM)));
    String wanted = url + "/realms/" + KeycloakServer.REALM;
    String issuer = discovery.path("issuer").asText();
    if (!wanted.equals(issuer)) {
      throw new LauncherException(
          "Keycloak at %s issues tokens as %s, but WATTLEDGER_KEYCLOAK_URL says %s. Set it to the address that browsers use; where services reach Keycloak under another, name that with WATTLEDGER_KEYCLOAK_INTERNAL_URL."
              .formatted(internalUrl, issuer, wanted));
    }
    requireSecret(gatewaySecret);
  }

  /** Whether the realm is there. */
  public boolean present() {
    return discovery().isPresent();
  }

  /**
   * Imports the realm without the demo's people.
   *
   * @param definitions the folder {@code deploy/keycloak}
   * @param settings of the installation
   * @param administrator user name of an administrator of the realm {@code master}
   * @param password the administrator's password
   */
  public void importOnce(
      Path definitions,
      RealmSettings settings,
      Secrets secrets,
      String administrator,
      String password) {
    String realm =
        settings.render(RealmTemplate.of(definitions.resolve("wattledger-realm.json")), secrets);
    new AdminApi(internalUrl, administrator, password).create(realm);
  }

  private Optional<JsonNode> discovery() {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(at("/.well-known/openid-configuration")).GET());
    if (answer.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    try {
      JsonNode discovery = JSON.readTree(answer.body());
      if (answer.statusCode() == 200 && discovery.hasNonNull("issuer")) {
        return Optional.of(discovery);
      }
    } catch (JsonProcessingException e) {
      // Said below: whatever answers there is no Keycloak.
    }
    throw new LauncherException(
        "What answers at %s is no Keycloak (status %d)."
            .formatted(internalUrl, answer.statusCode()));
  }

  /** The gateway may not have tokens of its own; with a wrong secret it is not even known. */
  private void requireSecret(String secret) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(at("/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        AdminApi.form(
                            "grant_type",
                            "client_credentials",
                            "client_id",
                            KeycloakServer.GATEWAY_SECRET,
                            "client_secret",
                            secret))));
    if (answer.body().contains("invalid_client")) {
      throw new LauncherException(
          "Keycloak at %s does not know the client %s with this secret. Give the secret of the realm with WATTLEDGER_GATEWAY_CLIENT_SECRET."
              .formatted(internalUrl, KeycloakServer.GATEWAY_SECRET));
    }
  }

  private URI at(String path) {
    return URI.create(internalUrl + "/realms/" + KeycloakServer.REALM + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .build()
          .send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new LauncherException(
          "Keycloak at %s cannot be reached: %s"
              .formatted(
                  internalUrl,
                  e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Stopped.", e);
    }
  }
}
