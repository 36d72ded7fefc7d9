package io.wattledger.aihosting.usage;

/** Whether a month's usage can still change. */
public enum UsageStatus {
  /** It can. */
  OPEN,
  /** The month is closed: later events are kept aside and change nothing. */
  CLOSED
}
