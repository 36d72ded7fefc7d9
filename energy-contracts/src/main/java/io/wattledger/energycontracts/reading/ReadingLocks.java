package io.wattledger.energycontracts.reading;

import io.wattledger.service.database.AdvisoryLocks;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets one transaction at a time add versions to a kind of reading. */
@ApplicationScoped
public class ReadingLocks {

  private static final String FAMILY = "readings";

  private final AdvisoryLocks locks;

  /** Over the database's locks. */
  public ReadingLocks(AdvisoryLocks locks) {
    this.locks = locks;
  }

  /**
   * Holds a kind until the transaction ends.
   *
   * @param kind its name, for example {@code meter-intervals}
   */
  public void hold(String kind) {
    locks.exclusive(FAMILY, kind);
  }
}
