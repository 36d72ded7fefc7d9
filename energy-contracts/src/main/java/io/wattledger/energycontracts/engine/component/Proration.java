package io.wattledger.energycontracts.engine.component;

/** What a monthly charge does when a bill covers only a part of a calendar month. */
public enum Proration {
  /** It is charged by local days covered over days of the calendar month. */
  DAYS,
  /**
   * It is charged in full once per bill; two contract versions within the bill still share it by
   * their days.
   */
  NONE
}
