package io.wattledger.gateway.customers;

import io.quarkus.security.identity.SecurityIdentity;
import io.wattledger.gateway.people.CurrentRights;
import io.wattledger.gateway.realm.Organization;
import io.wattledger.gateway.realm.Organizations;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The customer that the caller belongs to, from the verified token. */
@ApplicationScoped
public class OwnOrganization {

  private static final String CLAIM = "organization";

  private final SecurityIdentity identity;
  private final CurrentUser user;
  private final CurrentRights rights;
  private final Organizations organizations;

  OwnOrganization(
      SecurityIdentity identity,
      CurrentUser user,
      CurrentRights rights,
      Organizations organizations) {
    this.identity = identity;
    this.user = user;
    this.rights = rights;
    this.organizations = organizations;
  }

  /**
   * The organization's id.
   *
   * @throws ProblemException 403 when the token names none or more than one
   */
  public String id() {
    Object claim = ((JsonWebToken) identity.getPrincipal()).getClaim(CLAIM);
    if (claim instanceof Map<?, ?> byAlias
        && byAlias.size() == 1
        && byAlias.values().iterator().next() instanceof Map<?, ?> organization
        && organization.get("id") != null) {
      return text(organization.get("id"));
    }
    throw ProblemException.forbidden(
        "Your account does not belong to exactly one customer. Ask your contact to correct it.");
  }

  /** The organization itself. */
  public Organization get() {
    String id = id();
    return organizations
        .find(id)
        .orElseThrow(() -> ProblemException.forbidden("Your organization no longer exists."));
  }

  /**
   * The organization's id for a change: the caller must still belong to it, whatever the token says.
   *
   * @throws ProblemException 403 when the caller no longer belongs to it, or is disabled
   */
  public String idForChange() {
    String id = id();
    rights.require(Roles.AI_CUSTOMER);
    if (!organizations.hasMember(id, user.subject())) {
      throw ProblemException.forbidden("Your account no longer belongs to this customer.");
    }
    return id;
  }

  /** Claims come as texts of the JSON library. */
  private static String text(Object value) {
    String text = value.toString();
    return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
  }
}
