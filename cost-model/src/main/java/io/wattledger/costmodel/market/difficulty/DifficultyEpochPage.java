package io.wattledger.costmodel.market.difficulty;

import java.util.List;

/**
 * A page of difficulty epochs.
 *
 * @param items the newest version of each epoch, highest first
 * @param next the cursor of the next page, null on the last one
 */
public record DifficultyEpochPage(List<DifficultyEpoch> items, String next) {

  /** Copies the items. */
  public DifficultyEpochPage {
    items = List.copyOf(items);
  }
}
