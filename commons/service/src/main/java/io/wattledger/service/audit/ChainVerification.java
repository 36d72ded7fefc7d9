package io.wattledger.service.audit;

import java.time.Instant;

/**
 * What a recomputation of the chain found.
 *
 * @param intact whether every seal fits its entry and its predecessor, without a gap
 * @param sealedEntries how many entries the chain holds
 * @param unsealedEntries how many wait for their seal
 * @param brokenAtSequence first place that does not fit, null when intact
 * @param lostEntries seals without their entry, and entries that are neither sealed nor waiting
 * @param headSequence place of the last entry that fits, 0 for an empty chain
 * @param headHash hash of the last entry that fits; compare it with one that was noted before, for
 *     a chain that was cut off at its end looks whole from inside
 * @param sealedUpTo when the last entry that fits was recorded, null for an empty chain
 */
public record ChainVerification(
    boolean intact,
    long sealedEntries,
    long unsealedEntries,
    Long brokenAtSequence,
    long lostEntries,
    long headSequence,
    String headHash,
    Instant sealedUpTo) {}
