package io.wattledger.costmodel.market.fees;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Mean fees of a day as a person states them.
 *
 * @param date the UTC day, not in the future
 * @param meanFeesBtcPerBlock mean fees of a block in BTC, 0 to 1000; null states that they are
 *     unknown
 * @param source where it comes from, in words
 * @param reason why; required when the day is already known otherwise
 */
public record BlockFeeRequest(
    @NotNull LocalDate date,
    @DecimalMin("0") @DecimalMax("1000") BigDecimal meanFeesBtcPerBlock,
    @NotBlank @Size(max = 200) String source,
    @Size(max = 500) String reason) {}
