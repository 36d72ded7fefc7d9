package io.wattledger.gateway.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Organizations of the realm and who belongs to them. */
final class RealmOrganizations {

  private final RealmAccounts accounts;
  private final Map<String, JsonObject> organizations = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new LinkedHashMap<>();

  RealmOrganizations(RealmAccounts accounts) {
    this.accounts = accounts;
  }

  void clear() {
    organizations.clear();
    members.clear();
  }

  /** Adds an organization with one user. */
  void organization(String alias, String name) {
    accounts.person(alias, "User", alias, "ai-customer");
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

  /** Who belongs to an organization; accounts that are gone do not. */
  Set<String> membersOf(String organization) {
    return members.get(organization).stream()
        .filter(id -> accounts.find(id) != null)
        .collect(Collectors.toSet());
  }

  RealmAnswer ofOrganizations(String method, String rest, Map<String, String> query, String body) {
    if (rest.isEmpty()) {
      return "POST".equals(method)
          ? createOrganization(new JsonObject(body))
          : RealmAnswer.ok(new JsonArray(new ArrayList<>(organizations.values())));
    }
    String[] parts = rest.substring(1).split("/");
    JsonObject found = organizations.get(parts[0]);
    if (found == null) {
      return RealmAnswer.refused(404, "Organization not found.");
    }
    if (parts.length == 1) {
      return RealmAnswer.ok(found);
    }
    Set<String> ids = members.get(parts[0]);
    if (parts.length == 2 && "POST".equals(method)) {
      String id = body.replace("\"", "");
      return ids.add(id)
          ? RealmAnswer.created("/organizations/" + parts[0] + "/members/" + id)
          : RealmAnswer.refused(409, "User is already a member of the organization.");
    }
    if (parts.length == 2) {
      return RealmAnswer.ok(accounts.page(query, user -> ids.contains(user.getString("id"))));
    }
    return membersOf(parts[0]).contains(parts[2])
        ? RealmAnswer.ok(accounts.find(parts[2]))
        : RealmAnswer.missing("HTTP 404 Not Found");
  }

  private RealmAnswer createOrganization(JsonObject wanted) {
    for (JsonObject other : organizations.values()) {
      if (other.getString("name").equals(wanted.getString("name"))) {
        return RealmAnswer.refused(409, "A organization with the same name already exists.");
      }
      if (other.getString("alias").equals(wanted.getString("alias"))) {
        return RealmAnswer.refused(409, "A organization with the same alias already exists");
      }
      for (Object domain : wanted.getJsonArray("domains", new JsonArray())) {
        String name = ((JsonObject) domain).getString("name");
        if (other.getJsonArray("domains", new JsonArray()).encode().contains(name)) {
          return RealmAnswer.refused(
              400,
              "Domain %s is already linked to organization %s in realm wattledger"
                  .formatted(name, other.getString("name")));
        }
      }
    }
    String id = UUID.randomUUID().toString();
    organizations.put(id, wanted.put("id", id));
    members.put(id, new HashSet<>());
    return RealmAnswer.created("/organizations/" + id);
  }
}
