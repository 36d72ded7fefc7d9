package io.wattledger.fleet.batch;

/** Which business bears the cost. */
public enum AssetUse {
  /** Bitcoin mining. */
  MINING,
  /** AI hosting. */
  AI
}
