package io.wattledger.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of the portal's registry, for every role that may open it, in light and dark, on a
 * desk and on a phone: by an accessibility engine, and for what a person would see at a glance.
 * Pages of single records are reached by the links that lead to them; a page that nothing leads to
 * fails.
 */
class AccessibilityTest {

  private static final Suite SUITE = Suite.demo();

  /** What was checked already for another role, so that only what differs is checked again. */
  private static final Set<String> CHECKED = new HashSet<>();

  @BeforeAll
  static void prepare() {
    DemoRecords.ensure(new Api(SUITE));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "customer-a, ai-customer",
    "finance, finance",
    "admin, admin",
    "controller, controller",
    "operator, operator",
    "energy, energy",
    "executive, executive",
    "auditor, auditor"
  })
  void everyPageOfTheRoleIsReadableByEverybody(String person, String role) {
    try (Browser browser = new Browser(SUITE, ColorScheme.LIGHT, Browser.Screen.DESKTOP)) {
      browser.open(person, "/");
      new Tour(browser, role).visitAll(template -> assertGood(browser, template));
    }
  }

  /** Pages that look otherwise for other records than the tour sees. */
  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "energy, {bill cascade-power 2026-10}/allocation",
    "energy, /energy/contracts/cascade-power/credits",
    "energy, /energy/contracts/millbrook-power/amendment"
  })
  void recordsOfAnotherShapeAreReadableToo(String person, String path) {
    try (Browser browser = new Browser(SUITE, ColorScheme.LIGHT, Browser.Screen.DESKTOP)) {
      String address = DemoRecords.address(new Api(SUITE), path);
      browser.open(person, address);
      browser.settle();
      assertGood(browser, address);
    }
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    "customer-a, /usage?period=2026-10, '642,816.00'",
    "customer-a, /my-organization, Make a credential",
    "finance, /cost?period=2026-10, '25,000.00'",
    "controller, /cost?period=2026-10, Reopen October 2026",
    "energy, /energy/meters/pecos-main?period=2026-10, Estimate missing readings",
    "energy, /energy/contracts/pecos-power, Add a deadline",
    "energy, /energy/contracts/pecos-power/credits, Enter an opening balance",
    "auditor, {bill pecos-power 2026-10}, '1,079,395.20'",
    "admin, /people, Invite a person"
  })
  void dialogsAndDrawersFitAPhone(String person, String path, String opener) {
    try (Browser browser = new Browser(SUITE, ColorScheme.LIGHT, Browser.Screen.PHONE)) {
      Page page = browser.open(person, DemoRecords.address(new Api(SUITE), path));
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

  @Test
  void theFormOfEveryKindOfClauseIsReadableByEverybody() {
    try (Browser browser = new Browser(SUITE, ColorScheme.LIGHT, Browser.Screen.PHONE)) {
      Page page = browser.open("energy", "/energy/new-contract");
      browser.settle();
      List<Locator> kinds =
          page.getByRole(AriaRole.LIST, Browser.named("Kinds of clauses"))
              .getByRole(AriaRole.BUTTON)
              .all();
      assertThat(kinds).hasSizeGreaterThanOrEqualTo(20);
      List<String> flaws = new ArrayList<>();
      for (Locator kind : kinds) {
        String name = kind.locator("strong").innerText();
        kind.click();
        flaws.addAll(named(name, Layout.flaws(page)));
        flaws.addAll(named(name, Axe.violations(page)));
        Browser.button(page, "Remove: " + name).click();
      }
      assertThat(flaws).isEmpty();
    }
  }

  private static List<String> named(String what, List<String> flaws) {
    return flaws.stream().map(flaw -> what + ": " + flaw).toList();
  }

  @Test
  void figuresThatCannotBeReadAreSaidOnThePage() {
    try (Browser browser = new Browser(SUITE, ColorScheme.LIGHT, Browser.Screen.PHONE)) {
      Page page = browser.open("finance", "/");
      browser.settle();
      page.route(
          "**/api/fleet/**",
          route ->
              route.fulfill(
                  new com.microsoft.playwright.Route.FulfillOptions()
                      .setStatus(503)
                      .setContentType("application/problem+json")
                      .setBody(
                          """
                          {"type":"/problems/service-unavailable","title":"Service not available",
                           "status":503,"detail":"The service fleet does not answer at the moment."}""")));
      browser.visit("/fleet");
      Locator failures = page.locator("main [role=alert]");
      assertThat(failures.first()).containsText("does not answer at the moment");
      assertThat(failures.first().getByRole(AriaRole.BUTTON)).hasText("Try again");
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(Axe.contrastViolations(page, ColorScheme.DARK)).isEmpty();
    }
  }

  private static void assertGood(Browser browser, String template) {
    Page page = browser.page();
    List<String> flaws = new ArrayList<>(Layout.flaws(page));
    if (CHECKED.add(template + page.locator("#main").ariaSnapshot().hashCode())) {
      flaws.addAll(Axe.violations(page));
      flaws.addAll(Axe.contrastViolations(page, ColorScheme.DARK));
      browser.resize(Browser.Screen.PHONE);
      flaws.addAll(Axe.contrastViolations(page, ColorScheme.DARK));
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      flaws.addAll(Layout.flaws(page));
      flaws.addAll(Axe.violations(page));
      browser.resize(Browser.Screen.DESKTOP);
    }
    flaws.addAll(browser.complaints());
    assertThat(flaws).as("%s at %s", template, page.url()).isEmpty();
  }
}
