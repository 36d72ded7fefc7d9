package io.wattledger.costmodel.statement.engine;

/** Whether a cost leaves the company as cash, which decides in which definitions it counts. */
public enum CostNature {
  /** Paid in money. */
  CASH,
  /** Kept by the pool out of the payouts: left out where coins are counted net of the fee. */
  POOL_FEE,
  /** Depreciation and amortised debt cost: left out of the cash definition. */
  NON_CASH;

  /** Whether the cost counts in the cash definition. */
  public boolean isCash() {
    return this != NON_CASH;
  }
}
