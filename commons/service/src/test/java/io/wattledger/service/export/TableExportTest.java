package io.wattledger.service.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.service.problem.ProblemException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableExportTest {

  private static final List<Table.Column> COLUMNS =
      List.of(
          Table.Column.text("Name"),
          Table.Column.number("Amount USD", 2),
          Table.Column.date("Day"),
          Table.Column.number("BTC"));

  private static byte[] bytes(Table table, String format) throws Exception {
    Response response = TableExport.response(table, format);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ((StreamingOutput) response.getEntity()).write(out);
    return out.toByteArray();
  }

  private static String csv(Object... row) throws Exception {
    Table table = Table.of("t", COLUMNS, List.of(Arrays.asList(row)));
    return new String(bytes(table, "csv"), StandardCharsets.UTF_8);
  }

  @Test
  void csvHasByteOrderMarkHeaderAndCrlf() throws Exception {
    assertThat(csv("Pec, \"1\"", new BigDecimal("-2187000.50"), LocalDate.of(2026, 10, 31), 7))
        .isEqualTo(
            "\ufeffName,Amount USD,Day,BTC\r\n\"Pec, \"\"1\"\"\",-2187000.50,2026-10-31,7\r\n");
  }

  @Test
  void emptyCellsStayEmpty() throws Exception {
    assertThat(csv(null, null, null, null)).endsWith("\r\n,,,\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\uff1d1+1",
        "\uff0b1",
        "\uff0d1",
        "\uff20x",
        "\u0000=1+1",
        " =1+1",
        "\n=1+1",
        "=cmd|'/c calc'!A1"
      })
  void textThatASpreadsheetWouldRunIsGuarded(String text) throws Exception {
    String written = csv(text, null, null, null).split("\r\n", 2)[1];
    String cell = written.startsWith("\"") ? written.substring(1) : written;
    assertThat(cell).startsWith("'");
  }

  @Test
  void harmlessTextIsNotTouched() throws Exception {
    assertThat(csv("a=b - c", null, null, null)).contains("\r\na=b - c,");
  }

  @Test
  void negativeNumbersStayNumbers() throws Exception {
    assertThat(csv("x", new BigDecimal("-0.00000001"), null, new BigDecimal("1E+3")))
        .contains("x,-0.00000001,,1000\r\n");
  }

  @Test
  void workbookHasTypesFormatsAndFrozenHeader() throws Exception {
    Table table =
        Table.of(
            "Statement 2026-10 [all/in]",
            COLUMNS,
            List.of(
                List.of(
                    "=1+1",
                    new BigDecimal("25000.00"),
                    LocalDate.of(2026, 10, 31),
                    new BigDecimal("87.48000000"))));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(table, "xlsx")))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("Statement 2026-10  all in");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(
              workbook
                  .getFontAt(sheet.getRow(0).getCell(0).getCellStyle().getFontIndex())
                  .getBold())
          .isTrue();
      Row row = sheet.getRow(1);
      assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
      assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(25000.0);
      assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
      assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 10, 31));
      assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00000000");
    }
  }

  @Test
  void manyRowsAreStreamed() throws Exception {
    List<Object> row = List.of("x", BigDecimal.ONE, LocalDate.of(2026, 1, 1), 1);
    Table table = Table.of("t", COLUMNS, java.util.Collections.nCopies(20_000, row));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(table, "xlsx")))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(20_000);
    }
  }

  @Test
  void fileNameIsHarmless() {
    assertThat(TableExport.fileName("../../etc/pass\"wd\r\nX: y")).isEqualTo("etc-pass-wd-X-y");
    assertThat(TableExport.fileName("\u65e5\u672c")).isEqualTo("export");
    assertThat(TableExport.fileName("statement-2026-10")).isEqualTo("statement-2026-10");
    Response response = TableExport.response(Table.of("a b", COLUMNS, List.of()), "csv");
    assertThat(response.getHeaderString("Content-Disposition"))
        .isEqualTo("attachment; filename=\"a-b.csv\"");
  }

  @Test
  void otherFormatsAreRefused() {
    Table table = Table.of("t", COLUMNS, List.of());
    assertThatThrownBy(() -> TableExport.response(table, "pdf"))
        .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.status()).isEqualTo(400));
  }
}
