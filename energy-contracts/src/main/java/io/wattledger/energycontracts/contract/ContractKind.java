package io.wattledger.energycontracts.contract;

/** What kind of agreement a contract is. */
public enum ContractKind {
  /** Supply by a retailer or marketer: blocks, index, adders. */
  SUPPLY,
  /** A power purchase agreement with a plant. */
  PPA,
  /** A utility's published tariff. */
  UTILITY_TARIFF,
  /** Wires only: transmission, distribution, wheeling. */
  DELIVERY,
  /** Any other agreement about power. */
  OTHER
}
