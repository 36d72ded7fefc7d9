package io.wattledger.fleet.model;

/** Where a model's row comes from. */
public enum ModelOrigin {
  /** Came with the product, from the maker's published figures. */
  CATALOGUE,
  /** Entered by a user. */
  OWN
}
