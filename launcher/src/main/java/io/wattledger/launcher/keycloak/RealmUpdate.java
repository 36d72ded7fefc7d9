package io.wattledger.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wattledger.launcher.LauncherException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Brings an imported realm to its current definition through the Admin API: the realm's own
 * settings, and every client of the definition. People, roles and customers stay as they are.
 */
final class RealmUpdate {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AdminApi api;

  RealmUpdate(URI keycloak, String password) {
    this.api = new AdminApi(keycloak, KeycloakServer.ADMINISTRATOR, password);
  }

  void apply(String definition) {
    try {
      ObjectNode realm = (ObjectNode) JSON.readTree(definition);
      ObjectNode settings = realm.deepCopy();
      realm
          .properties()
          .forEach(
              field -> {
                if (field.getValue().isArray() || field.getKey().equals("roles")) {
                  settings.remove(field.getKey());
                }
              });
      api.realm("PUT", "", settings);
      for (JsonNode client : realm.get("clients")) {
        client((ObjectNode) client);
      }
    } catch (IOException e) {
      throw new LauncherException("Cannot update the realm: " + e.getMessage(), e);
    }
  }

  private void client(ObjectNode wanted) throws IOException {
    String name = URLEncoder.encode(wanted.get("clientId").textValue(), StandardCharsets.UTF_8);
    JsonNode found = JSON.readTree(api.realm("GET", "/clients?clientId=" + name, null));
    if (found.isEmpty()) {
      api.realm("POST", "/clients", wanted);
    } else {
      ObjectNode next = (ObjectNode) found.get(0);
      next.setAll(wanted);
      api.realm("PUT", "/clients/" + next.get("id").textValue(), next);
    }
  }
}
