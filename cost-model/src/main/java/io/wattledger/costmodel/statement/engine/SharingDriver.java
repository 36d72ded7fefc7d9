package io.wattledger.costmodel.statement.engine;

/**
 * By what a cost that belongs to no single site is shared over the mining sites. See
 * docs/formulas/statement-drivers.md.
 */
public enum SharingDriver {
  /** Bitcoin produced in the month, gross of the pool fee. */
  BTC_PRODUCED("bitcoin produced", "BTC"),
  /** Energy metered for mining on the month's final bills. */
  METERED_ENERGY("metered mining energy", "kWh"),
  /** Nameplate hashrate of the machines in service times the hours of the month. */
  TH_HOURS("nameplate terahash-hours", "TH/s h"),
  /** Power capacity of the site. */
  POWER_CAPACITY("power capacity", "kW"),
  /** The same part for every mining site. */
  EQUAL("equal parts", "");

  private final String label;
  private final String unit;

  SharingDriver(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  /** The unit of a site's weight. */
  public String unit() {
    return unit;
  }
}
