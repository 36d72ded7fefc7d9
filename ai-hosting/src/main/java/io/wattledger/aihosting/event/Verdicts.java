package io.wattledger.aihosting.event;

import java.util.Arrays;
import java.util.List;

/** Gathers what became of each event of a request. */
final class Verdicts {

  private final EventResult[] results;

  Verdicts(int size) {
    results = new EventResult[size];
  }

  void put(ReceivedEvent event, EventOutcome outcome, String reason) {
    results[event.position()] =
        new EventResult(event.position(), event.source(), event.id(), outcome, reason);
  }

  void put(EventRefusal refusal) {
    results[refusal.position()] =
        new EventResult(
            refusal.position(),
            refusal.source(),
            refusal.id(),
            EventOutcome.REJECTED,
            refusal.reason());
  }

  boolean has(EventOutcome outcome) {
    return Arrays.stream(results).anyMatch(result -> result.result() == outcome);
  }

  List<EventResult> all() {
    return Arrays.asList(results);
  }
}
