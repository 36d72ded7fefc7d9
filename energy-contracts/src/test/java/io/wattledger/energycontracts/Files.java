package io.wattledger.energycontracts;

import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.IntFunction;

/** Files of readings and prices for tests, on the months of Chicago. */
public final class Files {

  private Files() {}

  /** Hourly readings of a month; null leaves an hour out. */
  public static String hourly(String meter, String month, IntFunction<String> kwh) {
    return file("meterCode,startUtc,kwh", meter, month, kwh);
  }

  /** Hourly prices of a month; null leaves an hour out. */
  public static String prices(String series, String month, IntFunction<String> price) {
    return file("seriesCode,startUtc,price", series, month, price);
  }

  private static String file(String header, String code, String month, IntFunction<String> value) {
    Interval span = BillingZone.of("America/Chicago").month(YearMonth.parse(month));
    StringBuilder csv = new StringBuilder(header).append('\n');
    int hour = 0;
    for (Instant start = span.start();
        start.isBefore(span.end());
        start = start.plusSeconds(3600)) {
      String text = value.apply(hour++);
      if (text != null) {
        csv.append(code).append(',').append(start).append(',').append(text).append('\n');
      }
    }
    return csv.toString();
  }
}
