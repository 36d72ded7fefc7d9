package io.wattledger.costmodel.market.difficulty;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A difficulty epoch as a person states it; bits or difficulty or both.
 *
 * @param startHeight first block of the epoch, a multiple of 2016
 * @param nBits compact target such as {@code 0x170240c3}
 * @param difficulty the difficulty, at least 1
 * @param startedAt when the first block was found, not in the future
 * @param source where it comes from, in words
 * @param reason why; required when the epoch is already known otherwise
 */
public record DifficultyEpochRequest(
    @NotNull Long startHeight,
    String nBits,
    @DecimalMin("1") @DecimalMax("1000000000000000000000000") BigDecimal difficulty,
    Instant startedAt,
    @NotBlank @Size(max = 200) String source,
    @Size(max = 500) String reason) {}
