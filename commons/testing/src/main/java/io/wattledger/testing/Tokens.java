package io.wattledger.testing;

/** Bearer tokens of the issuer that the service under test trusts. */
public final class Tokens {

  private Tokens() {}

  /** A normal token of a user with these realm roles. */
  public static String of(String user, String... roles) {
    return LocalIssuer.shared().token(user, roles);
  }
}
