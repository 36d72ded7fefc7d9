package io.wattledger.costmodel.clients;

/**
 * The order to lock a month.
 *
 * @param reason why, for the people whose changes are refused
 */
public record PeriodLockOrder(String reason) {}
