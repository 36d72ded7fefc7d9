package io.wattledger.gateway.people;

import io.wattledger.gateway.realm.Account;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A person of the company.
 *
 * @param id unchanging id
 * @param username name to log in with
 * @param firstName first name
 * @param lastName last name
 * @param email e-mail address
 * @param roles the suite's roles in alphabetical order
 * @param enabled whether the person can log in
 * @param invited whether the person has still to choose a password
 * @param lockedOut whether wrong passwords have locked the login for the moment
 * @param secondFactors kinds of second factor that are set up, empty when none is
 * @param lastLoginAt the last login, absent when there was none in the last 90 days
 * @param createdAt when the account was made
 * @param version changes with every change of the person; also the entity tag
 */
public record PersonView(
    String id,
    String username,
    String firstName,
    String lastName,
    String email,
    List<String> roles,
    boolean enabled,
    boolean invited,
    boolean lockedOut,
    List<String> secondFactors,
    Instant lastLoginAt,
    Instant createdAt,
    long version) {

  /** Copies the lists. */
  public PersonView {
    roles = List.copyOf(roles);
    secondFactors = List.copyOf(secondFactors);
  }

  static PersonView of(Account account, Collection<String> roles, LoginState state) {
    return new PersonView(
        account.id(),
        account.username(),
        account.firstName(),
        account.lastName(),
        account.email(),
        roles.stream().sorted().toList(),
        account.enabled(),
        account.invited(),
        state.lockedOut(),
        state.secondFactors(),
        state.lastLoginAt(),
        account.createdAt(),
        PersonVersion.of(AuditedPerson.of(account, roles)));
  }
}
