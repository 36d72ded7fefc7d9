package io.wattledger.service.imports;

/**
 * What is asked of an import.
 *
 * @param kind what is imported
 * @param subject code of the record whose rows the file has, null when the file says so itself
 * @param part which part of the file is meant, null for all of it
 * @param fileName the file's name, null when not given
 * @param sha256 hash of the file's bytes
 * @param preview whether only a check is asked for
 * @param validRowsOnly whether unreadable rows are passed over
 * @param idempotencyKey the caller's key, null for a preview without one
 */
public record ImportOrder(
    String kind,
    String subject,
    String part,
    String fileName,
    String sha256,
    boolean preview,
    boolean validRowsOnly,
    String idempotencyKey) {}
