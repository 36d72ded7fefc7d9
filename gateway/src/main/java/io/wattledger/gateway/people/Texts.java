package io.wattledger.gateway.people;

/** What names and addresses of people look like. */
public final class Texts {

  /** A person's first or last name. */
  public static final String NAME = "[^<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]+";

  /** What to say about a name that does not look like one. */
  public static final String NAME_RULE = "has letters, spaces, hyphens and apostrophes only";

  /** An e-mail address. */
  public static final String EMAIL = "[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

  /** What to say about an e-mail address that does not look like one. */
  public static final String EMAIL_RULE = "is no e-mail address, such as maya@example.com";

  /** A user name. */
  public static final String USERNAME = "(?!service-account-)[a-z0-9._@-]{3,64}";

  /** What to say about a user name that does not look like one. */
  public static final String USERNAME_RULE =
      "has 3 to 64 small letters, digits and . _ @ - and does not start with service-account-";

  private Texts() {}

  /** The text without spaces around it; null stays null. */
  public static String trimmed(String text) {
    return text == null ? null : text.strip();
  }

  /** An address in small letters; null stays null. */
  public static String small(String text) {
    return text == null ? null : text.strip().toLowerCase(java.util.Locale.ROOT);
  }
}
