package io.wattledger.energycontracts.reading.layout;

/** Which end of an interval a file's label names. */
public enum LabelEdge {
  /** The label is where the interval begins. */
  BEGINNING,
  /** The label is where it ends, as grids and utilities number hours. */
  ENDING
}
