package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.contract.Codes;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What holds of a meter from now on, in place of what was entered; its code, its site and the
 * length of its intervals stay.
 *
 * @param contractCode the contract that it settles, none when absent
 * @param role MAIN, SUBMETER or BUILDING
 * @param use what its energy is for; MINING when absent
 * @param consumerRef opaque reference of the consumer behind a submeter, may be absent
 * @param buildingCode the building's meter behind which a submeter stands, may be absent
 * @param breakerKw the most that can flow, in kW, may be absent
 * @param effectiveFrom the first local day on which it counts for its contract, always when absent
 * @param effectiveTo the first local day on which it no longer counts, may be absent
 * @param reason why it changes
 */
public record MeterCorrectionRequest(
    @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE) String contractCode,
    @NotNull(message = "is required: MAIN, SUBMETER or BUILDING") MeterRole role,
    EnergyUse use,
    @Size(min = 1, max = 200, message = "has 1 to 200 characters") String consumerRef,
    @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE) String buildingCode,
    @Positive(message = "must be greater than 0")
        @Digits(integer = 9, fraction = 3, message = "has at most 9 digits and 3 decimals")
        BigDecimal breakerKw,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    @NotBlank(message = "is required: why does it change?")
        @Size(max = 1000, message = "has at most 1,000 characters")
        String reason) {

  /** Fills in the use. */
  public MeterCorrectionRequest {
    use = use == null ? EnergyUse.MINING : use;
  }

  /** The meter as it is from now on. */
  Meter applyTo(Meter meter) {
    return new Meter(
        meter.id(),
        meter.code(),
        meter.siteCode(),
        contractCode,
        role,
        use,
        consumerRef,
        buildingCode,
        meter.intervalMinutes(),
        breakerKw,
        meter.channels(),
        meter.channelIds(),
        meter.multipliers(),
        effectiveFrom,
        effectiveTo,
        meter.timeZone(),
        meter.recordedAt(),
        meter.recordedBy());
  }
}
