package io.wattledger.kernel.quantity;

import java.math.BigDecimal;

/** The units of the trade, each with its dimension and its factor to that dimension's base unit. */
public enum Unit {
  /** Watt-hour, the base unit of energy. */
  WH(Dimension.ENERGY, "1", "Wh"),
  /** Kilowatt-hour. */
  KWH(Dimension.ENERGY, "1000", "kWh"),
  /** Megawatt-hour. */
  MWH(Dimension.ENERGY, "1000000", "MWh"),
  /** Watt, the base unit of power. */
  W(Dimension.POWER, "1", "W"),
  /** Kilowatt. */
  KW(Dimension.POWER, "1000", "kW"),
  /** Megawatt. */
  MW(Dimension.POWER, "1000000", "MW"),
  /** Terahash per second, the base unit of hashrate here. */
  THS(Dimension.HASHRATE, "1", "TH/s"),
  /** Petahash per second. */
  PHS(Dimension.HASHRATE, "1000", "PH/s"),
  /** Exahash per second. */
  EHS(Dimension.HASHRATE, "1000000", "EH/s"),
  /** Joule per terahash: the efficiency of a machine. */
  J_PER_TH(Dimension.EFFICIENCY, "1", "J/TH"),
  /** Satoshi, the base unit of bitcoin. */
  SAT(Dimension.BITCOIN, "1", "sat"),
  /** Bitcoin. */
  BTC(Dimension.BITCOIN, "100000000", "BTC"),
  /** Hour. */
  HOUR(Dimension.TIME, "1", "h"),
  /** Day of 24 hours. */
  DAY(Dimension.TIME, "24", "d"),
  /** A plain count or ratio. */
  ONE(Dimension.NONE, "1", "");

  /** What a unit measures. */
  public enum Dimension {
    /** Energy. */
    ENERGY,
    /** Power. */
    POWER,
    /** Hashes per second. */
    HASHRATE,
    /** Energy per hash. */
    EFFICIENCY,
    /** Coins. */
    BITCOIN,
    /** Duration. */
    TIME,
    /** Nothing: a number. */
    NONE
  }

  private final Dimension dimension;
  private final BigDecimal factor;
  private final String symbol;

  Unit(Dimension dimension, String factor, String symbol) {
    this.dimension = dimension;
    this.factor = new BigDecimal(factor);
    this.symbol = symbol;
  }

  /** What this unit measures. */
  public Dimension dimension() {
    return dimension;
  }

  /** How many base units one of this unit is. */
  public BigDecimal factor() {
    return factor;
  }

  /** The sign that people write. */
  public String symbol() {
    return symbol;
  }
}
