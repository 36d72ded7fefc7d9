package io.wattledger.aihosting.capacity;

/** Why GPUs could not be rented for a time. */
public enum ExclusionReason {
  /** Planned work. */
  MAINTENANCE,
  /** Broken. */
  FAILURE,
  /** Switched off for the power grid or the power price. */
  CURTAILMENT,
  /** Used by the company itself, for tests or as a spare. */
  OWN_USE,
  /** Another reason, which the note tells. */
  OTHER
}
