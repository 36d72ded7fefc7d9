package io.wattledger.energycontracts.engine.component;

/** Which part of the metered energy a component prices. */
public enum EnergyQuantity {
  /** All metered energy. */
  ALL,
  /** Only what exceeds the fixed blocks of the same contract version, interval by interval. */
  ABOVE_BLOCK
}
