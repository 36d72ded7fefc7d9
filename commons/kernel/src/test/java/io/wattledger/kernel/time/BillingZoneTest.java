package io.wattledger.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of docs/formulas/time.md, and every zone of the tz database. */
class BillingZoneTest {

  private static final BillingZone CHICAGO = BillingZone.of("America/Chicago");

  private static long hours(BillingZone zone, YearMonth month) {
    return zone.hours(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  @ParameterizedTest
  @CsvSource({
    "America/Chicago, 2025-03, 743",
    "America/Chicago, 2025-11, 721",
    "America/Chicago, 2026-10, 744",
    "America/Chicago, 2024-02, 696",
    "America/Phoenix, 2025-03, 744",
    "Europe/Oslo, 2025-10, 745",
    "Australia/Sydney, 2025-10, 743",
    "UTC, 2025-03, 744"
  })
  void monthHasItsRealHours(String zone, String month, long hours) {
    assertThat(hours(BillingZone.of(zone), YearMonth.parse(month))).isEqualTo(hours);
  }

  @Test
  void monthStartsAndEndsAtLocalMidnight() {
    assertThat(CHICAGO.month(YearMonth.of(2026, 10)))
        .isEqualTo(
            new Interval(
                Instant.parse("2026-10-01T05:00:00Z"), Instant.parse("2026-11-01T05:00:00Z")));
    assertThat(CHICAGO.month(YearMonth.of(2026, 11)).end())
        .isEqualTo(Instant.parse("2026-12-01T06:00:00Z"));
  }

  @Test
  void daysOfTheChangeHave23And25Hours() {
    assertThat(CHICAGO.day(LocalDate.of(2026, 3, 8)).length()).isEqualTo(Duration.ofHours(23));
    assertThat(CHICAGO.day(LocalDate.of(2026, 11, 1)).length()).isEqualTo(Duration.ofHours(25));
    assertThat(CHICAGO.day(LocalDate.of(2026, 7, 4)).length()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void halfHourShiftIsKept() {
    Interval april = BillingZone.of("Australia/Lord_Howe").month(YearMonth.of(2025, 4));
    assertThat(april.length()).isEqualTo(Duration.ofHours(720).plusMinutes(30));
  }

  @Test
  void dayWithoutMidnightStartsAtOne() {
    Interval day = BillingZone.of("America/Sao_Paulo").day(LocalDate.of(2018, 11, 4));
    assertThat(day.start()).isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
    assertThat(day.length()).isEqualTo(Duration.ofHours(23));
  }

  @Test
  void dayThatNeverWasIsRefused() {
    BillingZone samoa = BillingZone.of("Pacific/Apia");
    assertThatThrownBy(() -> samoa.day(LocalDate.of(2011, 12, 30)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(samoa.month(YearMonth.of(2011, 12)).length()).isEqualTo(Duration.ofHours(720));
  }

  @Test
  void monthsOfEveryZoneAreTheSumOfTheirDaysAndJoinWithoutGap() {
    for (String name : ZoneId.getAvailableZoneIds()) {
      BillingZone zone = new BillingZone(ZoneId.of(name));
      for (YearMonth month : monthsOfChange()) {
        Interval whole = zone.month(month);
        Duration sum =
            month
                .atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> exists(zone, day))
                .map(day -> zone.day(day).length())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(sum).as("%s %s", name, month).isEqualTo(whole.length());
        assertThat(zone.month(month.plusMonths(1)).start()).isEqualTo(whole.end());
      }
    }
  }

  private static List<YearMonth> monthsOfChange() {
    return Stream.of("2011-12", "2018-11", "2024-03", "2025-03", "2025-04", "2025-10", "2026-11")
        .map(YearMonth::parse)
        .toList();
  }

  private static boolean exists(BillingZone zone, LocalDate day) {
    return zone.at(day.atStartOfDay(zone.id()).toInstant()).toLocalDate().equals(day);
  }

  @Test
  void onlyRegionsOfTheTzDatabaseAreZones() {
    for (String name : new String[] {"+05:00", "GMT+5", "Chicago", "", "America/Atlantis"}) {
      assertThatThrownBy(() -> BillingZone.of(name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("America/Chicago or UTC");
    }
    assertThat(BillingZone.of("UTC")).isEqualTo(BillingZone.UTC).hasToString("UTC");
  }
}
