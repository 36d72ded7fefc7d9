package io.wattledger.fleet.batch;

/** What kind of thing a batch is. */
public enum AssetCategory {
  /** Machines of one model of the catalogue. */
  MACHINE,
  /** Anything else on the books: buildings, transformers, cooling, network. */
  INFRASTRUCTURE
}
