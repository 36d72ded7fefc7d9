package io.wattledger.costmodel.facts.debt;

import io.wattledger.service.paging.Page;
import java.util.List;

/**
 * A page of a list.
 *
 * @param items instruments, by code
 * @param next the cursor of the next page, null on the last one
 */
public record DebtInstrumentPage(List<DebtInstrument> items, String next) {

  /** Copies the items. */
  public DebtInstrumentPage {
    items = List.copyOf(items);
  }

  static DebtInstrumentPage of(Page<DebtInstrument> page) {
    return new DebtInstrumentPage(page.items(), page.next());
  }
}
