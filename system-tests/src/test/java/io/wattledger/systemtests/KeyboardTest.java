package io.wattledger.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal without a mouse: dialogs, the drawer and menus take the focus and give it back. */
class KeyboardTest {

  private static final Suite SUITE = Suite.demo();

  @Test
  void firstStopSkipsTheNavigation() {
    try (Browser browser = new Browser(SUITE, ColorScheme.LIGHT, Browser.Screen.DESKTOP)) {
      Page page = browser.open("finance", "/fleet");
      browser.settle();
      page.keyboard().press("Tab");
      Locator skip = page.getByRole(AriaRole.LINK, Browser.named("Skip to content"));
      assertThat(skip).isFocused();
      assertThat(skip).isInViewport();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat((Boolean) page.evaluate("() => !!document.activeElement.closest('main')"))
          .isTrue();
    }
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    "finance, /facts/costs?period=2026-10, Enter a cost",
    "operator, /fleet, Add a site",
    "operator, /fleet, Add a batch",
    "controller, /cost?period=2026-10, Reopen October 2026",
    "energy, /energy?period=2026-10, Settle",
    "energy, /energy/contracts/pecos-power, Add a deadline",
    "energy, /energy/contracts/pecos-power/credits, Enter an opening balance",
    "energy, /energy/meters/pecos-main?period=2026-10, Estimate missing readings"
  })
  void dialogKeepsTheFocusAndGivesItBack(String person, String path, String opener) {
    try (Browser browser = new Browser(SUITE, ColorScheme.LIGHT, Browser.Screen.DESKTOP)) {
      Page page = browser.open(person, path);
      browser.settle();
      Locator button = Browser.button(page, opener);
      button.focus();
      page.keyboard().press("Enter");
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).isVisible();
      assertFocusStaysIn(page, "[role=dialog]");
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(Axe.contrastViolations(page, ColorScheme.DARK)).isEmpty();
      page.keyboard().press("Escape");
      assertThat(dialog).hasCount(0);
      assertThat(button).isFocused();
    }
  }

  @Test
  void drawerAndMenusCloseWithEscapeAndGiveTheFocusBack() {
    try (Browser browser = new Browser(SUITE, ColorScheme.LIGHT, Browser.Screen.DESKTOP)) {
      Page page = browser.open("finance", "/cost?period=2026-10");
      browser.settle();
      Locator figure = Browser.button(page, "25,000.00");
      figure.focus();
      page.keyboard().press("Enter");
      Locator drawer = page.locator(".wl-drawer");
      assertThat(drawer).isFocused();
      assertThat(drawer).not().containsText("loading");
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(Axe.contrastViolations(page, ColorScheme.DARK)).isEmpty();
      page.keyboard().press("Escape");
      assertThat(drawer).hasCount(0);
      assertThat(figure).isFocused();

      Locator account = Browser.button(page, "account and appearance");
      account.focus();
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.MENUITEM, Browser.named("Log out"))).isVisible();
      assertThat(Axe.violations(page)).isEmpty();
      page.keyboard().press("Escape");
      assertThat(account).hasAttribute("aria-expanded", "false");
      assertThat(account).isFocused();

      Locator period = Browser.button(page, "October 2026");
      period.focus();
      page.keyboard().press("Enter");
      Locator months = page.getByRole(AriaRole.DIALOG);
      assertThat(months).isVisible();
      page.keyboard().press("Escape");
      assertThat(months).hasCount(0);
      assertThat(period).isFocused();
    }
  }

  private static void assertFocusStaysIn(Page page, String selector) {
    String inside = "selector => !!document.activeElement.closest(selector)";
    page.waitForFunction(inside, selector);
    for (String key : List.of("Tab", "Shift+Tab")) {
      for (int step = 0; step < 24; step++) {
        page.keyboard().press(key);
        assertThat((Boolean) page.evaluate(inside, selector)).as(key).isTrue();
      }
    }
  }
}
