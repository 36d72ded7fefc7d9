package io.wattledger.service.audit;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Recomputes the chain over the audit trail. */
@ApplicationScoped
public class AuditVerifier {

  private static final int BATCH = 1000;

  private final Sql sql;
  private final AuditEntries entries;

  /** Over the service's database. */
  public AuditVerifier(Sql sql, AuditEntries entries) {
    this.sql = sql;
    this.entries = entries;
  }

  /** Recomputes the chain from its first entry on. */
  public ChainVerification verify() {
    Head head = new Head(0, AuditEntries.GENESIS, null);
    List<AuditEntry> batch = entries.sealedAfter(0, BATCH);
    while (!batch.isEmpty()) {
      for (AuditEntry entry : batch) {
        String expected = AuditEntries.hash(head.hash(), head.sequence() + 1, entry);
        if (entry.sequence() != head.sequence() + 1 || !expected.equals(entry.hash())) {
          return result(head.sequence() + 1, head);
        }
        head = new Head(entry.sequence(), expected, entry.at());
      }
      batch = entries.sealedAfter(head.sequence(), BATCH);
    }
    return result(null, head);
  }

  private record Head(long sequence, String hash, Instant at) {}

  private ChainVerification result(Long brokenAt, Head head) {
    long lost = lost();
    return new ChainVerification(
        brokenAt == null && lost == 0,
        count("select count(*) from audit_seal"),
        count("select count(*) from audit_unsealed"),
        brokenAt,
        lost,
        head.sequence(),
        head.hash(),
        head.at());
  }

  /** Seals whose entry is gone, and entries that are neither sealed nor waiting. */
  private long lost() {
    return count(
        "select (select count(*) from audit_seal s"
            + " where not exists (select 1 from audit_entry e where e.id = s.entry_id))"
            + " + (select count(*) from audit_entry e"
            + " where not exists (select 1 from audit_seal s where s.entry_id = e.id)"
            + " and not exists (select 1 from audit_unsealed u where u.entry_id = e.id))");
  }

  private long count(String statement) {
    return sql.first(statement, row -> row.getLong(1)).orElse(0L);
  }
}
