package io.wattledger.systemtests;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What a person would see at a glance: nothing scrolls sideways, nothing is cut off, nothing
 * failed.
 */
final class Layout {

  private static final String FLAWS =
      """
      () => {
        const flaws = [];
        if (document.documentElement.scrollWidth > innerWidth)
          flaws.push('the page scrolls sideways');
        for (const element of document.querySelectorAll('main, main *, dialog *, [role=dialog] *')) {
          // a matrix is wider than a phone by its nature and scrolls within its card
          if (element.closest('.wl-matrix, .pf-v6-screen-reader, svg, select')) continue;
          if (element.matches('.wl-card') && element.querySelector('.wl-matrix')) continue;
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          if (box.width === 0 || style.display === 'inline') continue;
          if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
            flaws.push('cut off: ' + name(element));
          if (box.right > innerWidth + 1) flaws.push('beyond the edge: ' + name(element));
        }
        const failure = document.querySelector('main [role=alert]');
        if (failure) flaws.push('a failure: ' + failure.textContent);
        if (/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-|undefined|NaN|\\[object|\\{"/.test(document.querySelector('main').innerText))
          flaws.push('an id or raw data: ' + document.querySelector('main').innerText);
        if (!document.title.endsWith('Wattledger') || document.title === 'Wattledger')
          flaws.push('no name in the tab');
        return flaws.slice(0, 5);
        function name(element) {
          return element.tagName + '.' + element.className + ' ' + element.textContent.slice(0, 60);
        }
      }""";

  private Layout() {}

  /** What is wrong with the page as it stands. */
  @SuppressWarnings("unchecked")
  static List<String> flaws(Page page) {
    return (List<String>) page.evaluate(FLAWS);
  }
}
