package io.wattledger.gateway.trail;

import java.util.List;

/**
 * A page of the audit trail over all services.
 *
 * @param items entries, newest first
 * @param next the cursor of the next page, null on the last
 * @param unanswered services that did not answer: their entries are missing here and come on a
 *     later page, or when the page is asked for again
 */
public record TrailPage(List<TrailEntry> items, String next, List<Unanswered> unanswered) {

  /** Copies the lists. */
  public TrailPage {
    items = List.copyOf(items);
    unanswered = List.copyOf(unanswered);
  }
}
