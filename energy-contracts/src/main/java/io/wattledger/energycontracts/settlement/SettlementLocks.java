package io.wattledger.energycontracts.settlement;

import io.wattledger.service.database.AdvisoryLocks;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets one transaction at a time change the bills and the credits of a contract. It is taken before
 * any month is held: a transaction that held a month and then waited for a contract would let the
 * close of that month wait for both, and the contract's holder wait behind the close.
 */
@ApplicationScoped
public class SettlementLocks {

  private static final String FAMILY = "settlement";

  private final AdvisoryLocks locks;

  /** Over the database's locks. */
  public SettlementLocks(AdvisoryLocks locks) {
    this.locks = locks;
  }

  /** Holds a contract's bills and credits until the transaction ends. */
  public void hold(String contractCode) {
    locks.exclusive(FAMILY, contractCode);
  }
}
