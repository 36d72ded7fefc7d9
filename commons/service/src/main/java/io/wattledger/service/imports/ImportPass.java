package io.wattledger.service.imports;

import io.wattledger.service.csv.CsvException;
import io.wattledger.service.csv.CsvReader;
import io.wattledger.service.csv.CsvRecord;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.csv.RowException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One pass over a file: parses rows, gathers refusals, hands batches to the handler. */
final class ImportPass<R> {

  private static final int BATCH = 2000;

  private final ImportHandler<R> handler;
  private final ImportContext context;
  private final ImportRuns runs;

  ImportPass(ImportHandler<R> handler, ImportContext context, ImportRuns runs) {
    this.handler = handler;
    this.context = context;
    this.runs = runs;
  }

  void read(InputStream file) {
    try (CsvReader reader = new CsvReader(file)) {
      CsvRecord header = reader.next();
      if (header == null) {
        context.refuseFile(1, "the file is empty; its first row names the columns");
        return;
      }
      Map<String, Integer> positions = Header.match(handler.kind(), header, context);
      if (!context.fileRefused()) {
        readRows(reader, header.fields().size(), positions);
      }
    } catch (CsvException broken) {
      context.refuseFile(broken.line(), broken.getMessage());
    }
  }

  private void readRows(CsvReader reader, int columns, Map<String, Integer> positions) {
    List<R> batch = new ArrayList<>(BATCH);
    for (CsvRecord row = reader.next(); row != null; row = reader.next()) {
      context.countRow();
      parse(row, columns, positions, batch);
      if (batch.size() == BATCH) {
        store(batch);
      }
    }
    store(batch);
    handler.finish(context);
  }

  private void parse(CsvRecord row, int columns, Map<String, Integer> positions, List<R> batch) {
    if (row.fields().size() != columns) {
      context.refuse(
          row.line(),
          null,
          "the row has " + row.fields().size() + " fields, the header " + columns);
      return;
    }
    try {
      batch.add(handler.parse(new CsvRow(row.line(), positions, row.fields())));
    } catch (RowException refused) {
      context.refuse(refused.line(), refused.column(), refused.value(), refused.getMessage());
    } catch (IllegalArgumentException refused) {
      context.refuse(row.line(), null, refused.getMessage());
    }
  }

  private void store(List<R> batch) {
    if (!batch.isEmpty()) {
      handler.store(context, List.copyOf(batch));
      batch.clear();
    }
    runs.progress(context);
  }
}
