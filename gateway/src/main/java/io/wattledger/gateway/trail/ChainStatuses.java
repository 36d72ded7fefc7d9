package io.wattledger.gateway.trail;

import java.util.List;

/**
 * The chains of all services, recomputed now.
 *
 * @param items one for each service that answered
 * @param unanswered services that did not answer
 */
public record ChainStatuses(List<ChainStatus> items, List<Unanswered> unanswered) {

  /** Copies the lists. */
  public ChainStatuses {
    items = List.copyOf(items);
    unanswered = List.copyOf(unanswered);
  }
}
