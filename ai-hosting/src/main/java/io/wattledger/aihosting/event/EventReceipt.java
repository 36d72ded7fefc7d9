package io.wattledger.aihosting.event;

import java.util.List;

/**
 * What became of the events of a request.
 *
 * @param accepted how many were accepted
 * @param duplicates how many had been accepted before
 * @param conflicts how many contradict one that was accepted before
 * @param rejected how many cannot be used
 * @param results one result for each event, in the order in which they were sent
 */
public record EventReceipt(
    int accepted, int duplicates, int conflicts, int rejected, List<EventResult> results) {

  /** The receipt over results. */
  static EventReceipt of(List<EventResult> results) {
    return new EventReceipt(
        count(results, EventOutcome.ACCEPTED),
        count(results, EventOutcome.DUPLICATE),
        count(results, EventOutcome.CONFLICT),
        count(results, EventOutcome.REJECTED),
        List.copyOf(results));
  }

  private static int count(List<EventResult> results, EventOutcome outcome) {
    return (int) results.stream().filter(result -> result.result() == outcome).count();
  }
}
