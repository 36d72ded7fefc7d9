package io.wattledger.costmodel.facts.debt;

/** What kind of debt it is. */
public enum DebtType {
  /** A loan in money. */
  LOAN,
  /** Convertible notes. */
  CONVERTIBLE,
  /** A loan secured by or denominated in coins, stated in money. */
  COIN_LOAN,
  /** A lease of equipment; its principal is the lease liability. */
  EQUIPMENT_LEASE
}
