package io.wattledger.costmodel.facts.history;

/** What happened to a fact. */
public enum FactChange {
  /** It was entered or imported. */
  CREATED,
  /** It was corrected. */
  CHANGED,
  /** It was taken back. */
  DELETED
}
