package io.wattledger.service.imports;

import io.wattledger.service.csv.CsvReader;
import io.wattledger.service.csv.CsvRecord;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.csv.RowException;
import java.util.Map;

/** The rows of a CSV file whose first row names columns of the kind. */
final class CsvRows<R> implements RowSource<R> {

  private final CsvReader reader;
  private final ImportHandler<R> handler;
  private final Map<String, Integer> positions;
  private final int columns;
  private long line = 1;

  CsvRows(CsvReader reader, ImportHandler<R> handler, Map<String, Integer> positions, int columns) {
    this.reader = reader;
    this.handler = handler;
    this.positions = positions;
    this.columns = columns;
  }

  @Override
  public R next() {
    CsvRecord row = reader.next();
    if (row == null) {
      return null;
    }
    line = row.line();
    if (row.fields().size() != columns) {
      String detail = "the row has " + row.fields().size() + " fields, the header " + columns;
      throw new RowException(line, null, null, detail);
    }
    return handler.parse(new CsvRow(line, positions, row.fields()));
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() {
    reader.close();
  }
}
