package io.wattledger.energycontracts.reading.layout;

/**
 * Whose file is read.
 *
 * @param code the meter or series
 * @param intervalMinutes length of its intervals
 * @param decimals how many decimals of its values are stored
 */
public record FileOwner(String code, int intervalMinutes, int decimals) {}
