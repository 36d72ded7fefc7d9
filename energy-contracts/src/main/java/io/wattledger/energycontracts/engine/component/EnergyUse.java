package io.wattledger.energycontracts.engine.component;

/** What the energy behind a meter is for. */
public enum EnergyUse {
  /** Our own mining machines. */
  MINING,
  /** Machines that serve AI customers. */
  AI,
  /** Machines of hosted clients. */
  HOSTED
}
