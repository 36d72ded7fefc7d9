package io.wattledger.energycontracts.engine.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holidays on the days on which they are observed: docs/formulas/time-of-use.md. */
class HolidayCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "2023, 2023-01-02 2023-05-29 2023-07-04 2023-09-04 2023-11-23 2023-12-25",
    "2025, 2025-01-01 2025-05-26 2025-07-04 2025-09-01 2025-11-27 2025-12-25",
    // Independence Day on a Saturday stays there
    "2026, 2026-01-01 2026-05-25 2026-07-04 2026-09-07 2026-11-26 2026-12-25",
    // Independence Day on a Sunday
    "2027, 2027-01-01 2027-05-31 2027-07-05 2027-09-06 2027-11-25 2027-12-25",
  })
  void theSixHolidaysOfNercMoveFromSundayToMonday(int year, String days) {
    assertThat(HolidayCalendar.NERC.observedOf(year))
        .containsExactlyInAnyOrderElementsOf(days(days));
  }

  @ParameterizedTest
  @CsvSource({
    "2020, 2020-01-01 2020-01-20 2020-02-17 2020-05-25 2020-07-03 2020-09-07 2020-10-12"
        + " 2020-11-11 2020-11-26 2020-12-25",
    // New Year on a Saturday is observed in the year before
    "2022, 2021-12-31 2022-01-17 2022-02-21 2022-05-30 2022-06-20 2022-07-04 2022-09-05"
        + " 2022-10-10 2022-11-11 2022-11-24 2022-12-26",
    "2026, 2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07"
        + " 2026-10-12 2026-11-11 2026-11-26 2026-12-25",
  })
  void federalHolidaysMoveToFridayOrMonday(int year, String days) {
    assertThat(HolidayCalendar.US_FEDERAL.observedOf(year))
        .containsExactlyInAnyOrderElementsOf(days(days));
  }

  @Test
  void statedDaysStandBesideThoseOfACalendar() {
    LocalDate local = LocalDate.of(2026, 3, 2);

    assertThat(HolidayCalendar.with(HolidayCalendar.NERC, List.of(local)))
        .contains(local, LocalDate.of(2000, 12, 25), LocalDate.of(2099, 12, 25));
    assertThat(HolidayCalendar.with(null, List.of(local))).containsExactly(local);
  }

  private static List<LocalDate> days(String text) {
    return Stream.of(text.split(" ")).map(LocalDate::parse).toList();
  }
}
