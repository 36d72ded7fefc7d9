package io.wattledger.fleet.lifecycle.engine;

import java.util.EnumSet;
import java.util.Set;

/** Where an asset stands between its order and its sale. See docs/formulas/asset-lifecycle.md. */
public enum LifecycleStatus {
  /** Ordered from the supplier, not yet shipped. */
  ORDERED,
  /** On its way to us or between our sites. */
  IN_TRANSIT,
  /** On our shelf: never installed, or taken off the racks. */
  IN_STOCK,
  /** Installed and ready for its use; it earns, and its cost is charged. */
  IN_SERVICE,
  /** Taken off the books: scrapped, lost, or its order cancelled. */
  RETIRED,
  /** Sold: nothing follows. */
  SOLD;

  /** The statuses that may follow this one, in the order of an asset's life. */
  public Set<LifecycleStatus> next() {
    return switch (this) {
      case ORDERED -> EnumSet.of(IN_TRANSIT, IN_STOCK, IN_SERVICE, RETIRED);
      case IN_TRANSIT -> EnumSet.of(IN_STOCK, IN_SERVICE, RETIRED);
      case IN_STOCK -> EnumSet.of(IN_TRANSIT, IN_SERVICE, RETIRED, SOLD);
      case IN_SERVICE -> EnumSet.of(IN_STOCK, RETIRED, SOLD);
      case RETIRED -> EnumSet.of(SOLD);
      case SOLD -> EnumSet.noneOf(LifecycleStatus.class);
    };
  }

  /** Whether the asset has left the books. */
  public boolean isDisposed() {
    return this == RETIRED || this == SOLD;
  }
}
