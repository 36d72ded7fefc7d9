package io.wattledger.service.imports;

/**
 * The rows of a file, one after the other.
 *
 * @param <R> a row as the feature understands it
 */
public interface RowSource<R> extends AutoCloseable {

  /**
   * The next row, null at the end of the file.
   *
   * @throws io.wattledger.service.csv.RowException when this row cannot be read; the next one may
   *     be
   * @throws io.wattledger.service.csv.UnreadableFileException when nothing more can be read
   */
  R next();

  /** The line on which the row that was read last starts, from 1. */
  long line();

  @Override
  void close();
}
