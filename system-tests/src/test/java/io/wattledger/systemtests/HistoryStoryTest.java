package io.wattledger.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Finance takes an import back, and the auditor finds both and verifies the chains. */
class HistoryStoryTest {

  private final Suite suite = Suite.demo();
  private final Api api = new Api(suite);

  @Test
  void importIsUndoneWithAReasonAndBothStandInTheTrail() {
    String id = importFees("date,meanFeesBtcPerBlock\n2010-05-01,0.01\n2010-05-02,0.02\n");
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("finance", "/imports/runs/cost-model/" + id);
      Browser.button(page, "Undo").click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText("2 records will be withdrawn");
      assertThat(dialog).containsText("mean fees of 2010-05-01");
      dialog.getByLabel("Reason").fill("Fees of another chain");
      browser.screenshot("import-undo");
      dialog.getByText("Undo the import").click();
      assertThat(main(page)).containsText("Undone as a whole: 2 records");
      assertThat(main(page)).containsText("Fees of another chain");
      browser.screenshot("import-undone");
    }
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("auditor", "/audit?text=" + id.substring(0, 8));
      assertThat(main(page)).containsText("Undone");
      assertThat(main(page)).containsText("Fees of another chain");
      assertThat(main(page)).containsText("APPLIED → UNDONE");
      assertThat(page.getByText("Intact", new Page.GetByTextOptions().setExact(true))).hasCount(5);
      browser.screenshot("audit-trail");
      page.getByRole(AriaRole.LINK, Browser.named("No. " + id.substring(0, 8))).first().click();
      assertThat(main(page)).containsText("Undone as a whole");
    }
  }

  @Test
  void chainsOfAllServicesAreIntactForSomebodyWhoTrustsNone() {
    assertThat(suite.run("verify-audit")).isZero();
  }

  private String importFees(String file) {
    return api.as("api-finance")
        .contentType("text/csv")
        .header("X-File-Name", "fees.csv")
        .body(file)
        .post("/api/cost-model/v1/imports/block-fees")
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }

  private static Locator main(Page page) {
    return page.getByRole(AriaRole.MAIN);
  }
}
