package io.wattledger.energycontracts.estimate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Somebody wants the missing readings of a range estimated.
 *
 * @param from first start filled; with a register, the instant of its earlier reading
 * @param to first start no longer filled; with a register, the instant of its later reading
 * @param method how
 * @param days comparable days that are averaged, 3 when absent; with a register, that many give the
 *     shape, and without them the energy is spread evenly
 * @param totalKwh what the register counted over the whole range, in kWh
 * @param kwh the stated energy of each missing interval in order of time, in kWh
 * @param reason why the readings are missing and why this method fits; needed to apply, not to
 *     preview
 */
public record EstimateRequest(
    @NotNull(message = "is required, for example 2026-10-04T05:00:00Z") Instant from,
    @NotNull(message = "is required, for example 2026-10-04T06:00:00Z") Instant to,
    @NotNull(message = "is required: LINEAR, LIKE_DAYS, REGISTER_TOTAL or MANUAL")
        EstimateKind method,
    @Min(value = 1, message = "is 1 to 10") @Max(value = 10, message = "is 1 to 10") Integer days,
    @PositiveOrZero(message = "is 0 or more") BigDecimal totalKwh,
    @Size(max = 57_600, message = "has at most 57,600 values") List<@NotNull BigDecimal> kwh,
    @Size(max = 1000, message = "has at most 1,000 characters") String reason) {}
