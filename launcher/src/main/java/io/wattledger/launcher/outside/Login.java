package io.wattledger.launcher.outside;

/**
 * A name and its password.
 *
 * @param user the name
 * @param password the secret
 */
public record Login(String user, String password) {

  /** Without the password, for messages. */
  @Override
  public String toString() {
    return user;
  }
}
