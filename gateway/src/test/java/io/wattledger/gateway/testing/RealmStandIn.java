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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Admin API of the realm, as far as the gateway uses it; refusals have the status and the words
 * of Keycloak 26.7.
 */
public final class RealmStandIn {

  private static final List<String> ROLES =
      List.of(
          "operator",
          "energy",
          "finance",
          "controller",
          "executive",
          "auditor",
          "admin",
          "ai-customer",
          "site-agent",
          "collector",
          "scheduler");

  /** An answer: status, body or null, location or null. */
  record Answer(int status, Object body, String location) {

    static Answer ok(Object body) {
      return new Answer(200, body, null);
    }

    static Answer done() {
      return new Answer(204, null, null);
    }

    static Answer created(String path) {
      return new Answer(201, null, path);
    }

    static Answer refused(int status, String message) {
      return new Answer(status, new JsonObject().put("errorMessage", message), null);
    }

    static Answer missing(String message) {
      return new Answer(404, new JsonObject().put("error", message), null);
    }
  }

  private record Broken(Pattern call, Answer answer) {}

  private final Map<String, JsonObject> users = new LinkedHashMap<>();
  private final Map<String, Set<String>> roles = new LinkedHashMap<>();
  private final Map<String, JsonArray> credentials = new LinkedHashMap<>();
  private final Map<String, Integer> sessions = new LinkedHashMap<>();
  private final Map<String, JsonObject> organizations = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new LinkedHashMap<>();
  private final Map<String, JsonObject> clients = new LinkedHashMap<>();
  private final Set<String> lockedOut = new HashSet<>();
  private final List<String> mails = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private boolean smtp;
  private Broken broken;
  private volatile CountDownLatch silence = new CountDownLatch(0);

  RealmStandIn() {
    reset();
  }

  /** Two administrators, a bookkeeper, two customers with one user each, two clients. */
  public synchronized void reset() {
    Stream.of(users, roles, credentials, sessions, organizations, members, clients)
        .forEach(Map::clear);
    lockedOut.clear();
    mails.clear();
    calls.clear();
    smtp = false;
    broken = null;
    silence.countDown();
    person("admin", "Ada", "Novak", "admin");
    person("grace", "Grace", "Adams", "admin", "auditor");
    person("finance", "Maya", "Lindqvist", "finance");
    person("service-account-api-admin", null, null, "admin");
    organization("customer-a", "Lumen Ridge Robotics");
    organization("customer-b", "Harbor Genomics");
    client("wattledger-gateway");
    client("realm-management");
  }

  private void person(String name, String first, String last, String... wanted) {
    String id = "subject-of-" + name;
    users.put(id, user(id, name, first, last, name + "@demo.wattledger.example"));
    roles.put(id, new HashSet<>(List.of(wanted)));
    credentials.put(
        id,
        new JsonArray()
            .add(new JsonObject().put("id", "p").put("type", "password"))
            .add(new JsonObject().put("id", "h").put("type", "password-history")));
  }

  private void organization(String alias, String name) {
    person(alias, "User", alias, "ai-customer");
    String id = alias + "-id";
    organizations.put(
        id,
        new JsonObject()
            .put("id", id)
            .put("name", name)
            .put("alias", alias)
            .put("enabled", true)
            .put("domains", new JsonArray().add(new JsonObject().put("name", alias + ".example"))));
    members.put(id, new HashSet<>(Set.of("subject-of-" + alias)));
  }

