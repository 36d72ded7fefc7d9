package io.wattledger.gateway.people;

import io.wattledger.gateway.realm.SuiteRoles;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which roles a person may have together. */
final class PersonRules {

  private PersonRules() {}

  /**
   * The roles without repeats, in alphabetical order.
   *
   * @throws ProblemException 400 when one of them is not for people of the company
   */
  static TreeSet<String> roles(List<String> asked) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      String role = asked.get(i);
      if (!SuiteRoles.STAFF.contains(role)) {
        errors.add(new FieldError("/roles", reason(role)));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.badRequest(
          "These roles cannot be given to a person of the company.",
          errors.toArray(FieldError[]::new));
    }
    return new TreeSet<>(asked);
  }

  private static String reason(String role) {
    if (Roles.AI_CUSTOMER.equals(role)) {
      return "cannot contain ai-customer: users of a customer are invited in the customer's"
          + " organization and have no other role";
    }
    if (SuiteRoles.MACHINE.contains(role)) {
      return "cannot contain %s: it is for machines, which get an API credential".formatted(role);
    }
    return "contains '%s', which is none of %s"
        .formatted(role, String.join(", ", SuiteRoles.STAFF));
  }
}
