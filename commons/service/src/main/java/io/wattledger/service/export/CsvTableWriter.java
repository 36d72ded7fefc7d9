package io.wattledger.service.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a table as CSV (RFC 4180): CRLF, UTF-8 with byte-order mark so that spreadsheets read it
 * right, text guarded so that no cell is run as a formula.
 */
final class CsvTableWriter {

  private CsvTableWriter() {}

  static void write(Table table, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    writer.write('\ufeff');
    for (int i = 0; i < table.columns().size(); i++) {
      writer.write(i == 0 ? "" : ",");
      writer.write(quoted(Cells.guarded(table.columns().get(i).title())));
    }
    writer.write("\r\n");
    for (List<Object> row : table.rows()) {
      writeRow(table.columns(), row, writer);
    }
    writer.flush();
  }

  private static void writeRow(List<Table.Column> columns, List<Object> row, Writer writer)
      throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        writer.write(',');
      }
      Object value = row.get(i);
      if (value != null) {
        writer.write(cell(columns.get(i), value));
      }
    }
    writer.write("\r\n");
  }

  private static String cell(Table.Column column, Object value) {
    return switch (column.type()) {
      case TEXT -> quoted(Cells.guarded(value.toString()));
      case NUMBER -> number(value);
      case DATE -> value.toString();
    };
  }

  private static String number(Object value) {
    return value instanceof BigDecimal decimal
        ? decimal.toPlainString()
        : Long.toString(((Number) value).longValue());
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
