package io.wattledger.service.imports;

import io.wattledger.service.csv.RowException;
import io.wattledger.service.csv.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a file, stretch by stretch. */
final class RowParser<R> {

  static final int ROWS_AT_ONCE = 10_000;

  private final RowSource<R> source;

  RowParser(RowSource<R> source) {
    this.source = source;
  }

  /** The next stretch; after the last one it must not be asked again. */
  ParsedRows<R> next() {
    List<R> rows = new ArrayList<>(ROWS_AT_ONCE);
    List<RowError> refused = new ArrayList<>();
    try {
      boolean more = true;
      while (more && rows.size() + refused.size() < ROWS_AT_ONCE) {
        more = read(rows, refused);
      }
      return new ParsedRows<>(rows, refused, rows.size() + refused.size(), null, !more);
    } catch (UnreadableFileException broken) {
      RowError end = new RowError(broken.line(), null, null, broken.getMessage());
      return new ParsedRows<>(rows, refused, rows.size() + refused.size(), end, true);
    }
  }

  private boolean read(List<R> rows, List<RowError> refused) {
    try {
      R row = source.next();
      if (row != null) {
        rows.add(row);
      }
      return row != null;
    } catch (RowException e) {
      refused.add(new RowError(e.line(), e.column(), e.value(), e.getMessage()));
    } catch (IllegalArgumentException e) {
      refused.add(new RowError(source.line(), null, null, e.getMessage()));
    }
    return true;
  }
}
