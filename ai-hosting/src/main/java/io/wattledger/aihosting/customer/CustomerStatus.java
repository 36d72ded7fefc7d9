package io.wattledger.aihosting.customer;

/** Whether a customer uses anything. */
public enum CustomerStatus {
  /** Under contract. */
  ACTIVE,
  /** Has left: its history stays readable, new events are refused. */
  CLOSED
}
