package io.wattledger.gateway.customers;

import io.quarkus.security.identity.SecurityIdentity;
import io.wattledger.gateway.people.CurrentRights;
import io.wattledger.gateway.person.TokenClaims;
import io.wattledger.gateway.realm.Organization;
import io.wattledger.gateway.realm.Organizations;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The customer that the caller belongs to, from the verified token. */
@ApplicationScoped
public class OwnOrganization {

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
    return new TokenClaims((JsonWebToken) identity.getPrincipal())
        .organizationId()
        .orElseThrow(
            () ->
                ProblemException.forbidden(
                    "Your account does not belong to exactly one customer. Ask your contact to"
                        + " correct it."));
  }

  /** The organization itself. */
  public Organization get() {
    String id = id();
    return organizations
        .find(id)
        .orElseThrow(() -> ProblemException.forbidden("Your organization no longer exists."));
  }

  /**
   * The organization's id for a change: the caller must still belong to it, whatever the token
   * says.
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
}
