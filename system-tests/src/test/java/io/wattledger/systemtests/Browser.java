package io.wattledger.systemtests;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium, logged in as one of the demo's people. Screenshots go to target/screenshots. */
final class Browser implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 30_000;
  private static final String PASSWORD = "wattledger-demo";
  private final Playwright playwright;
  private final BrowserContext context;
  private final Page page;
  private final Suite suite;

  Browser(Suite suite, ColorScheme scheme) {
    this.suite = suite;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    com.microsoft.playwright.Browser chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1440, 1000)
                .setColorScheme(scheme)
                .setAcceptDownloads(true));
    page = context.newPage();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  private static Path chromium() {
    return Stream.of(
            System.getenv().getOrDefault("CHROMIUM_PATH", ""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "The browser tests need Chromium: install the package 'chromium' or set CHROMIUM_PATH."));
  }

  /** Opens a portal page and logs in when asked to: user name, next page, password. */
  Page open(String person, String path) {
    page.navigate(suite.gateway().resolve("/login?redirect=" + path).toString());
    page.locator("input[name=username]").fill(person);
    if (!page.locator("input[name=password]").isVisible()) {
      page.locator("[type=submit]").click();
    }
    page.locator("input[name=password]").fill(PASSWORD);
    page.locator("[type=submit]").click();
    page.waitForURL(suite.gateway().resolve(path) + "**");
    page.getByRole(AriaRole.MAIN).waitFor();
    return page;
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
    playwright.close();
  }
}
