package io.wattledger.service.csv;

/**
 * How much a CSV file may hold.
 *
 * @param maxRecordBytes bytes in one record, quotes and line ends inside it included
 * @param maxColumns fields in one record
 * @param maxRows records in the file, the header not counted
 */
public record CsvLimits(int maxRecordBytes, int maxColumns, long maxRows) {

  /** 64 KiB a record, 256 columns, five million rows. */
  public static final CsvLimits DEFAULT = new CsvLimits(64 * 1024, 256, 5_000_000);
}
