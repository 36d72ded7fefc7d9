package io.wattledger.service.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Lets go of answers that are older than 30 days: nobody repeats a request for so long, and the
 * table would grow for ever. The database knows the age and refuses younger ones.
 */
@ApplicationScoped
public class IdempotencyRetention {

  private static final Logger LOG = Logger.getLogger(IdempotencyRetention.class);
  private static final int BATCH = 10_000;

  private final Sql sql;
  private final AdvisoryLocks locks;

  /** Over the service's database. */
  public IdempotencyRetention(Sql sql, AdvisoryLocks locks) {
    this.sql = sql;
    this.locks = locks;
  }

  /** Forgets what is old, on the one replica that gets the lease. */
  @Scheduled(
      identity = "idempotency-retention",
      every = "{wattledger.idempotency.forget-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  public void forgetOld() {
    try {
      int forgotten = BATCH;
      while (forgotten == BATCH) {
        forgotten = QuarkusTransaction.requiringNew().call(this::forgetBatch);
      }
    } catch (RuntimeException e) {
      LOG.warnf("Old idempotency keys stay for now: %s", e.getMessage());
    }
  }

  private int forgetBatch() {
    if (!locks.tryExclusive("lease", "idempotency-retention")) {
      return 0;
    }
    return sql.first(
            "select forget_old_idempotency_keys(?)", row -> row.getInt(1), Integer.valueOf(BATCH))
        .orElseThrow();
  }
}
