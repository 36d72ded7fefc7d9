package io.wattledger.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The accessibility engine axe on a page: the rules of WCAG 2.0 to 2.2, levels A and AA. */
final class Axe {

  private static final Path ENGINE =
      Repository.root().resolve("gateway/src/main/webui/node_modules/axe-core/axe.min.js");
  private static final String RUN =
      """
      async rules => {
        for (const animation of document.getAnimations()) {
          if (animation.effect.getComputedTiming().endTime === Infinity) animation.cancel();
          else animation.finish();
        }
        const only = rules.length > 0 ? rules
            : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const found = await axe.run(document, { resultTypes: ['violations'], runOnly: only });
        return found.violations.flatMap(violation => violation.nodes.map(node =>
            violation.id + ': ' + violation.help + ' at ' + node.target.join(' ') + ' '
            + node.html.slice(0, 200) + ' ' + node.failureSummary));
      }""";
  private static String source;

  private Axe() {}

  /** What the engine finds wrong with the page, each with the rule and the element. */
  static List<String> violations(Page page) {
    return run(page, List.of());
  }

  /** What is hard to read in a colour scheme. */
  static List<String> contrastViolations(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return run(page, List.of("color-contrast"));
  }

  @SuppressWarnings("unchecked")
  private static List<String> run(Page page, List<String> rules) {
    if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
      page.evaluate(source());
    }
    return (List<String>) page.evaluate(RUN, rules);
  }

  private static synchronized String source() {
    if (source == null) {
      try {
        source = Files.readString(ENGINE);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "The accessibility engine is missing; 'npm ci' in gateway/src/main/webui installs it.",
            e);
      }
    }
    return source;
  }
}
