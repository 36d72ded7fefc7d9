package io.wattledger.aihosting.event;

/** Thrown while an event is read; the message says what is wrong and what is allowed. */
final class UnusableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RefusalCause kind;

  /** An event that cannot be read as one. */
  UnusableEvent(String message) {
    this(RefusalCause.CONTENT, message);
  }

  UnusableEvent(RefusalCause kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  /** What the event failed at. */
  RefusalCause kind() {
    return kind;
  }
}
