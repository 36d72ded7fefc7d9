package io.wattledger.gateway.realm;

import java.util.List;

/**
 * A customer of the AI hosting, as the realm knows it.
 *
 * @param id the unchanging id, which tokens of its members carry
 * @param name name of the company
 * @param alias short name, unchanging
 * @param description a sentence about it, null when there is none
 * @param domains its internet domains, in alphabetical order
 */
public record Organization(
    String id, String name, String alias, String description, List<String> domains) {

  /** Copies the domains. */
  public Organization {
    domains = List.copyOf(domains);
  }
}
