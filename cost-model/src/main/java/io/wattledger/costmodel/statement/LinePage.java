package io.wattledger.costmodel.statement;

import io.wattledger.service.paging.Page;
import java.util.List;

/**
 * A page of a statement's lines.
 *
 * @param items lines in the statement's order
 * @param next the cursor of the next page, null on the last one
 */
public record LinePage(List<LineView> items, String next) {

  /** Copies the items. */
  public LinePage {
    items = List.copyOf(items);
  }

  static LinePage of(Page<LineView> page) {
    return new LinePage(page.items(), page.next());
  }
}
