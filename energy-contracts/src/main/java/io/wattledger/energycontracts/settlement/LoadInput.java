package io.wattledger.energycontracts.settlement;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The load of a preview: constant, or by interval.
 *
 * @param constantKw the same power throughout
 * @param intervalMinutes length of the intervals of {@code kw}, 60 when absent
 * @param startUtc start of the first of them, the start of the period when absent
 * @param kw mean power of each interval in kW, null where unknown
 * @param kvar mean reactive power of the same intervals in kVAr, absent when it is not metered
 */
public record LoadInput(
    BigDecimal constantKw,
    Integer intervalMinutes,
    Instant startUtc,
    @Size(max = 600_000, message = "has at most 600,000 intervals") List<BigDecimal> kw,
    @Size(max = 600_000, message = "has at most 600,000 intervals") List<BigDecimal> kvar) {}
