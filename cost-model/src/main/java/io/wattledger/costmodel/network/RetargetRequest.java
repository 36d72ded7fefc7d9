package io.wattledger.costmodel.network;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A difficulty epoch that has ended.
 *
 * @param nBits its compact target, eight hexadecimal digits
 * @param firstBlockAt header time of its first block
 * @param lastBlockAt header time of its last block, after the first
 */
public record RetargetRequest(
    @NotNull String nBits, @NotNull Instant firstBlockAt, @NotNull Instant lastBlockAt) {}
