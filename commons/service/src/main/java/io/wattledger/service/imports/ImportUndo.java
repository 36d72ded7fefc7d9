package io.wattledger.service.imports;

import java.time.Instant;

/**
 * That an import was taken back.
 *
 * @param by who took it back
 * @param at when
 * @param reason why
 * @param recordsReversed how many records were withdrawn or got their content before back
 */
public record ImportUndo(String by, Instant at, String reason, long recordsReversed) {}
