package io.wattledger.service.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long ago each scheduled job last ran to its end here, and how often it failed. */
@ApplicationScoped
public class ScheduledWork {

  private static final double MILLIS = 1_000;
  private static final String FAILURES = "wattledger.job.failures";

  /** Not {@code job}: Prometheus gives that label to the service it reads from. */
  private static final String TASK = "task";

  private final MeterRegistry registry;
  private final Clock clock;
  private final Map<String, Instant> lastRuns = new ConcurrentHashMap<>();

  /** With the service's clock. */
  public ScheduledWork(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  void ended(@Observes SuccessfulExecution run) {
    String task = run.getExecution().getTrigger().getId();
    if (lastRuns.put(task, clock.instant()) == null) {
      Gauge.builder("wattledger.job.age.seconds", lastRuns, runs -> ageSeconds(runs.get(task)))
          .tag(TASK, task)
          .register(registry);
      Tally.many(FAILURES, 0, TASK, task);
    }
  }

  void failed(@Observes FailedExecution run) {
    Tally.one(FAILURES, TASK, run.getExecution().getTrigger().getId());
  }

  private double ageSeconds(Instant lastRun) {
    return Duration.between(lastRun, clock.instant()).toMillis() / MILLIS;
  }
}
