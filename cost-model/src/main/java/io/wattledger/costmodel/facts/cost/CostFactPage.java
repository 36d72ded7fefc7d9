package io.wattledger.costmodel.facts.cost;

import io.wattledger.service.paging.Page;
import java.util.List;

/**
 * A page of a list.
 *
 * @param items costs, by month and code
 * @param next the cursor of the next page, null on the last one
 */
public record CostFactPage(List<CostFact> items, String next) {

  /** Copies the items. */
  public CostFactPage {
    items = List.copyOf(items);
  }

  static CostFactPage of(Page<CostFact> page) {
    return new CostFactPage(page.items(), page.next());
  }
}
