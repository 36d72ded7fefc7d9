package io.wattledger.fleet.model;

/** What a machine does. */
public enum ModelKind {
  /** A Bitcoin miner: it has a hashrate. */
  ASIC,
  /** An accelerator for AI: it has memory. */
  GPU
}
