package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.contract.Codes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A price series as users enter it.
 *
 * @param code its code, for example {@code ercot-lz-west-rt}; fixed for ever
 * @param name its name
 * @param unit currency per MWh, for example {@code USD/MWh}; per MW (capacity) or MMBtu (gas); or
 *     kW or MW for a series of power: generation, awards, positions
 * @param intervalMinutes length of its intervals: 5, 10, 15, 20, 30 or 60, or 1440 for local days
 * @param timeZone IANA zone in which its months are counted
 */
public record PriceSeriesRequest(
    @NotNull(message = "is required") @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE)
        String code,
    @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String name,
    @NotNull(message = "is required, for example USD/MWh")
        @Pattern(regexp = PriceSeriesRequest.UNIT, message = PriceSeriesRequest.UNIT_RULE)
        String unit,
    @NotNull(message = "is required: 5, 10, 15, 20, 30, 60 or 1440") Integer intervalMinutes,
    @NotBlank(message = "is required, for example America/Chicago") String timeZone) {

  static final String UNIT = "[A-Z]{3}/(MWh|MW|MMBtu)|kW|MW";
  static final String UNIT_RULE =
      "is a currency per MWh, MW or MMBtu, for example USD/MWh, or kW or MW";
}
