package io.wattledger.launcher;

/**
 * Something that keeps the suite from starting, worded for the person at the terminal: what was
 * wrong, where, and what to do. The launcher prints the message as it is and never a stack trace.
 */
public final class LauncherException extends RuntimeException {

  /** A refusal with a message for the terminal; may have several lines. */
  public LauncherException(String message) {
    super(message);
  }

  /** A refusal with a message for the terminal and the technical cause. */
  public LauncherException(String message, Throwable cause) {
    super(message, cause);
  }
}
