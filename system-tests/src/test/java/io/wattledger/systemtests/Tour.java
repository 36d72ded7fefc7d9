package io.wattledger.systemtests;

import com.microsoft.playwright.Page;
import io.wattledger.systemtests.PortalPages.PortalPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A walk of one person through every page that the role opens: the pages of the registry first,
 * then those of single records by the first link that leads to one.
 */
final class Tour {

  private static final String LINKS =
      "() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))";

  /** Where the demo has most to show: its links are followed before those of other records. */
  private static final Map<String, String> RICHEST =
      Map.of("/energy/contracts/:code", "/energy/contracts/pecos-power");

  private final Browser browser;
  private final List<PortalPage> open;
  private final Map<String, String> addresses = new HashMap<>();

  Tour(Browser browser, String role) {
    this.browser = browser;
    this.open =
        new ArrayList<>(
            PortalPages.all().stream().filter(page -> page.roles().contains(role)).toList());
    for (PortalPage page : open) {
      if (!page.path().contains(":")) {
        addresses.put(page.path(), page.path());
      }
    }
  }

  /** Visits each page once and does something there; fails when a page cannot be reached. */
  void visitAll(Consumer<String> atPage) {
    open.stream().map(PortalPage::path).filter(RICHEST::containsKey).forEach(this::lookForLinks);
    visitReachable(atPage);
    if (!open.isEmpty()) {
      throw new AssertionError("No link leads to " + open + " from the pages before them.");
    }
  }

  /** Visits each page once that something leads to. */
  void visitReachable(Consumer<String> atPage) {
    for (Optional<PortalPage> next = next(); next.isPresent(); next = next()) {
      open.remove(next.get());
      browser.visit(addresses.get(next.get().path()));
      noteLinks(browser.page());
      atPage.accept(next.get().path());
    }
  }

  private void lookForLinks(String template) {
    addresses.put(template, RICHEST.get(template));
    browser.visit(RICHEST.get(template));
    noteLinks(browser.page());
  }

  private Optional<PortalPage> next() {
    return open.stream().filter(page -> addresses.containsKey(page.path())).findFirst();
  }

  @SuppressWarnings("unchecked")
  private void noteLinks(Page page) {
    for (String link : (List<String>) page.evaluate(LINKS)) {
      String path = URI.create(link).getPath();
      for (PortalPage candidate : open) {
        if (pattern(candidate).matcher(path).matches()) {
          addresses.putIfAbsent(candidate.path(), link);
        }
      }
    }
  }

  private static Pattern pattern(PortalPage page) {
    return Pattern.compile(page.path().replaceAll(":[A-Za-z]+", "[^/]+"));
  }
}
