package io.wattledger.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wattledger.launcher.LauncherException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Brings an imported realm to its current definition through the Admin API: the realm's own
 * settings, every client of the definition, and the rights of its service accounts in other
 * clients. People, roles and customers stay as they are.
 */
final class RealmUpdate {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI keycloak;
  private final String password;

  RealmUpdate(URI keycloak, String password) {
    this.keycloak = keycloak;
    this.password = password;
  }

  void apply(String definition) {
    try {
      ObjectNode realm = (ObjectNode) JSON.readTree(definition);
      String token = token();
      ObjectNode settings = realm.deepCopy();
      realm
          .properties()
          .forEach(
              field -> {
                if (field.getValue().isArray() || field.getKey().equals("roles")) {
                  settings.remove(field.getKey());
                }
              });
      send(token, "PUT", "", settings);
      for (JsonNode client : realm.get("clients")) {
        client(token, (ObjectNode) client);
      }
      for (JsonNode account : realm.path("users")) {
        rights(token, account);
      }
    } catch (IOException e) {
      throw new LauncherException("Cannot update the realm: " + e.getMessage(), e);
    }
  }

  private void client(String token, ObjectNode wanted) throws IOException {
    String name = URLEncoder.encode(wanted.get("clientId").textValue(), StandardCharsets.UTF_8);
    JsonNode found = JSON.readTree(send(token, "GET", "/clients?clientId=" + name, null));
    if (found.isEmpty()) {
      send(token, "POST", "/clients", wanted);
    } else {
      ObjectNode next = (ObjectNode) found.get(0);
      next.setAll(wanted);
      send(token, "PUT", "/clients/" + next.get("id").textValue(), next);
    }
  }

  /** Gives a service account exactly the rights of the definition; people have none there. */
  private void rights(String token, JsonNode account) throws IOException {
    if (!account.has("serviceAccountClientId") || !account.has("clientRoles")) {
      return;
    }
    String client = clientKey(token, account.get("serviceAccountClientId").textValue());
    JsonNode user =
        JSON.readTree(send(token, "GET", "/clients/" + client + "/service-account-user", null));
    for (Map.Entry<String, JsonNode> wanted : account.get("clientRoles").properties()) {
      String owner = clientKey(token, wanted.getKey());
      String mappings = "/users/" + user.get("id").textValue() + "/role-mappings/clients/" + owner;
      JsonNode present = JSON.readTree(send(token, "GET", mappings, null));
      ArrayNode missing = JSON.createArrayNode();
      for (JsonNode role : wanted.getValue()) {
        if (!names(present).contains(role.textValue())) {
          String path = "/clients/" + owner + "/roles/" + role.textValue();
          missing.add(JSON.readTree(send(token, "GET", path, null)));
        }
      }
      ArrayNode surplus = JSON.createArrayNode();
      for (JsonNode role : present) {
        if (!texts(wanted.getValue()).contains(role.get("name").textValue())) {
          surplus.add(role);
        }
      }
      send(token, "POST", mappings, missing);
      send(token, "DELETE", mappings, surplus);
    }
  }

  private String clientKey(String token, String clientId) throws IOException {
    String name = URLEncoder.encode(clientId, StandardCharsets.UTF_8);
    JsonNode found = JSON.readTree(send(token, "GET", "/clients?clientId=" + name, null));
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

  private String token() throws IOException {
    String form =
        "grant_type=password&client_id=admin-cli&username=%s&password=%s"
            .formatted(
                URLEncoder.encode(KeycloakServer.ADMINISTRATOR, StandardCharsets.UTF_8),
                URLEncoder.encode(password, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(30))
            .POST(BodyPublishers.ofString(form))
            .build();
    return JSON.readTree(answer(request)).path("access_token").asText();
  }

  private String send(String token, String method, String path, JsonNode body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(keycloak.resolve("/admin/realms/" + KeycloakServer.REALM + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(30))
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
            .build();
    return answer(request);
  }

  private String answer(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IOException(
            "%s %s answered %d".formatted(request.method(), request.uri(), response.statusCode()));
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
