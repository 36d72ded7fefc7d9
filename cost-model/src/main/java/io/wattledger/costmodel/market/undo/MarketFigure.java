package io.wattledger.costmodel.market.undo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a market figure: of a day, of an epoch.
 *
 * @param <V> the kind of figure
 */
public interface MarketFigure<V extends MarketFigure<V>> {

  /** What it is a version of: the day, the height. */
  String id();

  /** 1 for the first, counted up with each correction. */
  int version();

  /** The import that brought it, null when a person entered it. */
  UUID importId();

  /** Who recorded it. */
  String recordedBy();

  /** When it was recorded. */
  Instant recordedAt();

  /** Whether it states nothing because its import was undone. */
  boolean withdrawn();

  /** Whether it waits for somebody to vouch for it and is not used until then. */
  default boolean waiting() {
    return false;
  }

  /** The month whose statement uses it, empty when none does. */
  default Optional<YearMonth> month() {
    return Optional.empty();
  }

  /** The version that states nothing in place of this one; no import brought it. */
  V withdrawal();

  /** The same content and origin as a further version. */
  V again(int version, String reason, String recordedBy, Instant recordedAt);
}
