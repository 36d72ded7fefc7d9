package io.wattledger.gateway.people;

import io.wattledger.gateway.realm.Logins;
import java.time.Instant;
import java.util.List;

/**
 * How an account's logins stand.
 *
 * @param lockedOut whether wrong passwords have locked the login for the moment
 * @param secondFactors kinds of second factor that are set up
 * @param lastLoginAt the last login, null when none is known
 */
public record LoginState(boolean lockedOut, List<String> secondFactors, Instant lastLoginAt) {

  /** Asks the realm about an account. */
  public static LoginState of(Logins logins, String id) {
    return new LoginState(
        logins.lockedOut(id), logins.secondFactors(id), logins.lastLogin(id).orElse(null));
  }
}
