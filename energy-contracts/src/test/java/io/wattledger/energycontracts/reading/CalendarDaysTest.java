package io.wattledger.energycontracts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quarter hours of the days on which calendars are strange: none is missing, none comes twice. */
class CalendarDaysTest {

  private static final int QUARTER_HOUR = 15;

  @ParameterizedTest
  @CsvSource({
    // Spring and autumn
    "America/Chicago, 2026-03-08, 92",
    "America/Chicago, 2026-11-01, 100",
    "Europe/Oslo, 2026-03-29, 92",
    "Europe/Oslo, 2026-10-25, 100",
    "America/St_Johns, 2026-03-08, 92",
    "America/St_Johns, 2026-11-01, 100",
    // Half an hour of daylight saving
    "Australia/Lord_Howe, 2026-04-05, 98",
    "Australia/Lord_Howe, 2026-10-04, 94",
    // The change happens at midnight
    "America/Sao_Paulo, 2018-11-04, 92",
    // Countries that gave daylight saving up: the year before and the year after
    "Asia/Tehran, 2022-03-22, 92",
    "Asia/Tehran, 2023-03-22, 96",
    "America/Mexico_City, 2022-10-30, 100",
    "America/Mexico_City, 2023-04-02, 96",
    "Europe/Istanbul, 2016-03-27, 92",
    "Europe/Istanbul, 2016-10-30, 96",
    // No daylight saving, and offsets that are no whole hours
    "America/Phoenix, 2026-03-08, 96",
    "Asia/Kathmandu, 2026-03-08, 96",
    // Leap day, the end of the year, the day after the day that Samoa left out
    "America/Chicago, 2028-02-29, 96",
    "America/Chicago, 2026-12-31, 96",
    "Pacific/Apia, 2011-12-31, 96"
  })
  void dayHasItsQuarterHours(String zoneName, String date, int quarterHours) {
    BillingZone zone = BillingZone.of(zoneName);
    Interval day = zone.day(LocalDate.parse(date));

    TimeGrid grid = IntervalStart.covering(day, QUARTER_HOUR, zone);

    assertThat(grid.count()).isEqualTo(quarterHours);
    assertThat(grid.start()).isEqualTo(day.start());
    assertThat(grid.end()).isEqualTo(day.end());
    IntStream.range(0, grid.count())
        .mapToObj(grid::startOf)
        .forEach(start -> assertThat(IntervalStart.refusal(start, QUARTER_HOUR, zone)).isNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/Chicago",
        "America/St_Johns",
        "Europe/Oslo",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Asia/Kathmandu",
        "UTC"
      })
  void daysOfALeapYearJoinWithoutGapOrOverlap(String zoneName) {
    BillingZone zone = BillingZone.of(zoneName);
    LocalDate first = LocalDate.of(2028, 1, 1);
    Set<Instant> starts = new HashSet<>();
    long counted = 0;
    Instant end = zone.day(first).start();
    for (LocalDate date = first; date.getYear() == 2028; date = date.plusDays(1)) {
      TimeGrid grid = IntervalStart.covering(zone.day(date), QUARTER_HOUR, zone);
      assertThat(grid.start()).as("%s %s", zone, date).isEqualTo(end);
      IntStream.range(0, grid.count()).mapToObj(grid::startOf).forEach(starts::add);
      counted += grid.count();
      end = grid.end();
    }
    assertThat(starts).hasSize((int) counted);
    assertThat(counted).isEqualTo(zone.days(first, first.plusYears(1)).length().toMinutes() / 15);
  }
}
