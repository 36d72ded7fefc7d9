package io.wattledger.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** What a page of another site tries, one after the other; each says what it got hold of. */
  private static final String ATTACK =
      """
      async gateway => {
        const got = [];
        const read = async (what, path, init) => {
          try {
            const text = await (await fetch(gateway + path, { credentials: 'include', ...init })).text();
            got.push(what + ': ' + text.slice(0, 80));
          } catch (refused) { /* as it should be */ }
        };
        const blind = { method: 'POST', mode: 'no-cors', body: '{"reason":"x"}' };
        const change = '/api/cost-model/v1/periods/2026-09/reopen';
        await read('read', '/api/gateway/v1/me');
        await read('write with the header', change, { ...blind, mode: 'cors',
            headers: { 'X-Requested-With': 'JavaScript', 'Content-Type': 'application/json' } });
        await read('blind write', change, blind);
        await read('blind delete', '/api/fleet/v1/sites/pecos', { method: 'DELETE' });
        for (const path of ['/logout', change, '/api/gateway/v1/me', '/cost']) {
          await new Promise(done => {
            const image = new Image();
            image.onload = () => { got.push('image of ' + path); done(); };
            image.onerror = done;
            image.src = gateway + path;
          });
        }
        const frame = document.body.appendChild(document.createElement('iframe'));
        await new Promise(done => { frame.onload = done; frame.src = gateway + '/cost'; });
        try {
          const inside = frame.contentWindow.document.body;
          if (inside.innerText) got.push('frame: ' + inside.innerText);
        } catch (refused) { /* as it should be */ }
        const heard = [];
        onmessage = event => heard.push(event.data);
        const opened = open(gateway + '/cost');
        for (let i = 0; opened && i < 5; i++) {
          opened.postMessage({ type: 'navigate', path: '/logout' }, '*');
          await new Promise(done => setTimeout(done, 100));
          try { got.push('window: ' + opened.document.title); } catch (refused) { /* good */ }
        }
        return got.concat(heard.map(String)).filter(text => !/^(blind [a-z]+: |window: )$/.test(text));
      }""";

  private static final String MONTH = "/api/cost-model/v1/periods/2026-09";

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
  void logoutEndsTheSessionInEveryTabInEveryCopyAndAtTheIdentityProvider() {
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT);
        BrowserContext thief = Chromium.browser().newContext()) {
      Page page = browser.open("executive", "/");
      browser.settle();
      thief.addCookies(
          browser.context().cookies(url("/")).stream().map(BrowserSecurityTest::copy).toList());
      assertThat(thief.request().get(url(ME)).status()).isEqualTo(200);
      Page other = browser.context().newPage();
      other.navigate(url("/cost"));
      other.getByRole(AriaRole.HEADING, Browser.named("Cost per BTC")).waitFor();

      page.navigate(url("/logout"));
      page.getByRole(AriaRole.LINK, Browser.named("Log in")).waitFor();

      assertThat(thief.request().get(url(ME)).status()).isEqualTo(401);
      assertThat(page.request().get(url(ME)).status()).isEqualTo(401);
      assertThat(browser.context().cookies(url("/")))
          .noneMatch(cookie -> cookie.name.startsWith("q_session"));
      Browser.button(other, "Cash").click();
      assertThat(other.getByRole(AriaRole.DIALOG)).containsText("Your session has expired");
      other.navigate(url("/login?redirect=/"));
      assertThat(other.locator("input[name=username]")).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example/", "http://127.0.0.1:8999/"})
  void anotherSiteReadsNothingAndChangesNothing(String site) {
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page own = browser.open("controller", "/");
      browser.settle();
      Page foreign = browser.context().newPage();
      foreign.route(site + "**", this::attackByForm);
      foreign.navigate(site);

      assertThat((List<?>) foreign.evaluate(ATTACK, suite.gateway().toString())).isEmpty();
      foreign.locator("button").click();
      foreign.waitForURL(url(MONTH + "/reopen"));
      assertThat(foreign.content()).doesNotContain("REOPENED");
      foreign.navigate(site);
      foreign.locator("a").click();
      foreign.waitForURL(url("/logout"));

      assertThat(own.request().get(url(ME)).status()).as("still logged in").isEqualTo(200);
      assertThat(own.request().get(url(MONTH)).text()).contains("\"CLOSED\"");
      assertThat(own.request().get(url("/api/fleet/v1/sites/pecos")).status()).isEqualTo(200);
    }
  }

  private static Cookie copy(Cookie cookie) {
    return new Cookie(cookie.name, cookie.value).setDomain(cookie.domain).setPath(cookie.path);
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

  private void attackByForm(Route route) {
    String page =
        """
        <form method="post" action="%s" enctype="text/plain">
          <input name='{"reason":"' value='"}'><button>Win</button>
        </form>
        <a href="%s">Win more</a>""";
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("text/html")
            .setBody(page.formatted(url(MONTH + "/reopen"), url("/logout"))));
  }

  private String url(String path) {
    return suite.gateway().resolve(path).toString();
  }
}
