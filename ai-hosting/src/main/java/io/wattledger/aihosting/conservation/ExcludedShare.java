package io.wattledger.aihosting.conservation;

import io.wattledger.aihosting.capacity.ExclusionReason;

/**
 * What was excluded for one reason.
 *
 * @param reason why
 * @param time how much
 */
public record ExcludedShare(ExclusionReason reason, GpuTime time) {}
