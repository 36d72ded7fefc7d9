package io.wattledger.service.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of an import.
 *
 * @param id its number
 * @param kind what was imported
 * @param fileName the file's name as the caller gave it, null when not given
 * @param sha256 hash of the file's bytes, null while it runs
 * @param status how far it is
 * @param preview whether only a check was asked for
 * @param validRowsOnly whether unreadable rows are passed over
 * @param rowsRead rows read, the header not counted
 * @param rowsAccepted rows that could be read and stored; kept only when the status is APPLIED
 * @param rowsUnchanged accepted rows that say what was stored already
 * @param rowsRefused unreadable rows
 * @param rowsSuspicious rows that are stored but unused until released
 * @param errors the first 200 refused rows
 * @param warnings the first 200 suspicious rows
 * @param startedAt when it started
 * @param finishedAt when it ended, null while it runs
 * @param importedBy who imports
 * @param idempotencyKey the caller's key, to find a running import, null when none was given
 * @param undone that it was taken back, null when it was not
 */
public record ImportReport(
    UUID id,
    String kind,
    String fileName,
    String sha256,
    ImportStatus status,
    boolean preview,
    boolean validRowsOnly,
    long rowsRead,
    long rowsAccepted,
    long rowsUnchanged,
    long rowsRefused,
    long rowsSuspicious,
    List<RowError> errors,
    List<RowError> warnings,
    Instant startedAt,
    Instant finishedAt,
    String importedBy,
    String idempotencyKey,
    ImportUndo undone) {

  /** Copies the rows. */
  public ImportReport {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }
}
