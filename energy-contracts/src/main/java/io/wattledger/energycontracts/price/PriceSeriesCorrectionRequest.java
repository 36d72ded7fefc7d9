package io.wattledger.energycontracts.price;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What holds of a price series from now on; its code stays, and so do its unit, its intervals and
 * its zone once it has a price.
 *
 * @param name its name
 * @param unit currency per MWh, MW or MMBtu; or kW or MW for a series of power
 * @param intervalMinutes length of its intervals: 5, 10, 15, 20, 30 or 60, or 1440 for local days
 * @param timeZone IANA zone in which its months are counted
 */
public record PriceSeriesCorrectionRequest(
    @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String name,
    @NotNull(message = "is required, for example USD/MWh")
        @Pattern(regexp = PriceSeriesRequest.UNIT, message = PriceSeriesRequest.UNIT_RULE)
        String unit,
    @NotNull(message = "is required: 5, 10, 15, 20, 30, 60 or 1440") Integer intervalMinutes,
    @NotBlank(message = "is required, for example America/Chicago") String timeZone) {

  PriceSeriesRequest of(String code) {
    return new PriceSeriesRequest(code, name, unit, intervalMinutes, timeZone);
  }
}
