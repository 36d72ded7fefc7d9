package io.wattledger.service.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.wattledger.service.database.Sql;
import io.wattledger.service.database.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/**
 * What only the database knows about the state of a service, read every few seconds so that a
 * scrape never waits for it. While the database is away the values are NaN, which Prometheus shows
 * as a gap.
 */
@ApplicationScoped
public class Readings {

  private static final Logger LOG = Logger.getLogger(Readings.class);

  private final Sql sql;
  private final Clock clock;
  private final AtomicReference<Values> latest = new AtomicReference<>(Values.UNKNOWN);

  /** Over the service's database. */
  public Readings(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What was read at one moment. */
  private record Values(
      double unsealedEntries,
      double unsealedAgeSeconds,
      double changeEvents,
      double changeEventsHeldBack,
      double lockedMonths) {

    static final Values UNKNOWN =
        new Values(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  void register(@Observes StartupEvent started, MeterRegistry registry) {
    gauge(registry, "wattledger.audit.unsealed.entries", Values::unsealedEntries);
    gauge(registry, "wattledger.audit.unsealed.age.seconds", Values::unsealedAgeSeconds);
    gauge(registry, "wattledger.change.feed.events", Values::changeEvents);
    gauge(registry, "wattledger.change.feed.held.back", Values::changeEventsHeldBack);
    gauge(registry, "wattledger.period.locked.months", Values::lockedMonths);
  }

  @Scheduled(
      identity = "readings",
      every = "{wattledger.readings.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void read() {
    try {
      latest.set(
          sql.first(
                  "select (select count(*) from audit_unsealed),"
                      + " (select coalesce(greatest(0, extract(epoch from ?::timestamptz - min(e.at))), 0)"
                      + " from audit_unsealed u join audit_entry e on e.id = u.entry_id),"
                      + " (select coalesce(max(id), 0) from change_event),"
                      + " (select count(*) from change_event"
                      + " where txid >= pg_snapshot_xmin(pg_current_snapshot())),"
                      + " (select count(*) from period_lock)",
                  row ->
                      new Values(
                          row.getDouble(1),
                          row.getDouble(2),
                          row.getDouble(3),
                          row.getDouble(4),
                          row.getDouble(5)),
                  clock.instant())
              .orElse(Values.UNKNOWN));
    } catch (SqlFailure away) {
      latest.set(Values.UNKNOWN);
      LOG.debugf("No readings: %s", away.getMessage());
    }
  }

  private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Values> value) {
    Gauge.builder(name, latest, values -> value.applyAsDouble(values.get())).register(registry);
  }
}
