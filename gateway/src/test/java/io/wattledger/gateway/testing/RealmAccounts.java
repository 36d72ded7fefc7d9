package io.wattledger.gateway.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * People and machines of the realm: their roles, what they log in with, where they are logged in.
 */
final class RealmAccounts {

  private final Map<String, JsonObject> users = new LinkedHashMap<>();
  private final Map<String, Set<String>> roles = new LinkedHashMap<>();
  private final Map<String, JsonArray> credentials = new LinkedHashMap<>();
  private final Map<String, Integer> sessions = new LinkedHashMap<>();
  private final Set<String> lockedOut = new HashSet<>();
  private final List<String> mails = new ArrayList<>();

  void clear() {
    Stream.of(users, roles, credentials, sessions).forEach(Map::clear);
    lockedOut.clear();
    mails.clear();
  }

  void person(String name, String first, String last, String... wanted) {
    String id = "subject-of-" + name;
    users.put(id, user(id, name, first, last, name + "@demo.wattledger.example"));
    roles.put(id, new HashSet<>(List.of(wanted)));
    credentials.put(
        id,
        new JsonArray()
            .add(new JsonObject().put("id", "p").put("type", "password"))
            .add(new JsonObject().put("id", "h").put("type", "password-history")));
  }

  /** Adds the account of a client. */
  void machine(String id, String name) {
    users.put(id, user(id, name, null, null, null));
    roles.put(id, new HashSet<>(Set.of("default-roles-wattledger")));
    credentials.put(id, new JsonArray());
  }

  private static JsonObject user(String id, String name, String first, String last, String email) {
    return new JsonObject()
        .put("id", id)
        .put("username", name)
        .put("firstName", first)
        .put("lastName", last)
        .put("email", email)
        .put("enabled", true)
        .put("createdTimestamp", 1_795_498_775_601L)
        .put("requiredActions", new JsonArray());
  }

  JsonObject find(String id) {
    return users.get(id);
  }

  Set<String> rolesOf(String id) {
    return Set.copyOf(roles.getOrDefault(id, Set.of()));
  }

  List<String> mails() {
    return List.copyOf(mails);
  }

  void logIn(String id, int times) {
    sessions.put(id, times);
  }

  void lockOut(String id) {
    lockedOut.add(id);
  }

  void setUpCode(String id) {
    credentials.get(id).add(new JsonObject().put("id", "o").put("type", "otp"));
  }

  /** The accounts with a role. */
  JsonArray withRole(String role, Map<String, String> query) {
    return page(query, user -> roles.get(user.getString("id")).contains(role));
  }

  /** Lockouts after wrong passwords. */
  RealmAnswer ofLockouts(String method, String id) {
    if ("DELETE".equals(method)) {
      lockedOut.remove(id);
      return RealmAnswer.done();
    }
    return RealmAnswer.ok(new JsonObject().put("disabled", lockedOut.contains(id)));
  }

  JsonArray page(Map<String, String> query, Predicate<JsonObject> wanted) {
    JsonArray found = new JsonArray();
    users.values().stream()
        .filter(wanted)
        .skip(Long.parseLong(query.getOrDefault("first", "0")))
        .limit(Long.parseLong(query.getOrDefault("max", "100")))
        .forEach(found::add);
    return found;
  }

  RealmAnswer ofUsers(String method, String rest, Map<String, String> query, String body) {
    if (rest.isEmpty()) {
      return "POST".equals(method)
          ? createUser(new JsonObject(body))
          : RealmAnswer.ok(
              page(
                  query,
                  user ->
                      !user.getString("username").startsWith("service-account-")
                          && user.encode().contains(query.getOrDefault("search", ""))));
    }
    String[] parts = rest.substring(1).split("/", 2);
    JsonObject user = users.get(parts[0]);
    if (user == null) {
      return RealmAnswer.missing("User not found");
    }
    return ofUser(method, parts.length == 1 ? "" : parts[1], user, body);
  }

