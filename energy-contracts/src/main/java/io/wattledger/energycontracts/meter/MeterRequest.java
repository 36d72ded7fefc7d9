package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.contract.Codes;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A meter as users enter it.
 *
 * @param code its code, for example {@code pecos-main}; fixed for ever
 * @param siteCode the site at which it stands
 * @param contractCode the contract that it settles, may be absent
 * @param role MAIN, SUBMETER or BUILDING
 * @param use what its energy is for; of a main meter, what the energy that no submeter took is for;
 *     MINING when absent
 * @param consumerRef opaque reference of the consumer behind a submeter, may be absent
 * @param buildingCode the building's meter behind which a submeter stands, may be absent
 * @param intervalMinutes length of its intervals: 5, 10, 15, 20, 30 or 60
 * @param breakerKw the most that can flow, in kW; a reading above it is suspicious; may be absent
 */
public record MeterRequest(
    @NotNull(message = "is required") @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE)
        String code,
    @NotNull(message = "is required") @Pattern(regexp = Codes.SITE, message = Codes.SITE_RULE)
        String siteCode,
    @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE) String contractCode,
    @NotNull(message = "is required: MAIN, SUBMETER or BUILDING") MeterRole role,
    EnergyUse use,
    @Size(min = 1, max = 200, message = "has 1 to 200 characters") String consumerRef,
    @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE) String buildingCode,
    @NotNull(message = "is required: 5, 10, 15, 20, 30 or 60") Integer intervalMinutes,
    @Positive(message = "must be greater than 0")
        @Digits(integer = 9, fraction = 3, message = "has at most 9 digits and 3 decimals")
        BigDecimal breakerKw) {

  /** Fills in the use. */
  public MeterRequest {
    use = use == null ? EnergyUse.MINING : use;
  }
}
