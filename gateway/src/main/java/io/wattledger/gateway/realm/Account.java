package io.wattledger.gateway.realm;

import java.time.Instant;
import java.util.List;

/**
 * An account that can log in.
 *
 * @param id the realm's unchanging id, the subject of its tokens
 * @param username name used to log in
 * @param firstName first name, null when unknown
 * @param lastName last name, null when unknown
 * @param email e-mail address, null when unknown
 * @param enabled whether it can log in
 * @param createdAt when it was made
 * @param requiredActions what it has to do at the next login, in Keycloak's words
 */
public record Account(
    String id,
    String username,
    String firstName,
    String lastName,
    String email,
    boolean enabled,
    Instant createdAt,
    List<String> requiredActions) {

  /** The action of somebody who has not chosen a password yet. */
  public static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";

  /** How the realm calls the account of a client. */
  public static final String MACHINE_PREFIX = "service-account-";

  /** Copies the actions. */
  public Account {
    requiredActions = List.copyOf(requiredActions);
  }

  /** Whether a machine logs in with it. */
  public boolean machine() {
    return username.startsWith(MACHINE_PREFIX);
  }

  /** Whether a password has still to be chosen: nobody has accepted the invitation. */
  public boolean invited() {
    return requiredActions.contains(CHOOSE_PASSWORD);
  }
}
