package io.wattledger.service.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * An import that is to be taken back.
 *
 * @param id its number, the provenance of its rows
 * @param from when it started; no row of it was stored earlier
 * @param to when it ended; no row of it was stored later
 */
public record AppliedImport(UUID id, Instant from, Instant to) {}
