package io.wattledger.costmodel.market.fees;

import java.util.List;

/**
 * A page of mean fees.
 *
 * @param items the newest version of each day, newest day first
 * @param next the cursor of the next page, null on the last one
 */
public record BlockFeePage(List<BlockFeeDay> items, String next) {

  /** Copies the items. */
  public BlockFeePage {
    items = List.copyOf(items);
  }
}
