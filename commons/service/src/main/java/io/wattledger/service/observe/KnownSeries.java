package io.wattledger.service.observe;

import io.quarkus.runtime.StartupEvent;
import io.wattledger.service.imports.ImportStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Shows every counter from the start, at zero: a rate over a series that appears with its first
 * event would not see that event.
 */
@ApplicationScoped
public class KnownSeries {

  void register(@Observes StartupEvent started) {
    for (String reason : TokenFailures.REASONS) {
      Tally.many("wattledger.token.failures", 0, "reason", reason);
    }
    Tally.many("wattledger.access.denied", 0);
    Tally.many("wattledger.idempotency.replays", 0);
    for (String action : List.of("locked", "released")) {
      Tally.many("wattledger.period.locks", 0, "action", action);
    }
    for (String outcome : List.of("accepted", "refused", "suspicious")) {
      Tally.many("wattledger.import.rows", 0, "outcome", outcome);
    }
    for (ImportStatus status : ImportStatus.values()) {
      Tally.many("wattledger.import.runs", 0, "status", status.name());
    }
  }
}
