package io.wattledger.aihosting.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * On which side of the border between customers and staff the current request stands. It follows
 * from the verified token alone: who carries the role of a customer is a customer, whatever else
 * the token says, and never reaches the staff's database role.
 */
@ApplicationScoped
public class Caller {

  private static final Set<String> STAFF =
      Set.of(
          Roles.OPERATOR,
          Roles.ENERGY,
          Roles.FINANCE,
          Roles.CONTROLLER,
          Roles.EXECUTIVE,
          Roles.AUDITOR,
          Roles.ADMIN,
          Roles.SITE_AGENT,
          Roles.COLLECTOR,
          Roles.SCHEDULER);

  private final SecurityIdentity identity;

  /** Over the identity of the current request. */
  public Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Whether the request is one of a customer. */
  public boolean isCustomer() {
    return inRequest() && identity.hasRole(Roles.AI_CUSTOMER);
  }

  /** Whether the request is one of staff or of a machine of ours. */
  public boolean isStaff() {
    return inRequest()
        && !identity.hasRole(Roles.AI_CUSTOMER)
        && identity.getRoles().stream().anyMatch(STAFF::contains);
  }

  /**
   * The organization of a customer's token.
   *
   * @throws ProblemException 403 when the token names none or several, or carries a staff role too
   */
  public UUID organization() {
    if (identity.getRoles().stream().anyMatch(STAFF::contains)) {
      throw ProblemException.forbidden(
          "This login is a customer's and one of our own people's at once; ask the administrator"
              + " to keep the two apart.");
    }
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return OrganizationClaim.id(token.getClaim(OrganizationClaim.NAME))
          .orElseThrow(
              () ->
                  ProblemException.forbidden(
                      "Your login must belong to exactly one customer organization; ask your"
                          + " administrator."));
    }
    throw ProblemException.forbidden("A customer is known by its bearer token only.");
  }

  private static boolean inRequest() {
    return Arc.container().requestContext().isActive();
  }
}
