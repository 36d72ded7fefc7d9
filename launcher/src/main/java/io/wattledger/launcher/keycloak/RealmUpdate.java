package io.wattledger.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wattledger.launcher.LauncherException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Brings an imported realm to its current definition through the Admin API: the realm's own
 * settings, every client of the definition, and the roles and rights of its service accounts.
 * People, roles and customers stay as they are.
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
      for (JsonNode account : realm.path("users")) {
        roles(account);
        rights(account);
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

  /** Gives a service account the roles of the definition that it lacks. */
  private void roles(JsonNode account) throws IOException {
    if (!account.has("serviceAccountClientId") || !account.has("realmRoles")) {
      return;
    }
    String client = clientKey(account.get("serviceAccountClientId").textValue());
    JsonNode user =
        JSON.readTree(api.realm("GET", "/clients/" + client + "/service-account-user", null));
    String mappings = "/users/" + user.get("id").textValue() + "/role-mappings/realm";
    Set<String> present = names(JSON.readTree(api.realm("GET", mappings, null)));
    ArrayNode missing = JSON.createArrayNode();
    for (JsonNode role : account.get("realmRoles")) {
      if (!present.contains(role.textValue())) {
        missing.add(JSON.readTree(api.realm("GET", "/roles/" + role.textValue(), null)));
      }
    }
    api.realm("POST", mappings, missing);
  }

  /** Gives a service account exactly the rights of the definition; people have none there. */
  private void rights(JsonNode account) throws IOException {
    if (!account.has("serviceAccountClientId") || !account.has("clientRoles")) {
      return;
    }
    String client = clientKey(account.get("serviceAccountClientId").textValue());
    JsonNode user =
        JSON.readTree(api.realm("GET", "/clients/" + client + "/service-account-user", null));
    for (Map.Entry<String, JsonNode> wanted : account.get("clientRoles").properties()) {
      String owner = clientKey(wanted.getKey());
      String mappings = "/users/" + user.get("id").textValue() + "/role-mappings/clients/" + owner;
      JsonNode present = JSON.readTree(api.realm("GET", mappings, null));
      ArrayNode missing = JSON.createArrayNode();
      for (JsonNode role : wanted.getValue()) {
        if (!names(present).contains(role.textValue())) {
          String path = "/clients/" + owner + "/roles/" + role.textValue();
          missing.add(JSON.readTree(api.realm("GET", path, null)));
        }
      }
      ArrayNode surplus = JSON.createArrayNode();
      for (JsonNode role : present) {
        if (!texts(wanted.getValue()).contains(role.get("name").textValue())) {
          surplus.add(role);
        }
      }
      api.realm("POST", mappings, missing);
      api.realm("DELETE", mappings, surplus);
    }
  }

  private String clientKey(String clientId) throws IOException {
    String name = URLEncoder.encode(clientId, StandardCharsets.UTF_8);
    JsonNode found = JSON.readTree(api.realm("GET", "/clients?clientId=" + name, null));
    if (found.isEmpty()) {
      throw new IOException("the realm has no client " + clientId);
    }
    return found.get(0).get("id").textValue();
  }

  private static Set<String> names(JsonNode roles) {
    Set<String> names = new HashSet<>();
    roles.forEach(role -> names.add(role.get("name").textValue()));
    return names;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
