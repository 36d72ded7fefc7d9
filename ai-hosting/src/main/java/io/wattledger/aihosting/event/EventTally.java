package io.wattledger.aihosting.event;

import io.quarkus.runtime.StartupEvent;
import io.wattledger.service.observe.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Counts what became of usage events, and for those that cannot be used, what they failed at. To be
 * told after the transaction, so that nothing is counted that was not stored.
 */
@ApplicationScoped
public class EventTally {

  private static final String SERIES = "wattledger.ingest.events";
  private static final String NONE = "none";

  void register(@Observes StartupEvent started) {
    for (String outcome : List.of("accepted", "late", "duplicate", "conflict")) {
      add(outcome, NONE, 0);
    }
    for (RefusalCause cause : RefusalCause.values()) {
      add("rejected", cause.word(), 0);
    }
  }

  /** Counts the events of one request. */
  void count(Verdicts verdicts) {
    for (EventResult result : verdicts.all()) {
      switch (result.result()) {
        case ACCEPTED -> add(result.reason() == null ? "accepted" : "late", NONE, 1);
        case DUPLICATE -> add("duplicate", NONE, 1);
        case CONFLICT -> add("conflict", NONE, 1);
        case REJECTED -> add("rejected", verdicts.cause(result.index()).word(), 1);
      }
    }
  }

  private static void add(String outcome, String reason, long events) {
    Tally.many(SERIES, events, "outcome", outcome, "reason", reason);
  }
}
