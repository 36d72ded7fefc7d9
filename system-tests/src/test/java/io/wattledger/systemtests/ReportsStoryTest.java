package io.wattledger.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Finance takes the month away: as files, and as a link that a program reads. */
class ReportsStoryTest {

  private static final int SAME = 5;

  private final Suite suite = Suite.demo();
  private final HttpClient program = HttpClient.newHttpClient();

  @Test
  void closePackTiesOutAndALinkAnswersUntilItIsRevoked() throws Exception {
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("finance", "/reports?period=2026-10");
      packTiesOut(download(page, "XLSX"));
      assertThat(Files.readAllBytes(download(page, "PDF")))
          .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));

      URI address = link(browser, page);
      HttpResponse<String> read = read(address);
      assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
      assertThat(read.body()).startsWith("\uFEFF").contains("70000.00");
      assertThat(read.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(read.headers().firstValue("Referrer-Policy")).contains("no-referrer");

      revoke(browser, page);
      assertThat(read(address).statusCode()).isEqualTo(404);
      assertThat(logsWith(address.getPath().replaceAll(".*\\.([^.]{43})\\..*", "$1"))).isEmpty();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static Path download(Page page, String form) {
    Download file =
        page.waitForDownload(
            () -> Browser.button(page, "Download Month-close pack as " + form).click());
    return file.path();
  }

  /** Every check of the workbook, computed anew, says that both sides are the same. */
  private static void packTiesOut(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      int checks = 0;
      for (Row row : workbook.getSheet("Ties out")) {
        Cell same = row.getCell(SAME);
        if (same != null && same.getCellType() == CellType.FORMULA) {
          checks++;
          assertThat(evaluator.evaluate(same).getBooleanValue())
              .as("row " + row.getRowNum())
              .isTrue();
        }
      }
      assertThat(checks).isGreaterThan(10);
    }
  }

  /**
   * Makes a link to the cost statement in the portal and returns the address that it shows once.
   */
  private static URI link(Browser browser, Page page) {
    Browser.button(page, "Make a link").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Name").fill("Board workbook");
    dialog.getByLabel("Report").selectOption("cost-statement");
    dialog.getByLabel("Scope").selectOption("company");
    browser.screenshot("reports-new-link");
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make the link"))
        .click();
    assertThat(page.getByText("This is shown once.")).isVisible();
    browser.screenshot("reports-link-address");
    String address = page.locator(".wl-secret code").first().textContent();
    Browser.button(page, "I have copied it").click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Board workbook");
    browser.screenshot("reports");
    return URI.create(address);
  }

  private static void revoke(Browser browser, Page page) {
    Browser.button(page, "Revoke Board workbook").click();
    browser.screenshot("reports-revoke");
    Browser.button(page, "Revoke the link").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    assertThat(page.getByText("Revoked").first()).isVisible();
  }

  /** As a program does that knows the address and nothing else. */
  private HttpResponse<String> read(URI address) throws Exception {
    return program.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private List<Path> logsWith(String secret) throws IOException {
    try (Stream<Path> files = Files.walk(suite.home())) {
      List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).toList();
      assertThat(logs).isNotEmpty();
      return logs.stream().filter(log -> contains(log, secret)).toList();
    }
  }

  private static boolean contains(Path log, String text) {
    try {
      return Files.readString(log, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
