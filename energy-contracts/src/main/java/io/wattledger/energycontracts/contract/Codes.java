package io.wattledger.energycontracts.contract;

/** The form of the codes by which contracts, meters and price series are known. */
public final class Codes {

  /** A contract's, meter's or series' code. */
  public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{1,63}";

  /** That form in words. */
  public static final String CODE_RULE =
      "has 2 to 64 characters: letters, digits, dots, hyphens and underscores, a letter or digit"
          + " first";

  /** A site's code, as fleet forms it. */
  public static final String SITE = "[a-z][a-z0-9-]{1,31}";

  /** That form in words. */
  public static final String SITE_RULE =
      "has 2 to 32 characters: a lower-case letter, then lower-case letters, digits or hyphens";

  private Codes() {}
}
