package io.wattledger.service.imports;

import java.util.List;

/**
 * A stretch of a file after parsing.
 *
 * @param rows the readable rows, in the file's order
 * @param refused the unreadable ones
 * @param read how many rows the stretch has
 * @param end why the file cannot be read any further, null when it can
 * @param last whether the file ends here
 */
record ParsedRows<R>(List<R> rows, List<RowError> refused, long read, RowError end, boolean last) {

  ParsedRows {
    rows = List.copyOf(rows);
    refused = List.copyOf(refused);
  }
}
