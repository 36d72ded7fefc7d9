package io.wattledger.service.imports;

import io.wattledger.service.csv.CsvException;
import io.wattledger.service.csv.CsvReader;
import io.wattledger.service.csv.CsvRecord;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.csv.RowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the rows below the header, stretch by stretch. */
final class RowParser<R> {

  static final int ROWS_AT_ONCE = 10_000;

  private final CsvReader reader;
  private final ImportHandler<R> handler;
  private final Map<String, Integer> positions;
  private final int columns;

  RowParser(
      CsvReader reader, ImportHandler<R> handler, Map<String, Integer> positions, int columns) {
    this.reader = reader;
    this.handler = handler;
    this.positions = positions;
    this.columns = columns;
  }

  /** The next stretch; after the last one it must not be asked again. */
  ParsedRows<R> next() {
    List<R> rows = new ArrayList<>(ROWS_AT_ONCE);
    List<RowError> refused = new ArrayList<>();
    long read = 0;
    try {
      CsvRecord row = null;
      while (read < ROWS_AT_ONCE && (row = reader.next()) != null) {
        read++;
        parse(row, rows, refused);
      }
      return new ParsedRows<>(rows, refused, read, null, row == null);
    } catch (CsvException broken) {
      RowError end = new RowError(broken.line(), null, null, broken.getMessage());
      return new ParsedRows<>(rows, refused, read, end, true);
    }
  }

  private void parse(CsvRecord row, List<R> rows, List<RowError> refused) {
    if (row.fields().size() != columns) {
      String detail = "the row has " + row.fields().size() + " fields, the header " + columns;
      refused.add(new RowError(row.line(), null, null, detail));
      return;
    }
    try {
      rows.add(handler.parse(new CsvRow(row.line(), positions, row.fields())));
    } catch (RowException e) {
      refused.add(new RowError(e.line(), e.column(), e.value(), e.getMessage()));
    } catch (IllegalArgumentException e) {
      refused.add(new RowError(row.line(), null, null, e.getMessage()));
    }
  }
}
