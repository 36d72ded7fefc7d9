package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.contract.Codes;
import io.wattledger.energycontracts.reading.Channel;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A reading as a meter's system sends it.
 *
 * @param meterCode the meter
 * @param channel what was counted; IMPORT_KWH when absent
 * @param startUtc start of the interval
 * @param raw whether the meter's multipliers are still to be applied; not when absent
 * @param value what was counted in the interval, in the channel's unit: kWh, kVArh or kVAh
 */
public record PushedReading(
    @NotNull(message = "is required") @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE)
        String meterCode,
    Channel channel,
    Boolean raw,
    @NotNull(message = "is required, for example 2026-10-01T05:00:00Z") Instant startUtc,
    @NotNull(message = "is required, for example 13000.5")
        @Digits(integer = 8, fraction = 6, message = "has at most 8 digits and 6 decimals")
        BigDecimal value) {

  /** Fills in the channel and that the value is not raw. */
  public PushedReading {
    channel = channel == null ? Channel.IMPORT_KWH : channel;
    raw = raw != null && raw;
  }
}
