package io.wattledger.service.imports;

/**
 * Later work that depends on an import, so that it cannot be taken back as a whole.
 *
 * @param entityType kind of record, as in the audit trail
 * @param entityId the record
 * @param record the record in words, for example {@code payout of pool foundry on 2026-10-31}
 * @param detail what happened to it
 */
public record UndoBlocker(String entityType, String entityId, String record, String detail) {}
