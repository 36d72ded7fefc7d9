package io.wattledger.fleet.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicePeriodTest {

  @ParameterizedTest(name = "{0} to {1} has {3} days in {2}")
  @CsvSource({
    "2026-01-01, '',         2026-10, 31",
    "2026-10-01, '',         2026-10, 31",
    "2026-10-02, '',         2026-10, 30",
    "2026-10-31, '',         2026-10, 1",
    "2026-11-01, '',         2026-10, 0",
    "2026-01-01, 2026-10-01, 2026-10, 0",
    "2026-01-01, 2026-10-02, 2026-10, 1",
    "2026-01-01, 2026-11-01, 2026-10, 31",
    "2026-10-10, 2026-10-10, 2026-10, 0",
    "2026-10-10, 2026-10-20, 2026-10, 10",
    "2027-01-01, '',         2027-02, 28",
    "2028-01-01, '',         2028-02, 29",
    "2028-02-29, '',         2028-02, 1",
    "2025-01-01, 2025-06-01, 2026-10, 0"
  })
  void theFirstDayCountsAndTheDayOfLeavingDoesNot(
      LocalDate from, String to, YearMonth month, int days) {
    LocalDate end = to.isEmpty() ? null : LocalDate.parse(to);

    assertThat(new ServicePeriod(from, end).daysIn(month)).isEqualTo(days);
  }

  @Test
  void aPeriodDoesNotEndBeforeItStarts() {
    assertThatThrownBy(
            () -> new ServicePeriod(LocalDate.parse("2026-10-02"), LocalDate.parse("2026-10-01")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
