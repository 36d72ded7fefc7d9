package io.wattledger.service.database;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * PostgreSQL advisory locks that live as long as the current transaction, named by a family and a
 * key. Two names can share a hash; then one waits for the other without need, and nothing worse.
 */
@ApplicationScoped
public class AdvisoryLocks {

  private final Sql sql;

  /** Over the service's database. */
  public AdvisoryLocks(Sql sql) {
    this.sql = sql;
  }

  /** Takes the lock alone, or tells that another transaction has it. */
  public boolean tryExclusive(String family, String key) {
    return sql.first(
            "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
            row -> row.getBoolean(1),
            name(family, key))
        .orElse(false);
  }

  /** Waits until no other transaction has the lock and takes it alone. */
  public void exclusive(String family, String key) {
    sql.run("select pg_advisory_xact_lock(hashtextextended(?, 0))::text", name(family, key));
  }

  /** Waits until no other transaction has the lock alone and takes it together with others. */
  public void shared(String family, String key) {
    sql.run("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))::text", name(family, key));
  }

  private static String name(String family, String key) {
    return family + '\u001f' + key;
  }
}
