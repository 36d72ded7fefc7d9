package io.wattledger.energycontracts.reading.layout;

/** How a file in local time tells the two hours of autumn apart that have the same label. */
public enum RepeatedHour {
  /** It does not: such rows are refused. */
  REFUSED,
  /** By a column with a flag on the second one. */
  FLAGGED,
  /** By their order: of two rows with the same label, the second one is the later. */
  BY_ORDER
}
