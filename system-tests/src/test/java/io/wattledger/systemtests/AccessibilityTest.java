package io.wattledger.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dialogs and drawers on a phone: by an accessibility engine, and for what a person would see. */
class AccessibilityTest {

  private static final Suite SUITE = Suite.demo();

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    "customer-a, /my-organization, Make a credential",
    "finance, /cost?period=2026-10, '25,000.00'",
    "controller, /cost?period=2026-10, Reopen October 2026",
    "admin, /people, Invite a person"
  })
  void dialogsAndDrawersFitAPhone(String person, String path, String opener) {
    try (Browser browser = new Browser(SUITE, ColorScheme.LIGHT, Browser.Screen.PHONE)) {
      Page page = browser.open(person, path);
      browser.settle();
      Browser.button(page, opener).click();
      Locator opened = page.locator("[role=dialog], .wl-drawer");
      assertThat(opened).isVisible();
      assertThat(opened).not().containsText("loading");
      List<String> flaws = new ArrayList<>(Layout.flaws(page));
      flaws.addAll(Axe.violations(page));
      flaws.addAll(Axe.contrastViolations(page, ColorScheme.DARK));
      assertThat(flaws).isEmpty();
    }
  }
}
