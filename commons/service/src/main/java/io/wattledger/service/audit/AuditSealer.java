package io.wattledger.service.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Chains audit entries: every second the one replica that gets the lease gives the new entries a
 * sequence number and a hash over themselves and their predecessor. Writers never wait for it.
 */
@ApplicationScoped
public class AuditSealer {

  private static final Logger LOG = Logger.getLogger(AuditSealer.class);
  private static final int BATCH = 1000;

  private final Sql sql;
  private final AdvisoryLocks locks;
  private final AuditEntries entries;
  private final String service;

  /** Over the service's database. */
  public AuditSealer(
      Sql sql,
      AdvisoryLocks locks,
      AuditEntries entries,
      @ConfigProperty(name = "wattledger.service") String service) {
    this.sql = sql;
    this.locks = locks;
    this.entries = entries;
    this.service = service;
  }

  @Scheduled(
      identity = "audit-sealer",
      every = "{wattledger.audit.seal-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void sealNew() {
    try {
      int sealed = BATCH;
      while (sealed == BATCH) {
        sealed = QuarkusTransaction.requiringNew().call(this::sealBatch);
      }
    } catch (RuntimeException e) {
      LOG.warnf("Audit entries wait for their seal: %s", e.getMessage());
    }
  }

  /**
   * Publishes the head outside of the database, once at the start and once a day: a chain that is
   * cut off at its end looks whole from inside, but not beside a head that was noted before.
   */
  @Scheduled(
      identity = "audit-head",
      every = "{wattledger.audit.publish-head-every}",
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void publishHead() {
    Head head = QuarkusTransaction.requiringNew().call(this::head);
    LOG.infof("Audit chain: head %s %d %s", service, head.sequence(), head.hash());
  }

  private int sealBatch() {
    if (!locks.tryExclusive("lease", "audit-sealer")) {
      return 0;
    }
    List<AuditEntry> waiting = entries.unsealed(BATCH);
    if (waiting.isEmpty()) {
      return 0;
    }
    Head head = head();
    for (AuditEntry entry : waiting) {
      long sequence = head.sequence() + 1;
      String hash = AuditEntries.hash(head.hash(), sequence, entry);
      sql.update(
          "insert into audit_seal (seq, entry_id, previous_hash, hash) values (?, ?, ?, ?)",
          sequence,
          entry.id(),
          head.hash(),
          hash);
      sql.update("delete from audit_unsealed where entry_id = ?", entry.id());
      head = new Head(sequence, hash);
    }
    return waiting.size();
  }

  private Head head() {
    return sql.first(
            "select seq, hash from audit_seal order by seq desc limit 1",
            row -> new Head(row.getLong(1), row.getString(2)))
        .orElse(new Head(0, AuditEntries.GENESIS));
  }

  private record Head(long sequence, String hash) {}
}
