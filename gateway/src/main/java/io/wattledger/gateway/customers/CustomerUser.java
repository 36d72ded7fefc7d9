package io.wattledger.gateway.customers;

import io.wattledger.gateway.people.LoginState;
import io.wattledger.gateway.realm.Account;
import java.time.Instant;
import java.util.List;

/**
 * A user of a customer.
 *
 * @param id unchanging id
 * @param username name to log in with
 * @param firstName first name
 * @param lastName last name
 * @param email e-mail address
 * @param enabled whether the user can log in
 * @param invited whether the user has still to choose a password
 * @param lockedOut whether wrong passwords have locked the login for the moment
 * @param secondFactors kinds of second factor that are set up, empty when none is
 * @param lastLoginAt the last login, absent when there was none in the last 90 days
 * @param createdAt when the account was made
 */
public record CustomerUser(
    String id,
    String username,
    String firstName,
    String lastName,
    String email,
    boolean enabled,
    boolean invited,
    boolean lockedOut,
    List<String> secondFactors,
    Instant lastLoginAt,
    Instant createdAt) {

  /** Copies the list. */
  public CustomerUser {
    secondFactors = List.copyOf(secondFactors);
  }

  static CustomerUser of(Account account, LoginState state) {
    return new CustomerUser(
        account.id(),
        account.username(),
        account.firstName(),
        account.lastName(),
        account.email(),
        account.enabled(),
        account.invited(),
        state.lockedOut(),
        state.secondFactors(),
        state.lastLoginAt(),
        account.createdAt());
  }
}
