package io.wattledger.costmodel.statement.month;

/**
 * A fact that the month needs and does not have. It is never counted as zero: the cost that would
 * follow from it is absent from the statement, and the month cannot be closed.
 *
 * @param code the kind, stable for programs
 * @param detail what is missing and what to do about it
 * @param href API address below the gateway where it can be seen or entered
 */
public record MissingFact(String code, String detail, String href) {}
