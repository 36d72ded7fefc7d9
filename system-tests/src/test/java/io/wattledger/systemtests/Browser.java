package io.wattledger.systemtests;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A window of a real Chromium, logged in as one of the demo's people. It keeps what the page
 * complained about. Screenshots go to target/screenshots.
 */
final class Browser implements AutoCloseable {

  /** What each of the demo's people logs in with. */
  static final String PASSWORD = "wattledger-demo";

  /** A page is there when it has its heading and nothing in it is still loading. */
  private static final String SETTLED =
      "() => document.querySelector('main h1:not([data-left])')"
          + " && !document.querySelector('main :is([aria-busy=\"true\"], .wl-bone)')";

  /** Follows a link inside the application, without loading it anew. */
  private static final String GO =
      "path => { document.querySelector('main h1')?.setAttribute('data-left', '');"
          + " history.pushState({}, '', path); dispatchEvent(new PopStateEvent('popstate')); }";

  private final BrowserContext context;
  private final Page page;
  private final Suite suite;
  private final List<String> complaints = new ArrayList<>();

  Browser(Suite suite, ColorScheme scheme) {
    this(suite, scheme, Screen.WIDE);
  }

  Browser(Suite suite, ColorScheme scheme, Screen screen) {
    this.suite = suite;
    context =
        Chromium.browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(screen.width(), screen.height())
                    .setColorScheme(scheme)
                    .setAcceptDownloads(true));
    page = context.newPage();
    page.onPageError(error -> complaints.add("page error: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add("console: " + message.text() + " at " + message.location());
          }
        });
  }

  /** Opens a portal page and logs in when asked to: user name, next page, password. */
  Page open(String person, String path) {
    logIn(person, PASSWORD, path);
    page.waitForURL(suite.gateway().resolve(path) + "**");
    page.getByRole(AriaRole.MAIN).waitFor();
    return page;
  }

  /** Asks for a portal page and gives a user name where the login asks for that first. */
  Page giveName(String person, String path) {
    page.navigate(suite.gateway().resolve("/login?redirect=" + path).toString());
    page.locator("input[name=username]").fill(person);
    if (!page.locator("input[name=password]").isVisible()) {
      page.locator("[type=submit]").click();
    }
    return page;
  }

  /** Asks for a portal page and answers the login, whatever comes of it. */
  Page logIn(String person, String password, String path) {
    giveName(person, path);
    page.locator("input[name=password]").fill(password);
    page.locator("[type=submit]").click();
    return page;
  }

  /** Goes to another page of the application as a link in it does, and waits until it is there. */
  void visit(String path) {
    page.evaluate(GO, path);
    settle();
  }

  /** Waits until the page is there with everything on it. */
  void settle() {
    page.waitForFunction(SETTLED);
    page.evaluate("() => document.fonts.ready.then(() => null)");
  }

  /** Makes the window another size, and waits until the page has taken it. */
  void resize(Screen screen) {
    page.setViewportSize(screen.width(), screen.height());
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  /** The window as a tab. */
  Page page() {
    return page;
  }

  /** What the page has complained about since the last time it was asked. */
  List<String> complaints() {
    List<String> found = List.copyOf(complaints);
    complaints.clear();
    return found;
  }

  /** The first button of that name. */
  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name)).first();
  }

  /** Something that carries that name for people. */
  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** Cookies and storage of this session. */
  BrowserContext context() {
    return context;
  }

  /** Keeps a picture of the page for people. */
  void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }

  /** The size of a window in CSS pixels. */
  record Screen(int width, int height) {

    static final Screen WIDE = new Screen(1440, 1000);
    static final Screen DESKTOP = new Screen(1280, 900);
    static final Screen PHONE = new Screen(390, 844);
  }
}
