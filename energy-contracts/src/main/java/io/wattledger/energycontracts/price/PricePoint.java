package io.wattledger.energycontracts.price;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.reading.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The newest price of an interval.
 *
 * @param startUtc start of the interval
 * @param price price per MWh in the series' currency, negative when power was paid to be taken
 * @param version how many values this interval has had
 * @param importId the import that brought it
 * @param line its line in the imported file
 * @param label what the file calls the interval, with its flag of the repeated hour; absent when it
 *     gives the instant itself
 * @param recordedAt when it was stored
 * @param recordedBy who brought it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PricePoint(
    Instant startUtc,
    BigDecimal price,
    int version,
    UUID importId,
    Long line,
    String label,
    Instant recordedAt,
    String recordedBy) {

  static PricePoint of(Reading reading) {
    return new PricePoint(
        reading.key().startUtc(),
        reading.value(),
        reading.version(),
        reading.importId(),
        reading.line(),
        reading.label(),
        reading.recordedAt(),
        reading.recordedBy());
  }
}
