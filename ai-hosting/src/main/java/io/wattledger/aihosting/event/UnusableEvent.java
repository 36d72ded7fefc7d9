package io.wattledger.aihosting.event;

/** Thrown while an event is read; the message says what is wrong and what is allowed. */
final class UnusableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableEvent(String message) {
    super(message, null, false, false);
  }
}
