package io.wattledger.gateway.reports;

import java.util.Set;

/**
 * For whom a report is made: its figures are read with this token, so nobody gets a figure that the
 * services would not show.
 *
 * @param name the user name that the report prints
 * @param roles the roles in the token
 * @param token the access token
 */
public record Reader(String name, Set<String> roles, String token) {

  /** Copies the roles. */
  public Reader {
    roles = Set.copyOf(roles);
  }

  /** The header under which services are asked. */
  public String authorization() {
    return "Bearer " + token;
  }

  /** Never the token. */
  @Override
  public String toString() {
    return name;
  }
}
