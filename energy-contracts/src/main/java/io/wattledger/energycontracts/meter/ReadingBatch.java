package io.wattledger.energycontracts.meter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;

/**
 * Readings that are sent together.
 *
 * @param readings the readings, in any order
 */
public record ReadingBatch(
    @NotNull(message = "is required")
        @Size(min = 1, max = 10_000, message = "has 1 to 10,000 readings")
        List<@NotNull(message = "is a reading") @Valid PushedReading> readings) {

  /** Copies the readings. */
  public ReadingBatch {
    readings = readings == null ? null : Collections.unmodifiableList(readings);
  }

  /** The same as a file of the import of meter readings: reading 0 is its line 2. */
  String asFile() {
    StringBuilder file = new StringBuilder("meterCode,startUtc,kwh,channel,raw\n");
    for (PushedReading reading : readings) {
      file.append(reading.meterCode())
          .append(',')
          .append(reading.startUtc())
          .append(',')
          .append(reading.value().toPlainString())
          .append(',')
          .append(reading.channel())
          .append(',')
          .append(reading.raw())
          .append('\n');
    }
    return file.toString();
  }
}
