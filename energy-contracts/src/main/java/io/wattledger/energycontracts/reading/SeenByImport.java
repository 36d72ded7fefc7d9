package io.wattledger.energycontracts.reading;

import io.wattledger.service.imports.ImportContext;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** The intervals that each running import has named; forgotten together with the import. */
final class SeenByImport {

  private final Map<ImportContext, SeenStarts> running =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final int decimals;

  /**
   * Nothing runs.
   *
   * @param decimals how many decimals a value may have
   */
  SeenByImport(int decimals) {
    this.decimals = decimals;
  }

  /** The intervals of a running import. */
  public SeenStarts of(ImportContext context) {
    return running.computeIfAbsent(context, any -> new SeenStarts(decimals));
  }
}
