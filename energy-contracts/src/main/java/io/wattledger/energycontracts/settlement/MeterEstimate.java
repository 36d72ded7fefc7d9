package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.meter.MeterRole;
import java.math.BigDecimal;
import java.util.List;

/**
 * The estimated readings of one meter behind a bill.
 *
 * @param meterCode the meter
 * @param role its role
 * @param intervals how many intervals were estimated
 * @param energyKwh their energy
 * @param spans which they are, and how they were estimated
 */
public record MeterEstimate(
    String meterCode,
    MeterRole role,
    int intervals,
    BigDecimal energyKwh,
    List<EstimatedSpan> spans) {}
