package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.contract.Codes;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.reading.Channel;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
 * @param channels what it counts; IMPORT_KWH alone when absent, and always beside the others
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
        BigDecimal breakerKw,
    @Size(max = 5, message = "has at most 5 channels")
        List<@NotNull(message = "is a channel such as IMPORT_KVARH") Channel> channels) {

  /** Fills in the use and the energy taken, and drops repetitions. */
  public MeterRequest {
    use = use == null ? EnergyUse.MINING : use;
    Set<Channel> all = new LinkedHashSet<>(List.of(Channel.IMPORT_KWH));
    all.addAll(channels == null ? List.of() : channels);
    channels = new ArrayList<>(all);
  }
}
