package io.wattledger.testing.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import java.util.concurrent.TimeUnit;

/** What goes wrong for {@link FaultResource}. */
@ApplicationScoped
public class FaultService {

  private static final int MOST_WAITS = 400;

  private final Sql sql;

  /** Over the service's database. */
  public FaultService(Sql sql) {
    this.sql = sql;
  }

  void sleep(int seconds) {
    sql.run("select pg_sleep(?)::text", seconds);
  }

  /** Stores a note in the current transaction. */
  public void store(String code) {
    sql.update(
        "insert into note (code, period, amount, kind) values (?, '2031-12', 1, 'BILL')", code);
  }

  /** Fails as a part of a larger transaction. */
  @Transactional
  public void fail() {
    throw new IllegalStateException("failed inside");
  }

  /** Returns once the current transaction has been rolled back from outside. */
  public void awaitRollback() {
    for (int i = 0; i < MOST_WAITS; i++) {
      if (QuarkusTransaction.getStatus() == Status.STATUS_ROLLEDBACK) {
        return;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
