package io.wattledger.service.csv;

/** A file that is no CSV that can be read any further: the rest of it is unknown. */
public class CsvException extends UnreadableFileException {

  private static final long serialVersionUID = 1L;

  /**
   * A broken file.
   *
   * @param line the line, from 1, where it breaks
   * @param detail what is wrong and what is allowed
   */
  public CsvException(long line, String detail) {
    super(line, detail);
  }
}
