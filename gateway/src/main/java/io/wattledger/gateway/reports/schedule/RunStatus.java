package io.wattledger.gateway.reports.schedule;

/** How far a run is. */
public enum RunStatus {
  /** Not tried yet, or tried and put off. */
  WAITING,
  /** Somebody works on it. */
  SENDING,
  /** Every recipient's mail was taken by the mail server. */
  SENT,
  /** Some recipients' mail was taken. */
  PARTLY_SENT,
  /** Nobody's mail was taken. */
  FAILED,
  /** Left out; the reason says why. */
  SKIPPED
}
