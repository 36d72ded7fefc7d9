package io.wattledger.gateway.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaWorkbookTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1", "\uff1d1", "<f>1</f>"})
  void aTextOfAUserIsNeverAFormula(String text) throws IOException {
    FormulaWorkbook workbook = new FormulaWorkbook();
    workbook.sheet("Sheet").text(0, 0, text, Look.TEXT);

    try (XSSFWorkbook read = read(workbook)) {
      Cell cell = read.getSheetAt(0).getRow(0).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(text);
    }
  }

  @Test
  void everyKindOfResultStandsBesideItsFormula() throws IOException {
    FormulaWorkbook workbook = new FormulaWorkbook();
    FormulaSheet sheet = workbook.sheet("Sheet");
    sheet.number(0, 0, new BigDecimal("0.10"), Look.AMOUNT);
    sheet.formula(0, 1, "A1*3", new BigDecimal("0.30"), Look.AMOUNT);
    sheet.formula(0, 2, "A1<1", true, Look.CHECK);
    sheet.formula(0, 3, "IF(A1>0,\"a&b\",\"\")", "a&b", Look.TEXT);

    try (XSSFWorkbook read = read(workbook)) {
      var row = read.getSheetAt(0).getRow(0);
      assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(0.3);
      assertThat(row.getCell(2).getBooleanCellValue()).isTrue();
      assertThat(row.getCell(3).getStringCellValue()).isEqualTo("a&b");
      assertThat(row.getCell(3).getCellFormula()).isEqualTo("IF(A1>0,\"a&b\",\"\")");
    }
  }

  private static XSSFWorkbook read(FormulaWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
