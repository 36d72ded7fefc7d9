package io.wattledger.service.imports;

import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.csv.RowException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads and stores one importable kind; a CDI bean of the owning feature. The import engine calls
 * it inside one transaction for the whole file, which is rolled back for a preview and for a
 * refused file.
 *
 * @param <R> a row as the feature understands it; it keeps its line when it can be refused later
 */
public interface ImportHandler<R> {

  /** What is imported, by whom, with which columns. */
  ImportKind kind();

  /**
   * Opens a file that is not CSV with the columns of the kind in its first row.
   *
   * @param file opens the file, as often as wanted
   * @return its rows, null when it is read as CSV with the kind's columns
   * @throws io.wattledger.service.csv.UnreadableFileException when it cannot be read at all
   */
  default RowSource<R> open(Supplier<InputStream> file, ImportContext context) {
    return null;
  }

  /**
   * Reads one row.
   *
   * @throws RowException when the row cannot be read; {@link CsvRow} throws it for unreadable
   *     fields, and an {@link IllegalArgumentException} of a value type counts the same
   */
  R parse(CsvRow row);

  /** Stores rows, up to 10,000 at a time, in the file's order. */
  void store(ImportContext context, List<R> batch);

  /** Called once after the last batch, in the same transaction. */
  default void finish(ImportContext context) {}

  /** Whether and how an applied import of this kind is taken back as a whole. */
  default Undoing undoing() {
    return new Undoing.Impossible("its rows are corrected one by one");
  }
}
