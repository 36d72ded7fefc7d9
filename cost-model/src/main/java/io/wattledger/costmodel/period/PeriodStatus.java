package io.wattledger.costmodel.period;

/** Where a month stands. */
public enum PeriodStatus {
  /** Never closed: facts may change. */
  OPEN,
  /** Closed: its statement is fixed and its facts are locked. */
  CLOSED,
  /** Closed before and open again: facts may change until the next close. */
  REOPENED
}
