package io.wattledger.energycontracts.reading.layout;

/** Which end of an interval a file's label names. */
public enum LabelEdge {
  /** The label is where the interval begins. */
  BEGINNING,
  /**
   * The label is the beginning plus the length of the interval, as grids number hours: on the day
   * of autumn the last quarter of each of the two hours that are alike is called 02:00.
   */
  ENDING,
  /**
   * The label is what the clocks show when the interval ends: on the day of autumn the last quarter
   * of the first of the two hours is called 01:00, because the clocks go back at that moment.
   */
  ENDING_BY_CLOCK
}
