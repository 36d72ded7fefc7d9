package io.wattledger.costmodel.period;

import java.time.YearMonth;

/**
 * A closed month computed again from its stored facts.
 *
 * @param period the month
 * @param version the close
 * @param verified whether hash and figures agree
 * @param hash the hash that the close stated
 * @param recomputedHash the hash of the stored facts now
 * @param hashMatches whether the two hashes are the same
 * @param figuresMatch whether the stored facts give the stored figures
 */
public record Verification(
    YearMonth period,
    int version,
    boolean verified,
    String hash,
    String recomputedHash,
    boolean hashMatches,
    boolean figuresMatch) {}
