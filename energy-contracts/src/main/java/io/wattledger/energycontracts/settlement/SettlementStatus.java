package io.wattledger.energycontracts.settlement;

/** Whether a bill can be relied on. */
public enum SettlementStatus {
  /** Every fact that it needs was there. */
  FINAL,
  /** Facts are missing; what is known is computed and what is missing is named. */
  DRAFT
}
