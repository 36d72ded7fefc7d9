package io.wattledger.gateway.customers;

import io.wattledger.gateway.people.CurrentRights;
import io.wattledger.gateway.realm.Organization;
import io.wattledger.gateway.realm.Organizations;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Customers' organizations: reading them, and making one once. */
@ApplicationScoped
public class OrganizationService {

  private final Organizations organizations;
  private final CurrentRights rights;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;

  OrganizationService(
      Organizations organizations, CurrentRights rights, AdvisoryLocks locks, AuditTrail audit) {
    this.organizations = organizations;
    this.rights = rights;
    this.locks = locks;
    this.audit = audit;
  }

  /**
   * What became of a request for an organization.
   *
   * @param organization the one that is there now
   * @param made whether the request made it
   */
  record Result(Organization organization, boolean made) {}

  /** Organizations by name, all or those whose name or alias contains a text. */
  public Page<Organization> list(PageRequest page, String search) {
    String text = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
    List<String> after = page.after(2);
    Comparator<List<String>> order =
        Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1));
    List<Organization> rest =
        organizations.all().stream()
            .filter(
                found ->
                    found.name().toLowerCase(Locale.ROOT).contains(text)
                        || found.alias().contains(text))
            .sorted(Comparator.comparing(OrganizationService::key, order))
            .filter(found -> after.isEmpty() || order.compare(key(found), after) > 0)
            .limit(page.fetchSize())
            .toList();
    return Page.of(rest, page, OrganizationService::key);
  }

  /**
   * One organization.
   *
   * @throws ProblemException 404 when there is none with that id
   */
  public Organization get(String id) {
    return organizations.find(id).orElseThrow(() -> ProblemException.notFound("organization", id));
  }

  /**
   * The id of an organization whose users or credentials an administrator is about to change.
   *
   * @throws ProblemException 403 when the caller is no longer administrator, 404 when there is no
   *     such organization
   */
  public String idForChange(String id) {
    rights.require(Roles.ADMIN);
    return get(id).id();
  }

  /**
   * Makes an organization, or finds the one that an earlier, equal request made.
   *
   * @throws ProblemException 409 when the alias belongs to an organization with other values
   */
  @Transactional
  Result create(OrganizationRequest request) {
    locks.exclusive("people", "organizations");
    rights.require(Roles.ADMIN);
    Optional<Organization> present = organizations.withAlias(request.alias());
    if (present.isPresent()) {
      return new Result(same(present.get(), request), false);
    }
    String id =
        organizations.create(
            request.name(), request.alias(), request.description(), request.domains());
    Organization made = get(id);
    audit.record("organization.created", "organization", id, null, made);
    return new Result(made, true);
  }

  private static Organization same(Organization present, OrganizationRequest request) {
    boolean equal =
        present.name().equals(request.name())
            && Objects.equals(present.description(), request.description())
            && present.domains().equals(request.domains().stream().sorted().toList());
    if (!equal) {
      String detail = "is the alias of '%s', which has other values".formatted(present.name());
      throw new ProblemException(
          409,
          "conflict",
          "Conflict",
          "The alias " + detail + ". Choose another one.",
          List.of(new FieldError("/alias", detail)));
    }
    return present;
  }

  private static List<String> key(Organization organization) {
    return List.of(organization.name().toLowerCase(Locale.ROOT), organization.id());
  }
}
