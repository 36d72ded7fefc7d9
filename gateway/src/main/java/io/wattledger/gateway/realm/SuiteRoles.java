package io.wattledger.gateway.realm;

import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.representations.idm.RoleRepresentation;

/** The suite's roles in the realm (docs/guide/roles.md), by whom they are for. */
@ApplicationScoped
public class SuiteRoles {

  /** For people of the company. */
  public static final List<String> STAFF =
      List.of(
          Roles.OPERATOR,
          Roles.ENERGY,
          Roles.FINANCE,
          Roles.CONTROLLER,
          Roles.EXECUTIVE,
          Roles.AUDITOR,
          Roles.ADMIN);

  /** For machines only. */
  public static final List<String> MACHINE =
      List.of(Roles.SITE_AGENT, Roles.COLLECTOR, Roles.SCHEDULER);

  /** Every role of the suite. */
  static final TreeSet<String> ALL = all();

  private final Realm realm;
  private final Map<String, RoleRepresentation> references = new ConcurrentHashMap<>();

  SuiteRoles(Realm realm) {
    this.realm = realm;
  }

  /** The realm's own reference to a role: it wants id and name. */
  RoleRepresentation reference(String role) {
    return references.computeIfAbsent(
        role, name -> realm.ask(r -> r.roles().get(name).toRepresentation()));
  }

  private static TreeSet<String> all() {
    TreeSet<String> all = new TreeSet<>(STAFF);
    all.addAll(MACHINE);
    all.add(Roles.AI_CUSTOMER);
    return all;
  }
}
