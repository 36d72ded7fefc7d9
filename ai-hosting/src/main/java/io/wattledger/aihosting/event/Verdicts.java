package io.wattledger.aihosting.event;

import java.util.Arrays;
import java.util.List;

/** Gathers what became of each event of a request. */
final class Verdicts {

  private final EventResult[] results;
  private final RefusalCause[] causes;

  Verdicts(int size) {
    results = new EventResult[size];
    causes = new RefusalCause[size];
  }

  void put(ReceivedEvent event, EventOutcome outcome, String reason) {
    results[event.position()] =
        new EventResult(event.position(), event.source(), event.id(), outcome, reason);
  }

  void put(EventRefusal refusal) {
    causes[refusal.position()] = refusal.cause();
    results[refusal.position()] =
        new EventResult(
            refusal.position(),
            refusal.source(),
            refusal.id(),
            EventOutcome.REJECTED,
            refusal.reason());
  }

  /** What a rejected event failed at, by its place in the request. */
  RefusalCause cause(int position) {
    return causes[position];
  }

  boolean has(EventOutcome outcome) {
    return Arrays.stream(results).anyMatch(result -> result.result() == outcome);
  }

  List<EventResult> all() {
    return Arrays.asList(results);
  }
}
