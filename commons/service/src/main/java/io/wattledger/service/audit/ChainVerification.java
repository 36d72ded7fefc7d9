package io.wattledger.service.audit;

/**
 * What a recomputation of the chain found.
 *
 * @param intact whether every seal fits its entry and its predecessor, without a gap
 * @param sealedEntries how many entries the chain holds
 * @param unsealedEntries how many wait for their seal
 * @param brokenAtSequence first place that does not fit, null when intact
 * @param headHash hash of the last entry that fits
 */
public record ChainVerification(
    boolean intact,
    long sealedEntries,
    long unsealedEntries,
    Long brokenAtSequence,
    String headHash) {}
