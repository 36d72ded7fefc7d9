package io.wattledger.service.csv;

/** A file that cannot be read any further: the rest of it is unknown. */
public class UnreadableFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long line;

  /**
   * A broken file.
   *
   * @param line the line, from 1, where it breaks
   * @param detail what is wrong and what is allowed
   */
  public UnreadableFileException(long line, String detail) {
    super(detail);
    this.line = line;
  }

  /** The line, from 1. */
  public long line() {
    return line;
  }
}
