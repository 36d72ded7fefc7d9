package io.wattledger.aihosting.event;

/** Why an event needs somebody's attention. */
public enum ExceptionKind {
  /** It cannot be used. */
  REJECTED,
  /** It contradicts an accepted event of the same source and id. */
  CONFLICT,
  /** It came after the close of a month that it would have changed. */
  LATE
}
