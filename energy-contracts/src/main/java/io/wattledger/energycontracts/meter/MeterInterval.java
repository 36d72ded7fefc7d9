package io.wattledger.energycontracts.meter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.Reading;
import io.wattledger.energycontracts.reading.ReadingStatus;
import io.wattledger.energycontracts.reading.ReadingVersions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The newest reading of an interval.
 *
 * @param startUtc start of the interval
 * @param channel what was counted
 * @param kwh what was counted in the interval, in the channel's unit: kWh, kVArh or kVAh,
 *     multiplied where it is raw
 * @param rawValue what the meter showed, where it is to be multiplied; else absent
 * @param version how many values this interval has had
 * @param status whether it is used
 * @param reason why it is suspicious, or why it was released or rejected
 * @param importId the import that brought it, null when somebody released or rejected it
 * @param line its line in the imported file
 * @param estimateId the estimate that made it, absent when it was read
 * @param label what the file calls the interval, with its flag of the repeated hour; absent when it
 *     gives the instant itself
 * @param recordedAt when it was stored
 * @param recordedBy who brought it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeterInterval(
    Instant startUtc,
    Channel channel,
    BigDecimal kwh,
    BigDecimal rawValue,
    int version,
    ReadingStatus status,
    String reason,
    UUID importId,
    Long line,
    UUID estimateId,
    String label,
    Instant recordedAt,
    String recordedBy) {

  static MeterInterval of(MeterChannel owner, Reading reading) {
    return new MeterInterval(
        reading.key().startUtc(),
        owner.channel(),
        ReadingVersions.plain(reading.scaled(owner)),
        reading.raw() ? reading.value() : null,
        reading.version(),
        reading.status(),
        reading.reason(),
        reading.importId(),
        reading.line(),
        reading.estimateId(),
        reading.label(),
        reading.recordedAt(),
        reading.recordedBy());
  }
}
