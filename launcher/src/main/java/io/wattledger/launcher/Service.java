package io.wattledger.launcher;

import java.util.Locale;

/** The five services, in the order in which they are listed to people. */
public enum Service {
  GATEWAY(8080),
  COST_MODEL(8081),
  FLEET(8082),
  ENERGY_CONTRACTS(8083),
  AI_HOSTING(8084);

  private final int basePort;

  Service(int basePort) {
    this.basePort = basePort;
  }

  int basePort() {
    return basePort;
  }

  /** Name of the module, of the process and of the path under {@code /api}: {@code cost-model}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Name of the database and first part of its roles' names: {@code cost_model}. */
  public String database() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it serves customers and staff through a database role each. */
  public boolean keepsCustomersApart() {
    return this == AI_HOSTING;
  }

  /** Environment variable with the service's address, which the other services read. */
  public String urlVariable() {
    return "WATTLEDGER_" + name() + "_URL";
  }
}
