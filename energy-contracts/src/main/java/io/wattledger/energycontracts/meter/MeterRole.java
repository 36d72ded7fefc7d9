package io.wattledger.energycontracts.meter;

/** Where a meter stands. */
public enum MeterRole {
  /** It measures what the contract bills. */
  MAIN,
  /** It measures a part of what main meters measure. */
  SUBMETER,
  /** It measures a building: the submeters in it and what the building takes beside them. */
  BUILDING
}
