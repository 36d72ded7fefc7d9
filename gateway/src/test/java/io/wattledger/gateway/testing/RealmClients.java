package io.wattledger.gateway.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Clients of the realm and their secrets. */
final class RealmClients {

  private final RealmAccounts accounts;
  private final Map<String, JsonObject> clients = new LinkedHashMap<>();

  RealmClients(RealmAccounts accounts) {
    this.accounts = accounts;
  }

  void clear() {
    clients.clear();
  }

  void client(String clientId) {
    clients.put(
        clientId + "-key",
        new JsonObject()
            .put("id", clientId + "-key")
            .put("clientId", clientId)
            .put("enabled", true)
            .put("secret", "secret-of-" + clientId)
            .put("attributes", new JsonObject()));
  }

  /** A client by its client id, null when there is none. */
  JsonObject find(String clientId) {
    return clients.values().stream()
        .filter(client -> clientId.equals(client.getString("clientId")))
        .findFirst()
        .orElse(null);
  }

  RealmAnswer ofClients(String method, String rest, Map<String, String> query, String body) {
    if (rest.isEmpty()) {
      return "POST".equals(method) ? createClient(new JsonObject(body)) : listClients(query);
    }
    String[] parts = rest.substring(1).split("/");
    JsonObject client = clients.get(parts[0]);
    if (client == null) {
      return RealmAnswer.missing("Could not find client");
    }
    return switch (method + " " + (parts.length == 1 ? "" : parts[1])) {
      case "GET " -> RealmAnswer.ok(client);
      case "PUT " -> {
        client.mergeIn(new JsonObject(body));
        yield RealmAnswer.done();
      }
      case "DELETE " -> {
        clients.remove(parts[0]);
        accounts.forget("account-of-" + parts[0]);
        yield RealmAnswer.done();
      }
      case "GET client-secret" -> RealmAnswer.ok(secret(client));
      case "POST client-secret" -> {
        client.put("secret", "secret-" + UUID.randomUUID());
        yield RealmAnswer.ok(secret(client));
      }
      case "GET service-account-user" -> RealmAnswer.ok(accounts.find("account-of-" + parts[0]));
      default -> RealmAnswer.missing("HTTP 404 Not Found");
    };
  }

  private RealmAnswer listClients(Map<String, String> query) {
    JsonArray found = new JsonArray();
    String id = query.getOrDefault("clientId", "");
    boolean part = "true".equals(query.get("search"));
    clients.values().stream()
        .filter(
            client ->
                part
                    ? client.getString("clientId").contains(id)
                    : client.getString("clientId").equals(id))
        .skip(Long.parseLong(query.getOrDefault("first", "0")))
        .limit(Long.parseLong(query.getOrDefault("max", "100")))
        .forEach(found::add);
    return RealmAnswer.ok(found);
  }

  private RealmAnswer createClient(JsonObject wanted) {
    String key = UUID.randomUUID().toString();
    wanted.getJsonObject("attributes").put("client.secret.creation.time", "1795498807");
    clients.put(key, wanted.put("id", key).put("secret", "secret-" + UUID.randomUUID()));
    String account = "account-of-" + key;
    String name = "service-account-" + wanted.getString("clientId");
    accounts.machine(account, name);
    return RealmAnswer.created("/clients/" + key);
  }

  private static JsonObject secret(JsonObject client) {
    return new JsonObject().put("type", "secret").put("value", client.getString("secret"));
  }
}