  private RealmAnswer createUser(JsonObject wanted) {
    RealmAnswer refused = refusal(null, wanted);
    if (refused != null) {
      return refused;
    }
    String id = UUID.randomUUID().toString();
    users.put(
        id,
        user(
            id,
            wanted.getString("username"),
            wanted.getString("firstName"),
            wanted.getString("lastName"),
            wanted.getString("email")));
    users.get(id).put("requiredActions", new JsonArray().add("CONFIGURE_TOTP"));
    roles.put(id, new HashSet<>(Set.of("default-roles-wattledger")));
    credentials.put(id, new JsonArray());
    return RealmAnswer.created("/users/" + id);
  }

  private RealmAnswer refusal(String id, JsonObject wanted) {
    for (JsonObject other : users.values()) {
      if (other.getString("id").equals(id)) {
        continue;
      }
      if (other.getString("username").equals(wanted.getString("username"))) {
        return RealmAnswer.refused(409, "User exists with same username");
      }
      if (Objects.equals(other.getString("email"), wanted.getString("email"))
          && other.getString("email") != null) {
        return RealmAnswer.refused(409, "User exists with same email");
      }
    }
    if (Objects.toString(wanted.getString("lastName"), "").contains("+")) {
      return new RealmAnswer(
          400,
          new JsonObject()
              .put("field", "lastName")
              .put("errorMessage", "error-person-name-invalid-character")
              .put("params", new JsonArray().add("lastName")),
          null);
    }
    return null;
  }

  private RealmAnswer ofUser(String method, String what, JsonObject user, String body) {
    String id = user.getString("id");
    switch (method + " " + what) {
      case "GET " -> {
        return RealmAnswer.ok(user);
      }
      case "PUT " -> {
        JsonObject change = new JsonObject(body);
        RealmAnswer refused = refusal(id, change);
        if (refused == null) {
          user.mergeIn(change);
        }
        return refused == null ? RealmAnswer.done() : refused;
      }
      case "DELETE " -> {
        forget(id);
        return RealmAnswer.done();
      }
      case "POST logout" -> {
        sessions.remove(id);
        return RealmAnswer.done();
      }
      case "GET sessions" -> {
        JsonArray open = new JsonArray();
        for (int i = 0; i < sessions.getOrDefault(id, 0); i++) {
          open.add(
              new JsonObject()
                  .put("start", 1_795_500_000_000L + i)
                  .put("lastAccess", 1_795_500_060_000L)
                  .put("ipAddress", "192.0.2.7"));
        }
        return RealmAnswer.ok(open);
      }
      case "GET credentials" -> {
        return RealmAnswer.ok(credentials.get(id));
      }
      case "PUT reset-password" -> {
        credentials.put(
            id, new JsonArray().add(new JsonObject().put("id", "p").put("type", "password")));
        user.getJsonArray("requiredActions").add("UPDATE_PASSWORD");
        user.put("password", new JsonObject(body).getString("value"));
        return RealmAnswer.done();
      }
      case "PUT execute-actions-email" -> {
        mails.add(user.getString("email") + " " + body);
        return RealmAnswer.done();
      }
      default -> {
        return ofRolesAndFactors(method, what, id, body);
      }
    }
  }

  private RealmAnswer ofRolesAndFactors(String method, String what, String id, String body) {
    if ("role-mappings/realm".equals(what)) {
      if ("GET".equals(method)) {
        JsonArray found = new JsonArray();
        roles.get(id).forEach(role -> found.add(new JsonObject().put("name", role)));
        return RealmAnswer.ok(found);
      }
      for (Object role : new JsonArray(body)) {
        String name = ((JsonObject) role).getString("name");
        boolean changed =
            "POST".equals(method) ? roles.get(id).add(name) : roles.get(id).remove(name);
        if (!changed) {
          return RealmAnswer.missing("Role not found");
        }
      }
      return RealmAnswer.done();
    }
    if ("DELETE".equals(method) && what.startsWith("credentials/")) {
      String credential = what.substring("credentials/".length());
      JsonArray rest = new JsonArray();
      credentials.get(id).stream()
          .map(JsonObject.class::cast)
          .filter(found -> !credential.equals(found.getString("id")))
          .forEach(rest::add);
      credentials.put(id, rest);
      return RealmAnswer.done();
    }
    return RealmAnswer.missing("HTTP 404 Not Found");
  }

  void forget(String id) {
    users.remove(id);
    roles.remove(id);
    credentials.remove(id);
  }
}
