package io.wattledger.energycontracts.reading;

import io.wattledger.service.imports.AppliedImport;
import java.time.Instant;
import java.util.UUID;

/**
 * Where the rows of an import lie: its number and, with a second of room for rounding, the stretch
 * of time in which they were recorded.
 *
 * @param importId the import
 * @param from no row was recorded earlier
 * @param to no row was recorded later
 */
record ImportedStretch(UUID importId, Instant from, Instant to) {

  /** The stretch of an import. */
  public static ImportedStretch of(AppliedImport imported) {
    return new ImportedStretch(
        imported.id(), imported.from().minusSeconds(1), imported.to().plusSeconds(1));
  }
}
