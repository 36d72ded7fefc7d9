package io.wattledger.service.imports;

import io.wattledger.service.csv.CsvReader;
import io.wattledger.service.csv.CsvRecord;
import io.wattledger.service.csv.UnreadableFileException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * One pass over a file: parses rows, gathers refusals, hands stretches of rows to the handler.
 * While one stretch is being stored the next one is parsed, so that this machine and the database
 * both work; at most two stretches are in memory.
 */
final class ImportPass<R> {

  private static final long NANOS_BETWEEN_NOTES = 1_000_000_000L;

  private final ImportHandler<R> handler;
  private final ImportContext context;
  private final ImportRuns runs;
  private long noted = System.nanoTime();

  ImportPass(ImportHandler<R> handler, ImportContext context, ImportRuns runs) {
    this.handler = handler;
    this.context = context;
    this.runs = runs;
  }

  void read(Supplier<InputStream> file) {
    try (RowSource<R> own = handler.open(file, context)) {
      if (own != null) {
        readRows(new RowParser<>(own));
        return;
      }
    } catch (UnreadableFileException broken) {
      context.refuseFile(broken.line(), broken.getMessage());
      return;
    }
    readCsv(file.get());
  }

  private void readCsv(InputStream file) {
    try (CsvReader reader = new CsvReader(file)) {
      CsvRecord header = reader.next();
      if (header == null) {
        context.refuseFile(1, "the file is empty; its first row names the columns");
        return;
      }
      Map<String, Integer> positions = Header.match(handler.kind(), header, context);
      if (!context.fileRefused()) {
        int columns = header.fields().size();
        readRows(new RowParser<>(new CsvRows<>(reader, handler, positions, columns)));
      }
    } catch (UnreadableFileException broken) {
      context.refuseFile(broken.line(), broken.getMessage());
    }
  }

  private void readRows(RowParser<R> parser) {
    ExecutorService ahead = Executors.newSingleThreadExecutor();
    try {
      Future<ParsedRows<R>> next = ahead.submit(parser::next);
      boolean more = true;
      while (more) {
        ParsedRows<R> rows = parsed(next);
        more = !rows.last();
        if (more) {
          next = ahead.submit(parser::next);
        }
        take(rows);
      }
    } finally {
      ahead.shutdownNow();
    }
  }

  private void take(ParsedRows<R> parsed) {
    context.count(parsed);
    if (context.fileRefused()) {
      return;
    }
    if (!parsed.rows().isEmpty()) {
      handler.store(context, parsed.rows());
    }
    if (System.nanoTime() - noted > NANOS_BETWEEN_NOTES) {
      runs.progress(context);
      noted = System.nanoTime();
    }
    if (parsed.last()) {
      handler.finish(context);
    }
  }

  private static <R> ParsedRows<R> parsed(Future<ParsedRows<R>> next) {
    try {
      return next.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("the file could not be parsed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a file was being parsed", e);
    }
  }
}
