package io.wattledger.aihosting.event;

/** What became of an event. */
public enum EventOutcome {
  /** New, and in effect from now on. */
  ACCEPTED,
  /** The same event was accepted before; nothing changes. */
  DUPLICATE,
  /** An event with this source and id and another content was accepted before; nothing changes. */
  CONFLICT,
  /** Cannot be used; the reason says why. It may be sent again when the reason is gone. */
  REJECTED
}
