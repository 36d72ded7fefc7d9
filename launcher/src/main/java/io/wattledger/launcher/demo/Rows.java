package io.wattledger.launcher.demo;

import java.math.BigDecimal;
import java.time.Instant;

/** The rows of the files that the demo imports. */
final class Rows {

  private Rows() {}

  static void energy(StringBuilder csv, String meterCode, Instant start, long wattHours) {
    csv.append(meterCode)
        .append(',')
        .append(start)
        .append(',')
        .append(BigDecimal.valueOf(wattHours, 3).toPlainString())
        .append('\n');
  }

  static void price(StringBuilder csv, String seriesCode, Instant start, long cents) {
    csv.append(seriesCode)
        .append(',')
        .append(start)
        .append(',')
        .append(BigDecimal.valueOf(cents, 2).toPlainString())
        .append('\n');
  }
}
