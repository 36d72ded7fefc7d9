package io.wattledger.service.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as an Excel workbook, row by row. */
final class XlsxTableWriter {

  private static final int FLUSH_EVERY = 500;
  private static final int LONGEST_CELL = 32_767;
  private static final int LONGEST_SHEET_NAME = 31;

  private XlsxTableWriter() {}

  static void write(Table table, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Wattledger", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(sheetName(table.name()));
      writeHeader(table.columns(), sheet);
      int rowNumber = 1;
      for (List<Object> row : table.rows()) {
        for (int i = 0; i < table.columns().size(); i++) {
          writeCell(sheet, rowNumber, i, table.columns().get(i), row.get(i));
        }
        if (rowNumber % FLUSH_EVERY == 0) {
          sheet.flush();
        }
        rowNumber++;
      }
      sheet.finish();
    }
  }

  private static void writeHeader(List<Table.Column> columns, Worksheet sheet) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      Table.Column column = columns.get(i);
      sheet.inlineString(0, i, column.title());
      sheet.style(0, i).bold().set();
      sheet.width(i, column.type() == Table.Type.TEXT ? 28 : 16);
    }
    sheet.freezePane(0, 1);
  }

  private static void writeCell(
      Worksheet sheet, int row, int column, Table.Column definition, Object value) {
    if (value == null) {
      return;
    }
    switch (definition.type()) {
      case TEXT -> sheet.inlineString(row, column, cut(value.toString()));
      case NUMBER -> {
        sheet.value(row, column, (Number) value);
        sheet.style(row, column).format(format(definition, value)).set();
      }
      case DATE -> {
        sheet.value(row, column, (LocalDate) value);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
    }
  }

  private static String format(Table.Column column, Object value) {
    int decimals = column.decimals();
    if (decimals < 0) {
      decimals = value instanceof BigDecimal decimal ? Math.max(0, decimal.scale()) : 0;
    }
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(Math.min(decimals, 15));
  }

  private static String cut(String text) {
    return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
  }

  private static String sheetName(String name) {
    String allowed = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    return allowed.length() > LONGEST_SHEET_NAME
        ? allowed.substring(0, LONGEST_SHEET_NAME)
        : allowed;
  }
}
