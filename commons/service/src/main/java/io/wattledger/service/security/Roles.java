package io.wattledger.service.security;

/** The realm roles (docs/guide/roles.md). */
public final class Roles {
  /** Runs sites and machines. */
  public static final String OPERATOR = "operator";

  /** Looks after power contracts, meters and prices. */
  public static final String ENERGY = "energy";

  /** Enters costs and payouts. */
  public static final String FINANCE = "finance";

  /** Closes and reopens what finance entered. */
  public static final String CONTROLLER = "controller";

  /** Reads results. */
  public static final String EXECUTIVE = "executive";

  /** Reads everything, changes nothing. */
  public static final String AUDITOR = "auditor";

  /** Sets the suite up. */
  public static final String ADMIN = "admin";

  /** A customer of AI hosting. */
  public static final String AI_CUSTOMER = "ai-customer";

  /** The agent at a site. */
  public static final String SITE_AGENT = "site-agent";

  /** A collector of prices, meters or telemetry. */
  public static final String COLLECTOR = "collector";

  /** Scheduled work. */
  public static final String SCHEDULER = "scheduler";

  private Roles() {}
}
