package io.wattledger.gateway.credentials;

import io.wattledger.gateway.realm.SuiteRoles;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which roles a credential may have. */
final class CredentialRules {

  private CredentialRules() {}

  /**
   * The roles of a credential: those asked for, or the role of a customer's machine.
   *
   * @throws ProblemException 400 when roles and customer contradict each other, or a role is not
   *     for machines of the company
   */
  static Set<String> roles(ApiCredentialRequest request) {
    boolean named = request.roles() != null && !request.roles().isEmpty();
    if (request.organizationId() != null) {
      if (named) {
        throw refused("is left out for a customer: its machines have the role ai-customer");
      }
      return Set.of(Roles.AI_CUSTOMER);
    }
    if (!named) {
      throw refused("needs at least one role, unless the credential is for a customer");
    }
    List<String> allowed = new ArrayList<>(SuiteRoles.STAFF);
    allowed.addAll(SuiteRoles.MACHINE);
    for (String role : request.roles()) {
      if (!allowed.contains(role)) {
        throw refused(
            Roles.AI_CUSTOMER.equals(role)
                ? "cannot contain ai-customer: name the customer instead"
                : "contains '%s', which is none of %s".formatted(role, String.join(", ", allowed)));
      }
    }
    return new TreeSet<>(request.roles());
  }

  private static ProblemException refused(String detail) {
    return ProblemException.badRequest(
        "The roles of the credential cannot be used.", new FieldError("/roles", detail));
  }
}
