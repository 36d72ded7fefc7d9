package io.wattledger.costmodel.market.undo;

import java.util.List;
import java.util.Optional;

/**
 * A figure of which an import brought a version.
 *
 * @param versions all versions, newest first
 * @param imported the version that the import brought
 * @param <V> the kind of figure
 */
public record ImportedFigure<V extends MarketFigure<V>>(List<V> versions, int imported) {

  /** The newest version. */
  V newest() {
    return versions.get(0);
  }

  /** What was in use or withdrawn before the import; a withdrawal when there was nothing. */
  V usedBefore() {
    return versions.stream()
        .filter(v -> v.version() < imported && !v.waiting())
        .findFirst()
        .orElseGet(() -> newest().withdrawal());
  }

  /** What waited for somebody to vouch for it before the import. */
  Optional<V> waitingBefore() {
    return versions.stream().filter(v -> v.version() == imported - 1 && v.waiting()).findFirst();
  }

  boolean wasNothing() {
    return waitingBefore().isEmpty() && usedBefore().withdrawn();
  }
}
