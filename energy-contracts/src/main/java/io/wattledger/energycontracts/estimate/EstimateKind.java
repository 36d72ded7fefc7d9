package io.wattledger.energycontracts.estimate;

/** How missing readings are filled. See docs/formulas/estimated-readings.md. */
public enum EstimateKind {
  /** A straight line between the readings around a gap of two hours or less. */
  LINEAR,
  /** The mean of the same hours of comparable days before. */
  LIKE_DAYS,
  /** What a register counted less what the intervals measured. */
  REGISTER_TOTAL,
  /** A stated value for each interval. */
  MANUAL
}
