package io.wattledger.costmodel.market.undo;

import java.util.List;
import java.util.UUID;

/**
 * The stored versions of a kind of market figure, as far as its undo needs them.
 *
 * @param <V> the kind of figure
 */
public interface MarketFigures<V extends MarketFigure<V>> {

  /** The family of the locks under which versions are added. */
  String LOCK_FAMILY = "market";

  /** The kind of record, for example {@code daily-close}. */
  String type();

  /** The lock under which its versions are added. */
  String lock();

  /** A figure in words, for example {@code closing price of 2026-10-01}. */
  String words(String id);

  /** The figures of which an import brought a version, in their order. */
  List<ImportedFigure<V>> imported(UUID importId);

  /** Adds a version that takes an import back. */
  void add(V version, UUID undoOf);
}
