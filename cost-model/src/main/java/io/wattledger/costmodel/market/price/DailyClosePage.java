package io.wattledger.costmodel.market.price;

import java.util.List;

/**
 * A page of daily closes.
 *
 * @param items the newest version of each day, newest day first
 * @param next the cursor of the next page, null on the last one
 */
public record DailyClosePage(List<DailyClose> items, String next) {

  /** Copies the items. */
  public DailyClosePage {
    items = List.copyOf(items);
  }
}
