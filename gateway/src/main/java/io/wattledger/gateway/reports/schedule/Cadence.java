package io.wattledger.gateway.reports.schedule;

/** How often a schedule comes round. */
public enum Cadence {
  /** Every day. */
  DAILY,
  /** On one day of the week. */
  WEEKLY,
  /** On one day of the month; 31 is the last day of every month. */
  MONTHLY,
  /** Whenever a month is closed. */
  ON_CLOSE
}
