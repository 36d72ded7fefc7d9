package io.wattledger.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finance brings in a file of its own through the portal, first a broken one. */
class ImportStoryTest {

  private static final String WIZARD = "/imports/new/cost-model/block-fees";
  private final Suite suite = Suite.demo();

  @Test
  void brokenRowsAreNamedAndTheGoodOnesImported() {
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("finance", WIZARD);
      choose(page, "date,meanFeesBtcPerBlock\n2026-11-01,0.025\n2026-11-02,a lot\n");
      assertThat(main(page)).containsText("1 row cannot be imported");
      assertThat(main(page)).containsText("a lot");
      browser.screenshot("import-check");

      page.getByLabel("Valid rows only").check();
      Browser.button(page, "Import 1 row").click();
      assertThat(main(page)).containsText("Stored: 1 row. Left out: 1 row.");

      Browser.button(page, "Import another file").click();
      choose(page, "date,meanFeesBtcPerBlock\n2026-11-02,0.026\n2026-11-03,0.024\n");
      assertThat(main(page)).containsText("Every row can be imported");
      Browser.button(page, "Import 2 rows").click();
      assertThat(main(page)).containsText("Stored: all 2 rows.");
      browser.screenshot("import-done");
    }
  }

  @Test
  void fileWithWrongColumnsIsRefusedWithWhatIsAllowed() {
    try (Browser browser = new Browser(suite, ColorScheme.DARK)) {
      Page page = browser.open("finance", WIZARD);
      choose(page, "day,fee\n2026-11-01,0.025\n");
      assertThat(main(page)).containsText(Pattern.compile("meanFeesBtcPerBlock"));
      assertThat(page.getByRole(AriaRole.BUTTON, Browser.named("Import 1 row"))).hasCount(0);
      browser.screenshot("import-refused-dark");
    }
  }

  private static void choose(Page page, String csv) {
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("fees.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static Locator main(Page page) {
    return page.getByRole(AriaRole.MAIN);
  }
}
