package io.wattledger.service.imports;

import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.csv.RowException;
import java.util.List;

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
