package io.wattledger.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What people do in the portal, in a real browser, on the demo company. */
class PortalStoryTest {

  private final Suite suite = Suite.demo();

  @Test
  void financeSeesWhyTheCoinCostSeventyThousand() throws IOException {
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("finance", "/");
      assertThat(page.getByText("−$19,000").first()).isVisible();
      assertThat(page.getByText("−$979").first()).isVisible();
      browser.screenshot("overview-light");

      page.navigate(suite.gateway().resolve("/cost?period=2026-10").toString());
      Locator statement = page.getByRole(AriaRole.TABLE).first();
      assertThat(statement).containsText("25,000.00");
      assertThat(statement).containsText("20,000.00");
      assertThat(statement).containsText("15,000.00");
      assertThat(statement).containsText("10,000.00");
      assertThat(statement).containsText("70,000.00");
      assertThat(statement).containsText("51,000.00");
      assertThat(statement).containsText("−19,000.00");
      browser.screenshot("cost-light");

      Browser.button(page, "25,000.00").click();
      assertThat(page.getByText("2187000.00").or(page.getByText("2,187,000.00")).first())
          .isVisible();
      browser.screenshot("explain-light");

      Download csv =
          page.waitForDownload(
              () -> page.getByRole(AriaRole.LINK, Browser.named("CSV")).first().click());
      assertThat(Files.readString(csv.path())).contains("2187000.00").contains("70000.00");
    }
  }

  @Test
  void controllerReopensAndClosesWithTheSameFigures() {
    try (Browser browser = new Browser(suite, ColorScheme.DARK)) {
      Page page = browser.open("controller", "/cost?period=2026-09");
      Locator result = page.getByRole(AriaRole.TABLE).first();
      assertThat(result).containsText("Result");
      String before = result.innerText();
      Browser.button(page, "Reopen September 2026").click();
      page.getByLabel("Reason").fill("The story of the controller");
      Browser.button(page, "Reopen the month").click();
      assertThat(page.getByText("Open again").first()).isVisible();
      browser.screenshot("reopened-dark");
      Browser.button(page, "Close September 2026").click();
      page.getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close the month"))
          .click();
      assertThat(page.getByText("Version 2").first()).isVisible();
      assertThat(page.getByRole(AriaRole.TABLE).first().innerText()).isEqualTo(before);
      browser.screenshot("closed-dark");
    }
  }

  @Test
  void customerSeesNothingOfTheCompany() {
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("customer-a", "/");
      assertThat(page.getByText("70,000")).hasCount(0);
      assertThat(
              page.request()
                  .get(suite.gateway().resolve("/api/cost-model/v1/statements/2026-10").toString())
                  .status())
          .isEqualTo(403);
      browser.screenshot("customer-light");
    }
  }
}
