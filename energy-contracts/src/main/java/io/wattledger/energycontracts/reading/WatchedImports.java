package io.wattledger.energycontracts.reading;

import io.wattledger.service.imports.ImportContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;

/** The runs that each running import is watched for; forgotten together with the import. */
final class WatchedImports {

  private final Map<ImportContext, Map<String, RunWatch>> running =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** The watches of a running import, by code of the owner. */
  Map<String, RunWatch> of(ImportContext context) {
    return running.computeIfAbsent(context, any -> new LinkedHashMap<>());
  }
}
