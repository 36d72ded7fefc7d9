package io.wattledger.energycontracts.engine.component;

/** The names of the charge components, as a contract's JSON states them. */
public enum ComponentType {
  /** A block of power around the clock at a fixed price. */
  FIXED_BLOCK,
  /** Energy at an index price. */
  INDEX_ENERGY,
  /** Energy at prices by month, day and hour. */
  TOU_ENERGY,
  /** Energy at prices by cumulative quantity. */
  TIERED_ENERGY,
  /** A fee per unit of metered energy. */
  ENERGY_FEE,
  /** The highest demand of the month. */
  DEMAND,
  /** Reactive power beyond what is free. */
  REACTIVE_DEMAND,
  /** Demand at the system's peaks. */
  COINCIDENT_PEAK,
  /** A fixed amount per month, day or year. */
  FIXED_CHARGE,
  /** What a bill comes to at least. */
  MINIMUM_BILL,
  /** A percentage of other lines. */
  TAX
}
