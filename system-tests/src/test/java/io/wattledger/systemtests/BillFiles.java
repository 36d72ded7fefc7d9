package io.wattledger.systemtests;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The files as which a bill is taken away. */
final class BillFiles {

  private static final int AMOUNT = 6;

  private BillFiles() {}

  /** What a person reads on the PDF. */
  static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** The amounts of the workbook's lines. */
  static List<BigDecimal> amounts(Path workbook) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
      List<BigDecimal> amounts = new ArrayList<>();
      for (Row row : book.getSheet("Lines")) {
        Cell cell = row.getCell(AMOUNT);
        if (cell != null && cell.getCellType() == CellType.NUMERIC) {
          amounts.add(BigDecimal.valueOf(cell.getNumericCellValue()).setScale(2));
        }
      }
      return amounts;
    }
  }
}
