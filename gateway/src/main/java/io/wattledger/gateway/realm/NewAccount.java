package io.wattledger.gateway.realm;

/**
 * An account to be made.
 *
 * @param username name to log in with
 * @param email e-mail address
 * @param firstName first name
 * @param lastName last name
 */
public record NewAccount(String username, String email, String firstName, String lastName) {}
