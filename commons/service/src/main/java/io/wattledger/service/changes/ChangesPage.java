package io.wattledger.service.changes;

import java.util.List;

/**
 * A stretch of the feed.
 *
 * @param items the events, in the feed's order
 * @param next where to continue: always set, the same as asked for when nothing is new
 */
public record ChangesPage(List<ChangeEvent> items, String next) {

  /** Copies the events. */
  public ChangesPage {
    items = List.copyOf(items);
  }
}
