package io.wattledger.aihosting.usage.engine;

/** What can be odd in a customer's allocation events. */
public enum AnomalyKind {
  /** The same GPU was reported by two allocations at the same time; it counts once. */
  OVERLAP,
  /** An allocation was started again while it ran; the second start changes nothing. */
  STARTED_AGAIN,
  /** An allocation was stopped while it did not run; the stop waits for its start. */
  STOPPED_WITHOUT_START
}
