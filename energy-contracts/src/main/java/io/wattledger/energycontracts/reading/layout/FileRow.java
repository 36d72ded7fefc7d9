package io.wattledger.energycontracts.reading.layout;

import io.wattledger.energycontracts.reading.ReadingRow;
import java.util.List;

/**
 * A row of a file of one meter or price series, which may hold a whole day.
 *
 * @param line its line in the file
 * @param readings what it states
 */
public record FileRow(long line, List<ReadingRow> readings) {

  /** Copies the readings. */
  public FileRow {
    readings = List.copyOf(readings);
  }
}
