package io.wattledger.service.csv;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line the line, from 1, on which it starts
 * @param fields its fields, unquoted
 */
public record CsvRecord(long line, List<String> fields) {

  /** Copies the fields. */
  public CsvRecord {
    fields = List.copyOf(fields);
  }
}
