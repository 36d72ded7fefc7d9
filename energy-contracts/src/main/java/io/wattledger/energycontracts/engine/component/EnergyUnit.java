package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/** The unit in which a contract prices energy. */
public enum EnergyUnit {
  /** Megawatt-hour. */
  MWH("MWh", 1000),
  /** Kilowatt-hour. */
  KWH("kWh", 1);

  private final String symbol;
  private final BigDecimal kwh;

  EnergyUnit(String symbol, long kwh) {
    this.symbol = symbol;
    this.kwh = BigDecimal.valueOf(kwh);
  }

  /** The sign that people write. */
  public String symbol() {
    return symbol;
  }

  /** How many kWh one unit is. */
  public BigDecimal kwh() {
    return kwh;
  }
}
