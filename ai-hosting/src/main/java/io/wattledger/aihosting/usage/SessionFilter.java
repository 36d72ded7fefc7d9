package io.wattledger.aihosting.usage;

/**
 * Whose sessions, and where.
 *
 * @param customer the customer, null for all that the caller may see
 * @param pool the pool, null for all
 */
public record SessionFilter(String customer, String pool) {}
