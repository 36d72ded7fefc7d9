package io.wattledger.costmodel.statement.month;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Nameplate terahash-hours: machines × hashrate × hours of the UTC days in service, the first day
 * in, the day of retirement out. See docs/formulas/statement-drivers.md.
 */
final class ServiceHours {

  private static final int HOURS_PER_DAY = 24;

  private ServiceHours() {}

  /** Days of the month on which the batch was in service. */
  static long days(MonthFacts.Batch batch, YearMonth month) {
    if (batch.inServiceOn() == null) {
      return 0;
    }
    LocalDate from = later(batch.inServiceOn(), month.atDay(1));
    LocalDate monthEnd = month.plusMonths(1).atDay(1);
    LocalDate end =
        batch.retiredOn() == null || batch.retiredOn().isAfter(monthEnd)
            ? monthEnd
            : batch.retiredOn();
    return Math.max(0, ChronoUnit.DAYS.between(from, end));
  }

  /** Whether machines of the batch were in service in the month. */
  static boolean mined(MonthFacts.Batch batch, YearMonth month) {
    return batch.machines() && days(batch, month) > 0;
  }

  /** Terahash-hours of a batch of machines whose hashrate is known. */
  static BigDecimal thHours(MonthFacts.Batch batch, YearMonth month) {
    return batch
        .hashrateThs()
        .multiply(BigDecimal.valueOf(batch.quantity()))
        .multiply(BigDecimal.valueOf(days(batch, month) * HOURS_PER_DAY));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
