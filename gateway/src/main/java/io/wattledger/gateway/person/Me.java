package io.wattledger.gateway.person;

import java.time.Instant;
import java.util.List;

/**
 * The caller as the suite knows them.
 *
 * @param name full name, or the user name when the token has none
 * @param username name used to log in; for machines the service account's name
 * @param roles the suite's roles in alphabetical order
 * @param email e-mail address, absent for machines
 * @param sessionExpiresAt when the login ends at the latest unless it is used before, or when the
 *     bearer token expires
 * @param customer alias of the customer organization that the caller belongs to, absent for staff
 * @param organizationId id of that organization, by which ai-hosting knows the customer
 * @param customerName name of that organization; absent while the identity provider does not answer
 * @param company name of the company that runs the suite, absent when nobody named it
 */
public record Me(
    String name,
    String username,
    List<String> roles,
    String email,
    Instant sessionExpiresAt,
    String customer,
    String organizationId,
    String customerName,
    String company) {

  /** Copies the roles. */
  public Me {
    roles = List.copyOf(roles);
  }
}
