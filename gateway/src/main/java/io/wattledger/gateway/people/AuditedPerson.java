package io.wattledger.gateway.people;

import io.wattledger.gateway.realm.Account;
import java.util.Collection;
import java.util.List;

/**
 * What the audit trail keeps of an account before and after a change.
 *
 * @param username name to log in with
 * @param firstName first name
 * @param lastName last name
 * @param email e-mail address
 * @param roles the suite's roles in alphabetical order
 * @param enabled whether the person can log in
 */
public record AuditedPerson(
    String username,
    String firstName,
    String lastName,
    String email,
    List<String> roles,
    boolean enabled) {

  /** Of an account and its roles. */
  public static AuditedPerson of(Account account, Collection<String> roles) {
    return new AuditedPerson(
        account.username(),
        account.firstName(),
        account.lastName(),
        account.email(),
        roles.stream().sorted().toList(),
        account.enabled());
  }
}
