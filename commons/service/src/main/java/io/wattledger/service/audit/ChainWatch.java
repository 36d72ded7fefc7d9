package io.wattledger.service.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Recomputes the chain from time to time without being asked, so that a broken one is told to
 * whoever watches the service and not only to the next auditor.
 */
@ApplicationScoped
public class ChainWatch {

  private static final Logger LOG = Logger.getLogger(ChainWatch.class);

  private final AuditVerifier verifier;
  private volatile double intact = Double.NaN;

  /** Over the chain of this service. */
  public ChainWatch(AuditVerifier verifier) {
    this.verifier = verifier;
  }

  void register(@Observes StartupEvent started, MeterRegistry registry) {
    Gauge.builder("wattledger.audit.chain.intact", this, watch -> watch.intact).register(registry);
  }

  @Scheduled(
      identity = "audit-chain",
      every = "{wattledger.audit.verify-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void look() {
    intact = Double.NaN;
    ChainVerification found = verifier.verify();
    intact = found.intact() ? 1 : 0;
    if (!found.intact()) {
      LOG.errorf(
          "Audit chain: broken at sequence %s, %d entries lost",
          found.brokenAtSequence(), found.lostEntries());
    }
  }
}
