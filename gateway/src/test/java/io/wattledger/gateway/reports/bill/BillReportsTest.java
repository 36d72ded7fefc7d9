package io.wattledger.gateway.reports.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.gateway.testing.FiguresStandIn;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A power bill as PDF and as workbook, and that both tie out. */
@QuarkusTest
@WithTestResource(GatewayResource.class)
class BillReportsTest {

  private static final String PATH = "/api/gateway/v1/power-bills/";
  private static final String ESTIMATED = "aa60796e-c7b3-49b4-82fc-1ea2f609c6cd";
  private static final String BILL = "e2dad1a4-2f90-4027-8315-c0bd4c845ee9";

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
  void thePdfShowsEveryLineAndThatTheyAddUp() throws Exception {
    String token = keycloak.accessToken("energy", "energy");
    HttpResponse<byte[]> answer = get(BILL, token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"power-bill-pecos-power-2026-10-v1.pdf\"");
    assertThat(figures.authorizations()).hasSize(2).containsOnly("Bearer " + token);
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Supply <Pecos> & Odessa", "October 2026", "FINAL, version 1")
          .contains("Meter charge", "1,940.00", "\u2212213,180.00", "1,031,826.90")
          .contains("Mining", "AI, ai-hall", "18,622.85", "sold back")
          .contains("Payable before credits", "1,245,006.90", "\u221245,006.90")
          .contains("Amount due", "1,200,000.00")
          .contains("Sum of the lines", "Sum of the shares")
          .contains("ties")
          .doesNotContain("does not tie")
          .contains("c7bd593b90c8928e628978502947a9bc6e0f5f0f10789ee92133d1ac7f7d5d18");
    }
  }

  @Test
  void theWorkbookAddsUpByFormulasToTheTotal() throws Exception {
    HttpResponse<byte[]> answer =
        get(BILL + "?format=xlsx", keycloak.accessToken("auditor", "auditor"));

    assertThat(answer.statusCode()).isEqualTo(200);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
      FormulaEvaluator formulas = book.getCreationHelper().createFormulaEvaluator();
      for (String name : new String[] {"Lines", "Shares"}) {
        Sheet sheet = book.getSheet(name);
        int last = sheet.getLastRowNum();
        assertThat(figure(formulas, sheet.getRow(last - 2))).isEqualByComparingTo("1031826.90");
        assertThat(figure(formulas, sheet.getRow(last - 1))).isEqualByComparingTo("1031826.90");
        assertThat(figure(formulas, sheet.getRow(last))).isEqualByComparingTo("0");
      }
      Sheet payment = book.getSheet("Payment");
      int due = payment.getLastRowNum();
      assertThat(figure(formulas, payment.getRow(due))).isEqualByComparingTo("1200000.00");
      assertThat(figure(formulas, payment.getRow(due - 2))).isEqualByComparingTo("1245006.90");
    }
  }

  @Test
  void aBillThatRestsOnEstimatesSaysSoInItsHeadAndAtItsLines() throws Exception {
    String token = keycloak.accessToken("energy", "energy");

    try (PDDocument pdf = Loader.loadPDF(get(ESTIMATED, token).body())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("ESTIMATED")
          .contains("Hydro energy (0.27 %")
          .contains(
              "2 estimated intervals with 72000 kWh, 0.27 % of the energy, by linear, like days");
    }
    byte[] workbook = get(ESTIMATED + "?format=xlsx", token).body();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      Sheet lines = book.getSheet("Lines");
      assertThat(lines.getRow(1).getCell(0).getStringCellValue()).contains("2 estimated intervals");
      assertThat(lines.getRow(4).getCell(0).getStringCellValue())
          .isEqualTo("Hydro energy (0.27 % estimated)");
      assertThat(lines.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Wheeling");
    }
  }

  @Test
  void aBillThatDoesNotTieSaysSo() {
    PrintedBill.Check check =
        new PrintedBill.Check("Lines", new BigDecimal("100.01"), new BigDecimal("100.00"));

    assertThat(check.difference()).isEqualByComparingTo("0.01");
    assertThat(check.ties()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "?format=csv, energy, 400, must be pdf or xlsx",
    "'', ai-customer, 403, ''",
  })
  void whatCannotBeHadIsRefused(String query, String role, int status, String reason)
      throws Exception {
    HttpResponse<byte[]> answer = get(BILL + query, keycloak.accessToken(role, role));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(new String(answer.body())).contains(reason);
    assertThat(figures.authorizations()).isEmpty();
  }

  @Test
  void aBillThatEnergyContractsDoesNotKnowIsNotFound() throws Exception {
    figures.refuseWith(404);
    assertThat(get(BILL, keycloak.accessToken("energy", "energy")).statusCode()).isEqualTo(404);
    RawHttp raw = new RawHttp(gateway.getPort());
    assertThat(raw.send("GET", PATH + BILL).status()).isEqualTo(401);
    assertThat(
            raw.send(
                    "GET",
                    PATH + "no-uuid",
                    "Authorization: Bearer " + keycloak.accessToken("energy", "energy"))
                .status())
        .isEqualTo(400);
  }

  private static BigDecimal figure(FormulaEvaluator formulas, Row row) {
    Cell cell = row.getCell(row.getLastCellNum() - 1);
    double computed = formulas.evaluate(cell).getNumberValue();
    assertThat(computed).isEqualTo(cell.getNumericCellValue());
    return BigDecimal.valueOf(computed);
  }

  private HttpResponse<byte[]> get(String bill, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.resolve(PATH + bill))
            .header("Authorization", "Bearer " + token)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }
}
