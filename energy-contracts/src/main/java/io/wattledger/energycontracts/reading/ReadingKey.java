package io.wattledger.energycontracts.reading;

import java.time.Instant;

/**
 * An interval of an owner.
 *
 * @param owner the owner's number in the database
 * @param startUtc start of the interval
 */
public record ReadingKey(int owner, Instant startUtc) {}
