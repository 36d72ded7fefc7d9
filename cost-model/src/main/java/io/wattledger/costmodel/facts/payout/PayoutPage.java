package io.wattledger.costmodel.facts.payout;

import io.wattledger.service.paging.Page;
import java.util.List;

/**
 * A page of a list.
 *
 * @param items payouts, by day
 * @param next the cursor of the next page, null on the last one
 */
public record PayoutPage(List<Payout> items, String next) {

  /** Copies the items. */
  public PayoutPage {
    items = List.copyOf(items);
  }

  static PayoutPage of(Page<Payout> page) {
    return new PayoutPage(page.items(), page.next());
  }
}
