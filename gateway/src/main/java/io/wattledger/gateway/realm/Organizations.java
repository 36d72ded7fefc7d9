package io.wattledger.gateway.realm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** The customers' organizations in the realm, and who belongs to them. */
@ApplicationScoped
public class Organizations {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
  private static final int BATCH = 500;

  private final Realm realm;

  Organizations(Realm realm) {
    this.realm = realm;
  }

  /** The organization with that id, when there is one. */
  public Optional<Organization> find(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    return realm
        .find(r -> r.organizations().get(id).toRepresentation())
        .map(Organizations::organization);
  }

  /** The organization with that alias, when there is one. */
  public Optional<Organization> withAlias(String alias) {
    return all().stream().filter(found -> found.alias().equals(alias)).findFirst();
  }

  /** Every organization. */
  public List<Organization> all() {
    List<Organization> found = new ArrayList<>();
    List<OrganizationRepresentation> batch;
    do {
      int first = found.size();
      batch = realm.ask(r -> r.organizations().search(null, false, first, BATCH, false));
      batch.forEach(organization -> found.add(organization(organization)));
    } while (batch.size() == BATCH);
    return found;
  }

  /** Makes an organization and returns its id. */
  public String create(String name, String alias, String description, List<String> domains) {
    OrganizationRepresentation organization = new OrganizationRepresentation();
    organization.setName(name);
    organization.setAlias(alias);
    organization.setDescription(description);
    organization.setEnabled(true);
    domains.forEach(domain -> organization.addDomain(new OrganizationDomainRepresentation(domain)));
    return realm.create(r -> r.organizations().create(organization));
  }

  /** Every member, machines too. */
  public List<Account> members(String id) {
    List<Account> found = new ArrayList<>();
    int seen;
    do {
      int first = found.size();
      var batch = realm.ask(r -> r.organizations().get(id).members().list(first, BATCH));
      batch.forEach(member -> found.add(Accounts.account(member)));
      seen = batch.size();
    } while (seen == BATCH);
    return found;
  }

  /** Whether an account belongs to the organization. */
  public boolean hasMember(String id, String accountId) {
    return realm
        .find(r -> r.organizations().get(id).members().member(accountId).toRepresentation())
        .isPresent();
  }

  /** Makes an account a member. */
  public void join(String id, String accountId) {
    realm.create(r -> r.organizations().get(id).members().addMember(accountId));
  }

  private static Organization organization(OrganizationRepresentation found) {
    List<String> domains =
        found.getDomains() == null
            ? List.of()
            : found.getDomains().stream()
                .map(OrganizationDomainRepresentation::getName)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    return new Organization(
        found.getId(), found.getName(), found.getAlias(), found.getDescription(), domains);
  }
}
