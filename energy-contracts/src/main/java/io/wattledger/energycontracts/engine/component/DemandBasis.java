package io.wattledger.energycontracts.engine.component;

/** The power that a demand is counted in. */
public enum DemandBasis {
  /** Active power. */
  KW("kW"),
  /** Apparent power, active and reactive together. */
  KVA("kVA");

  private final String symbol;

  DemandBasis(String symbol) {
    this.symbol = symbol;
  }

  /** The sign that people write. */
  public String symbol() {
    return symbol;
  }
}