  private void client(String clientId) {
    clients.put(
        clientId + "-key",
        new JsonObject()
            .put("id", clientId + "-key")
            .put("clientId", clientId)
            .put("enabled", true)
            .put("secret", "secret-of-" + clientId)
            .put("attributes", new JsonObject()));
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

  /** Lets the realm send e-mail. */
  public synchronized void sendMail() {
    smtp = true;
  }

  /** The e-mails sent: who and which actions. */
  public synchronized List<String> mails() {
    return List.copyOf(mails);
  }

  /** The changes that were asked for, as method and path. */
  public synchronized List<String> changes() {
    return List.copyOf(calls);
  }

  /** Answers every call, such as {@code GET /users/7}, that looks like this. */
  public synchronized void breakAt(String call, int status, String body) {
    broken = new Broken(Pattern.compile(call), new Answer(status, new JsonObject(body), null));
  }

  /** Answers nobody until the next reset. */
  public void fallSilent() {
    silence = new CountDownLatch(1);
  }

  /** Logs a person in that many times. */
  public synchronized void logIn(String id, int times) {
    sessions.put(id, times);
  }

  /** Locks a login as too many wrong passwords do. */
  public synchronized void lockOut(String id) {
    lockedOut.add(id);
  }

  /** Sets up a one-time code. */
  public synchronized void setUpCode(String id) {
    credentials.get(id).add(new JsonObject().put("id", "o").put("type", "otp"));
  }

  /** The roles of an account. */
  public synchronized Set<String> rolesOf(String id) {
    return Set.copyOf(roles.getOrDefault(id, Set.of()));
  }

  /** An account as it is, null when there is none. */
  public synchronized JsonObject account(String id) {
    return users.get(id);
  }

  /** A client by its client id, null when there is none. */
  public synchronized JsonObject clientOf(String clientId) {
    return clients.values().stream()
        .filter(client -> clientId.equals(client.getString("clientId")))
        .findFirst()
        .orElse(null);
  }

  /** Who belongs to an organization. */
  public synchronized Set<String> membersOf(String organization) {
    return Set.copyOf(members.get(organization));
  }

  Answer answer(String method, String path, Map<String, String> query, String body) {
    try {
      silence.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (!"GET".equals(method)) {
        calls.add(method + " " + path);
      }
      if (broken != null && broken.call().matcher(method + " " + path).matches()) {
        return broken.answer();
      }
      return route(method + " " + path, query, body);
    }
  }

  private Answer route(String call, Map<String, String> query, String body) {
    Matcher m = Pattern.compile("(\\S+) /users(/.*)?").matcher(call);
    if (m.matches()) {
      return ofUsers(m.group(1), Objects.toString(m.group(2), ""), query, body);
    }
    m = Pattern.compile("(\\S+) /organizations(/.*)?").matcher(call);
    if (m.matches()) {
      return ofOrganizations(m.group(1), Objects.toString(m.group(2), ""), query, body);
    }
    m = Pattern.compile("(\\S+) /clients(/.*)?").matcher(call);
    if (m.matches()) {
      return ofClients(m.group(1), Objects.toString(m.group(2), ""), query, body);
    }
    m = Pattern.compile("GET /roles/([^/]+)(/users)?").matcher(call);
    if (m.matches() && ROLES.contains(m.group(1))) {
      String role = m.group(1);
      return m.group(2) == null
          ? Answer.ok(new JsonObject().put("id", role + "-id").put("name", role))
          : Answer.ok(page(query, u -> roles.get(u.getString("id")).contains(role)));
    }
    m = Pattern.compile("(GET|DELETE) /attack-detection/brute-force/users/(.+)").matcher(call);
    if (m.matches()) {
      if ("DELETE".equals(m.group(1))) {
        lockedOut.remove(m.group(2));
        return Answer.done();
      }
      return Answer.ok(new JsonObject().put("disabled", lockedOut.contains(m.group(2))));
    }
    if ("GET /events".equals(call)) {
      return Answer.ok(
          new JsonArray().add(new JsonObject().put("time", 1_795_500_000_000L).put("type", "X")));
    }
    if ("GET ".equals(call)) {
      JsonObject mail = smtp ? new JsonObject().put("host", "mail.example") : new JsonObject();
      return Answer.ok(
          new JsonObject()
              .put("realm", "wattledger")
              .put("accessTokenLifespan", 300)
              .put("smtpServer", mail));
    }
    return Answer.missing("HTTP 404 Not Found");
  }

  private JsonArray page(Map<String, String> query, Predicate<JsonObject> wanted) {
    JsonArray found = new JsonArray();
    users.values().stream()
        .filter(wanted)
        .skip(Long.parseLong(query.getOrDefault("first", "0")))
        .limit(Long.parseLong(query.getOrDefault("max", "100")))
        .forEach(found::add);
    return found;
  }

  private Answer ofUsers(String method, String rest, Map<String, String> query, String body) {
    if (rest.isEmpty()) {
      return "POST".equals(method)
          ? createUser(new JsonObject(body))
          : Answer.ok(
              page(
                  query,
                  user ->
                      !user.getString("username").startsWith("service-account-")
                          && user.encode().contains(query.getOrDefault("search", ""))));
    }
    String[] parts = rest.substring(1).split("/", 2);
    JsonObject user = users.get(parts[0]);
    if (user == null) {
      return Answer.missing("User not found");
    }
    return ofUser(method, parts.length == 1 ? "" : parts[1], user, body);
  }

  private Answer createUser(JsonObject wanted) {
    Answer refused = refusal(null, wanted);
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
    return Answer.created("/users/" + id);
  }

  private Answer refusal(String id, JsonObject wanted) {
    for (JsonObject other : users.values()) {
      if (other.getString("id").equals(id)) {
        continue;
      }
      if (other.getString("username").equals(wanted.getString("username"))) {
        return Answer.refused(409, "User exists with same username");
      }
      if (Objects.equals(other.getString("email"), wanted.getString("email"))
          && other.getString("email") != null) {
        return Answer.refused(409, "User exists with same email");
      }
    }
    if (Objects.toString(wanted.getString("lastName"), "").contains("+")) {
      return new Answer(
          400,
          new JsonObject()
              .put("field", "lastName")
              .put("errorMessage", "error-person-name-invalid-character")
              .put("params", new JsonArray().add("lastName")),
          null);
    }
    return null;
  }

  private Answer ofUser(String method, String what, JsonObject user, String body) {
    String id = user.getString("id");
    switch (method + " " + what) {
      case "GET " -> {
        return Answer.ok(user);
      }
      case "PUT " -> {
        JsonObject change = new JsonObject(body);
        Answer refused = refusal(id, change);
        if (refused == null) {
          user.mergeIn(change);
        }
        return refused == null ? Answer.done() : refused;
      }
      case "DELETE " -> {
        forget(id);
        return Answer.done();
      }
      case "POST logout" -> {
        sessions.remove(id);
        return Answer.done();
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
        return Answer.ok(open);
      }
      case "GET credentials" -> {
        return Answer.ok(credentials.get(id));
      }
      case "PUT reset-password" -> {
        credentials.put(
            id, new JsonArray().add(new JsonObject().put("id", "p").put("type", "password")));
        user.getJsonArray("requiredActions").add("UPDATE_PASSWORD");
        user.put("password", new JsonObject(body).getString("value"));
        return Answer.done();
      }
      case "PUT execute-actions-email" -> {
        mails.add(user.getString("email") + " " + body);
        return Answer.done();
      }
      default -> {
        return ofRolesAndFactors(method, what, id, body);
      }
    }
  }

  private Answer ofRolesAndFactors(String method, String what, String id, String body) {
    if ("role-mappings/realm".equals(what)) {
      if ("GET".equals(method)) {
        JsonArray found = new JsonArray();
        roles.get(id).forEach(role -> found.add(new JsonObject().put("name", role)));
        return Answer.ok(found);
      }
      for (Object role : new JsonArray(body)) {
        String name = ((JsonObject) role).getString("name");
        boolean changed =
            "POST".equals(method) ? roles.get(id).add(name) : roles.get(id).remove(name);
        if (!changed) {
          return Answer.missing("Role not found");
        }
      }
      return Answer.done();
    }
    if ("DELETE".equals(method) && what.startsWith("credentials/")) {
      String credential = what.substring("credentials/".length());
      JsonArray rest = new JsonArray();
      credentials.get(id).stream()
          .map(JsonObject.class::cast)
          .filter(found -> !credential.equals(found.getString("id")))
          .forEach(rest::add);
      credentials.put(id, rest);
      return Answer.done();
    }
    return Answer.missing("HTTP 404 Not Found");
  }

  private void forget(String id) {
    users.remove(id);
    roles.remove(id);
    credentials.remove(id);
    members.values().forEach(ids -> ids.remove(id));
  }

  private Answer ofOrganizations(
      String method, String rest, Map<String, String> query, String body) {
    if (rest.isEmpty()) {
      return "POST".equals(method)
          ? createOrganization(new JsonObject(body))
          : Answer.ok(new JsonArray(new ArrayList<>(organizations.values())));
    }
    String[] parts = rest.substring(1).split("/");
    JsonObject found = organizations.get(parts[0]);
    if (found == null) {
      return Answer.refused(404, "Organization not found.");
    }
    if (parts.length == 1) {
      return Answer.ok(found);
    }
    Set<String> ids = members.get(parts[0]);
    if (parts.length == 2 && "POST".equals(method)) {
      String id = body.replace("\"", "");
      return ids.add(id)
          ? Answer.created("/organizations/" + parts[0] + "/members/" + id)
          : Answer.refused(409, "User is already a member of the organization.");
    }
    if (parts.length == 2) {
      return Answer.ok(page(query, user -> ids.contains(user.getString("id"))));
    }
    return ids.contains(parts[2])
        ? Answer.ok(users.get(parts[2]))
        : Answer.missing("HTTP 404 Not Found");
  }

  private Answer createOrganization(JsonObject wanted) {
    for (JsonObject other : organizations.values()) {
      if (other.getString("name").equals(wanted.getString("name"))) {
        return Answer.refused(409, "A organization with the same name already exists.");
      }
      if (other.getString("alias").equals(wanted.getString("alias"))) {
        return Answer.refused(409, "A organization with the same alias already exists");
      }
      for (Object domain : wanted.getJsonArray("domains", new JsonArray())) {
        String name = ((JsonObject) domain).getString("name");
        if (other.getJsonArray("domains", new JsonArray()).encode().contains(name)) {
          return Answer.refused(
              400,
              "Domain %s is already linked to organization %s in realm wattledger"
                  .formatted(name, other.getString("name")));
        }
      }
    }
    String id = UUID.randomUUID().toString();
    organizations.put(id, wanted.put("id", id));
    members.put(id, new HashSet<>());
    return Answer.created("/organizations/" + id);
  }

  private Answer ofClients(String method, String rest, Map<String, String> query, String body) {
    if (rest.isEmpty()) {
      return "POST".equals(method) ? createClient(new JsonObject(body)) : listClients(query);
    }
    String[] parts = rest.substring(1).split("/");
    JsonObject client = clients.get(parts[0]);
    if (client == null) {
      return Answer.missing("Could not find client");
    }
    return switch (method + " " + (parts.length == 1 ? "" : parts[1])) {
      case "GET " -> Answer.ok(client);
      case "PUT " -> {
        client.mergeIn(new JsonObject(body));
        yield Answer.done();
      }
      case "DELETE " -> {
        clients.remove(parts[0]);
        forget("account-of-" + parts[0]);
        yield Answer.done();
      }
      case "GET client-secret" -> Answer.ok(secret(client));
      case "POST client-secret" -> {
        client.put("secret", "secret-" + UUID.randomUUID());
        yield Answer.ok(secret(client));
      }
      case "GET service-account-user" -> Answer.ok(users.get("account-of-" + parts[0]));
      default -> Answer.missing("HTTP 404 Not Found");
    };
  }

  private Answer listClients(Map<String, String> query) {
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
    return Answer.ok(found);
  }

  private Answer createClient(JsonObject wanted) {
    String key = UUID.randomUUID().toString();
    wanted.getJsonObject("attributes").put("client.secret.creation.time", "1795498807");
    clients.put(key, wanted.put("id", key).put("secret", "secret-" + UUID.randomUUID()));
    String account = "account-of-" + key;
    String name = "service-account-" + wanted.getString("clientId");
    users.put(account, user(account, name, null, null, null));
    roles.put(account, new HashSet<>(Set.of("default-roles-wattledger")));
    credentials.put(account, new JsonArray());
    return Answer.created("/clients/" + key);
  }

  private static JsonObject secret(JsonObject client) {
    return new JsonObject().put("type", "secret").put("value", client.getString("secret"));
  }
}
