package io.wattledger.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.Test;

/** What another site, a script or the next person at the desk can do with a session: nothing. */
class BrowserSecurityTest {

  private static final String ME = "/api/gateway/v1/me";

  /** Everything that a script of the page could read, joined. */
  private static final String IN_REACH_OF_SCRIPTS =
      """
      async () => [
        document.cookie, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }),
        JSON.stringify(history.state), location.href, window.name,
        JSON.stringify(await indexedDB.databases()), JSON.stringify(await caches.keys()),
        JSON.stringify((await navigator.serviceWorker.getRegistrations()).map(r => r.scope)),
      ].join(' ')""";

  private final Suite suite = Suite.demo();

  @Test
  void noTokenIsWithinReachOfAScript() {
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("controller", "/cost");
      browser.settle();
      assertThat((String) page.evaluate(IN_REACH_OF_SCRIPTS))
          .doesNotContain("eyJ", "q_session", "q_auth", "token")
          .contains("[] [] []");
      assertThat(browser.context().cookies(url("/")))
          .isNotEmpty()
          .allMatch(cookie -> cookie.httpOnly, "out of reach of scripts")
          .allMatch(cookie -> cookie.sameSite == SameSiteAttribute.LAX, "not sent by other sites")
          .noneMatch(cookie -> cookie.value.startsWith("eyJ0"), "a token as it is");
      String me = page.request().get(url(ME)).text();
      assertThat(me).contains("controller").doesNotContain("eyJ");
    }
  }

  @Test
  void logoutEndsTheSessionInEveryTabAndAtTheIdentityProvider() {
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("executive", "/");
      browser.settle();
      Page other = browser.context().newPage();
      other.navigate(url("/cost"));
      other.getByRole(AriaRole.HEADING, Browser.named("Cost per BTC")).waitFor();

      page.navigate(url("/logout"));
      page.getByRole(AriaRole.LINK, Browser.named("Log in")).waitFor();

      assertThat(page.request().get(url(ME)).status()).isEqualTo(401);
      assertThat(browser.context().cookies(url("/")))
          .noneMatch(cookie -> cookie.name.startsWith("q_session"));
      Browser.button(other, "Cash").click();
      assertThat(other.getByRole(AriaRole.DIALOG)).containsText("Your session has expired");
      other.navigate(url("/login?redirect=/"));
      assertThat(other.locator("input[name=username]")).isVisible();
    }
  }

  @Test
  void everyPageCarriesTheSecurityHeaders() {
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("admin", "/");
      for (PortalPages.PortalPage known : PortalPages.all()) {
        APIResponse answer =
            page.request()
                .get(
                    url(known.path().replace(":", "")),
                    RequestOptions.create().setHeader("Accept", "text/html"));
        assertThat(answer.status()).as(known.path()).isEqualTo(200);
        assertThat(answer.headers().get("content-security-policy"))
            .as(known.path())
            .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
            .doesNotContain("unsafe-");
        assertThat(answer.headers())
            .containsEntry("x-content-type-options", "nosniff")
            .containsEntry("x-frame-options", "DENY")
            .containsEntry("referrer-policy", "same-origin")
            .containsEntry("cross-origin-opener-policy", "same-origin");
      }
    }
  }

  @Test
  void apiPagesWorkUnderTheSamePolicy() {
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("auditor", "/");
      browser.settle();
      browser.complaints();
      page.navigate(url("/api-docs"));
      page.locator(".opblock").first().waitFor();
      assertThat(browser.complaints()).isEmpty();
      browser.screenshot("api-docs");
    }
  }

  private String url(String path) {
    return suite.gateway().resolve(path).toString();
  }
}
