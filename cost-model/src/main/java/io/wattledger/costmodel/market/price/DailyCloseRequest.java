package io.wattledger.costmodel.market.price;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A closing price as a person states it.
 *
 * @param date the UTC day, not in the future
 * @param priceUsd US dollars per BTC, positive
 * @param source where it comes from, in words
 * @param reason why; required when the day already has another price
 */
public record DailyCloseRequest(
    @NotNull LocalDate date,
    @NotNull @Positive @DecimalMax("1000000000000") BigDecimal priceUsd,
    @NotBlank @Size(max = 200) String source,
    @Size(max = 500) String reason) {}
