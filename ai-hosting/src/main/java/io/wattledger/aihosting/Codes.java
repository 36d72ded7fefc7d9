package io.wattledger.aihosting;

/** The form of the codes by which customers, pools and resources are known. */
public final class Codes {

  /** A customer's or pool's code, and a site's as fleet forms it. */
  public static final String CODE = "[a-z][a-z0-9-]{1,31}";

  /** That form in words. */
  public static final String CODE_RULE =
      "has 2 to 32 characters: a lower-case letter, then lower-case letters, digits or hyphens";

  /** A resource's code: a node, a server, a single GPU. */
  public static final String RESOURCE = "[A-Za-z0-9][A-Za-z0-9._/:-]{0,127}";

  /** That form in words. */
  public static final String RESOURCE_RULE =
      "has 1 to 128 characters: letters, digits, dots, slashes, colons, hyphens and underscores";

  private Codes() {}
}
