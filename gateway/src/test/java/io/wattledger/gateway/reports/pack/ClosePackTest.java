package io.wattledger.gateway.reports.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.gateway.testing.FiguresStandIn;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class ClosePackTest {

  private static final Offset<Double> EXACT = Offset.offset(1e-9);

  @TestHTTPResource URI gateway;
  KeycloakStandIn keycloak;
  FiguresStandIn figures;

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    figures.reset();
  }

  @AfterEach
  void letGo() {
    figures.reset();
  }

  @Test
  void everyFormulaComputesWhatItsCellShows() throws Exception {
    try (XSSFWorkbook workbook = workbook()) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      List<String> wrong = new ArrayList<>();
      int formulas = 0;
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              formulas++;
              CellValue computed = evaluator.evaluate(cell);
              if (!same(cell, computed)) {
                wrong.add(
                    sheet.getSheetName() + "!" + cell.getAddress() + " " + cell.getCellFormula());
              }
            }
          }
        }
      }
      assertThat(wrong).isEmpty();
      assertThat(formulas).isGreaterThan(200);
    }
  }

  @Test
  void statementIsTheOneOfTheServiceToTheCent() throws Exception {
    try (XSSFWorkbook workbook = workbook()) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      Sheet statement = workbook.getSheet("Statement");

      assertThat(row(evaluator, statement, "Energy and cooling"))
          .startsWith(2_187_000.00, 25_000.00);
      assertThat(row(evaluator, statement, "Depreciation and maintenance"))
          .startsWith(1_749_600.00, 20_000.00);
      assertThat(row(evaluator, statement, "Capital and financing"))
          .startsWith(1_312_200.00, 15_000.00);
      assertThat(row(evaluator, statement, "Overhead and fees")).startsWith(874_800.00, 10_000.00);
      assertThat(row(evaluator, statement, "Total")).startsWith(6_123_600.00, 70_000.00);
      assertThat(row(evaluator, statement, "Coins at the market price"))
          .startsWith(4_461_480.00, 51_000.00);
      assertThat(row(evaluator, statement, "Result")).startsWith(-1_662_120.00, -19_000.00);
      assertThat(row(evaluator, statement, "BTC produced")).startsWith(87.48);
    }
  }

  @Test
  void everyCheckTiesOutAndTheCoverSaysSo() throws Exception {
    try (XSSFWorkbook workbook = workbook()) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      Sheet ties = workbook.getSheet("Ties out");
      int checks = 0;
      for (Row row : ties) {
        Cell same = row.getCell(5);
        if (same != null && same.getCellType() == CellType.FORMULA) {
          checks++;
          assertThat(evaluator.evaluate(same).getBooleanValue()).as(text(row, 0)).isTrue();
        }
      }
      assertThat(checks).isEqualTo(18);
      assertThat(find(workbook.getSheet("Cover"), "Checks").getCell(1).getStringCellValue())
          .isEqualTo("All 17 checks tie out");
    }
  }

  @Test
  void aWorkbookThatWasTamperedWithNoLongerTiesOut() throws Exception {
    try (XSSFWorkbook workbook = workbook()) {
      workbook.getSheet("Lines").getRow(4).getCell(7).setCellValue(1.00);
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();

      Cell verdict = find(workbook.getSheet("Cover"), "Checks").getCell(1);
      assertThat(evaluator.evaluate(verdict).getStringValue())
          .isEqualTo("Not every check ties out");
    }
  }

  @Test
  void sheetsAreNamedFrozenAndSetUpForPrint() throws Exception {
    try (XSSFWorkbook workbook = workbook()) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names)
          .containsExactly(
              "Cover",
              "Statement",
              "Waterfall",
              "Sites",
              "Models",
              "Lines",
              "Energy bills",
              "Payouts",
              "Depreciation",
              "Debt",
              "Overhead",
              "Exceptions",
              "Versions",
              "Ties out");
      assertThat(workbook.getSheet("Lines").getPaneInformation().getHorizontalSplitPosition())
          .isEqualTo((short) 4);
      assertThat(workbook.getSheet("Lines").getFitToPage()).isTrue();
      assertThat(workbook.getSheet("Lines").getRepeatingRows().getLastRow()).isEqualTo(3);
      assertThat(
              workbook.getPackage().getParts().stream()
                  .map(part -> part.getPartName().getName())
                  .filter(name -> name.contains("externalLink")))
          .isEmpty();
    }
  }

  @Test
  void documentSaysWhatTheStatementSays() throws Exception {
    byte[] pdf = pack("pdf");
    keep("close-pack.pdf", pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);

      assertThat(text)
          .contains("Month-close pack", "October 2026", "CLOSED", "Version 1")
          .contains("2,187,000.00", "6,123,600.00", "70,000.00", "51,000.00", "\u221219,000.00")
          .contains("aabe6263846a2a6029dfb144eae6f557e4f04d160fffa685436274f4bc165f76")
          .contains("for finance", "of " + document.getNumberOfPages())
          .contains("None: every fact of the month is there.")
          .doesNotContain("DRAFT", "differs", "do not know");
    }
  }

  @Test
  void documentCarriesItsFontsAndDrawsVectorsOnly() throws Exception {
    try (PDDocument document = Loader.loadPDF(pack("pdf"))) {
      List<String> fonts = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
          fonts.add(page.getResources().getFont(name).getName().replaceAll("^[A-Z]+\\+", ""));
        }
        assertThat(page.getResources().getXObjectNames()).isEmpty();
      }
      assertThat(fonts)
          .contains("RedHatText-Regular", "RedHatText-Bold", "RedHatDisplay-Bold")
          .allMatch(font -> font.startsWith("RedHat"));
    }
  }

  @Test
  void anOpenMonthIsADraftThatNamesWhatIsMissing() throws Exception {
    figures.showDraft();
    byte[] pdf = pack("pdf");
    keep("close-pack-draft.pdf", pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("DRAFT", "The month is open: its figures can still change.")
          .contains("PAYOUTS_MISSING", "DAILY_CLOSE_MISSING")
          .contains("There are no coins or no price yet")
          .doesNotContain("CLOSED");
    }
    try (XSSFWorkbook workbook = workbook()) {
      assertThat(workbook.getSheet("Cover").getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("DRAFT");
      Sheet exceptions = workbook.getSheet("Exceptions");
      assertThat(text(exceptions.getRow(4), 0)).isEqualTo("Missing");
      assertThat(text(find(exceptions, 1, "DAILY_CLOSE_MISSING"), 2))
          .isEqualTo("There is no daily close for 2026-10-01 to 2026-10-31; import the prices.");
    }
  }

  @Test
  void plainTablesComeAsOneArchive() throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(pack("zip")))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        files.put(entry.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(files)
        .containsOnlyKeys(
            "energy-bills.csv", "exceptions.csv", "lines.csv", "payouts.csv", "statements.csv");
    assertThat(files.get("statements.csv"))
        .contains(
            "2026-10,CLOSED,company,Company,87.48000000,2187000.00,1749600.00,1312200.00,"
                + "874800.00,6123600.00,70000.00,51000.00,-19000.00");
    assertThat(files.get("lines.csv").split("\r\n")).hasSize(52);
  }

  private static boolean same(Cell cell, CellValue computed) {
    return switch (cell.getCachedFormulaResultType()) {
      case NUMERIC -> Math.abs(cell.getNumericCellValue() - computed.getNumberValue()) < 1e-7;
      case BOOLEAN -> cell.getBooleanCellValue() == computed.getBooleanValue();
      case STRING -> cell.getStringCellValue().equals(computed.getStringValue());
      default -> false;
    };
  }

  private static List<Double> row(FormulaEvaluator evaluator, Sheet sheet, String label) {
    Row row = find(sheet, label);
    List<Double> figures = new ArrayList<>();
    for (int column = 1; column <= 2; column++) {
      Cell cell = row.getCell(column);
      if (cell != null) {
        double figure =
            cell.getCellType() == CellType.FORMULA
                ? evaluator.evaluate(cell).getNumberValue()
                : cell.getNumericCellValue();
        assertThat(cell.getNumericCellValue()).isCloseTo(figure, EXACT);
        figures.add(figure);
      }
    }
    return figures;
  }

  private static Row find(Sheet sheet, String label) {
    return find(sheet, 0, label);
  }

  private static Row find(Sheet sheet, int column, String label) {
    for (Row row : sheet) {
      if (row.getCell(column) != null && label.equals(text(row, column))) {
        return row;
      }
    }
    throw new AssertionError(sheet.getSheetName() + " has no row " + label);
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  private XSSFWorkbook workbook() throws Exception {
    byte[] bytes = pack("xlsx");
    keep("close-pack.xlsx", bytes);
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private byte[] pack(String format) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                gateway.resolve(
                    "/api/gateway/v1/reports/month-close-pack/2026-10?format=" + format))
            .header("Authorization", "Bearer " + keycloak.accessToken("finance", "finance"))
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"month-close-pack-2026-10." + format + "\"");
    return answer.body();
  }

  /** For people who want to see what the test saw. */
  private static void keep(String name, byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "reports"));
    Files.write(folder.resolve(name), bytes);
  }
}
