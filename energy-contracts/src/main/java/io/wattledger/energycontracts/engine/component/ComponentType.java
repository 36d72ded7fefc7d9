package io.wattledger.energycontracts.engine.component;

/** The names of the charge components, as a contract's JSON states them. */
public enum ComponentType {
  /** A block of power around the clock at a fixed price. */
  FIXED_BLOCK,
  /** Energy at an index price. */
  INDEX_ENERGY,
  /** Energy at a price that follows gas. */
  HEAT_RATE,
  /** A fixed price for a floating one on a notional. */
  SWAP,
  /** A cap, a floor or both, as a hedge. */
  COLLAR,
  /** What a plant produces, at an agreed price. */
  PPA_AS_PRODUCED,
  /** A steady power from a plant with another shape. */
  PPA_BASELOAD,
  /** A quantity of which a part must be taken. */
  MINIMUM_TAKE,
  /** A credit for demand that can be interrupted. */
  CURTAILABLE_CREDIT,
  /** Capacity sold as reserve. */
  ANCILLARY_AWARD,
  /** Energy bought the day before, and the real-time deviation. */
  DAY_AHEAD_POSITION,
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
