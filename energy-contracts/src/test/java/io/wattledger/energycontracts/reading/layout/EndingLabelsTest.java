package io.wattledger.energycontracts.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that name the ends of intervals, on the days on which clocks change. */
class EndingLabelsTest {

  private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @ParameterizedTest
  @CsvSource({
    "America/Chicago,2026-03-08,60,23",
    "America/Chicago,2026-03-08,15,92",
    "America/Chicago,2026-11-01,60,25",
    "America/Chicago,2026-11-01,15,100",
    "America/New_York,2026-03-08,30,46",
    "America/New_York,2026-11-01,5,300",
    "Europe/Berlin,2026-03-29,60,23",
    "Europe/Berlin,2026-03-29,15,92",
    "Europe/Berlin,2026-10-25,60,25",
    "Europe/Berlin,2026-10-25,15,100",
    "Australia/Lord_Howe,2026-10-04,30,47",
    "Australia/Lord_Howe,2026-10-04,15,94",
    "Australia/Lord_Howe,2026-04-05,30,49",
    "Australia/Lord_Howe,2026-04-05,10,147",
    "America/Chicago,2026-06-01,15,96",
  })
  void everyIntervalOfTheDayIsReadInEveryWayOfNamingItsEnd(
      String zone, LocalDate day, int minutes, int intervals) {
    ZoneId id = ZoneId.of(zone);
    List<Instant> starts = starts(id, day, minutes);
    assertThat(starts).hasSize(intervals);
    for (RepeatedHour told : List.of(RepeatedHour.FLAGGED, RepeatedHour.BY_ORDER)) {
      TimeLabels numbered = labels(zone, minutes, LabelEdge.ENDING, told);
      TimeLabels byClock = labels(zone, minutes, LabelEdge.ENDING_BY_CLOCK, told);
      for (Instant start : starts) {
        ZonedDateTime beginning = start.atZone(id);
        LocalDateTime sum = beginning.toLocalDateTime().plusMinutes(minutes);
        assertThat(numbered.start(LABEL.format(sum), isSecond(beginning)))
            .as("%s numbered %s", start, told)
            .isEqualTo(start);
        ZonedDateTime end = start.plusSeconds(60L * minutes).atZone(id);
        assertThat(byClock.start(LABEL.format(end), isSecond(end)))
            .as("%s by clock %s", start, told)
            .isEqualTo(start);
      }
    }
  }

  @Test
  void theIntervalBeforeTheSkippedHourIsReadByEitherOfItsNamesButNotByBoth() {
    for (LabelEdge edge : List.of(LabelEdge.ENDING, LabelEdge.ENDING_BY_CLOCK)) {
      TimeLabels first = labels("America/Chicago", 15, edge, RepeatedHour.REFUSED);
      Instant start = Instant.parse("2026-03-08T07:45:00Z");
      assertThat(first.start("2026-03-08 02:00", false)).isEqualTo(start);
      assertThat(first.start("2026-03-08 02:00", false)).isEqualTo(start);
      assertThatThrownBy(() -> first.start("2026-03-08 03:00", false))
          .hasMessage(
              "2026-03-08T03:00 and 2026-03-08T02:00 end the same interval: the clocks skip an hour"
                  + " between them");
      TimeLabels second = labels("America/Chicago", 15, edge, RepeatedHour.REFUSED);
      assertThat(second.start("2026-03-08 03:00", false)).isEqualTo(start);
      assertThatThrownBy(() -> second.start("2026-03-08 02:15", false))
          .hasMessageContaining("the clocks skip it");
    }
  }

  @Test
  void theFlagOfTheLastQuarterMayBeThatOfTheInterval() {
    TimeLabels byClock =
        labels("America/Chicago", 15, LabelEdge.ENDING_BY_CLOCK, RepeatedHour.FLAGGED);
    Instant last = Instant.parse("2026-11-01T07:45:00Z");
    assertThat(byClock.start("2026-11-01 02:00", true)).isEqualTo(last);
    assertThat(byClock.start("2026-11-01 02:00", false)).isEqualTo(last);
    assertThatThrownBy(() -> byClock.start("2026-11-01 02:15", true))
        .hasMessageContaining("comes only once");
  }

  private static boolean isSecond(ZonedDateTime time) {
    return !time.withEarlierOffsetAtOverlap().equals(time);
  }

  private static List<Instant> starts(ZoneId zone, LocalDate day, int minutes) {
    List<Instant> starts = new ArrayList<>();
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    Instant start = day.atStartOfDay(zone).toInstant();
    for (; start.isBefore(end); start = start.plusSeconds(60L * minutes)) {
      starts.add(start);
    }
    return starts;
  }

  private static TimeLabels labels(String zone, int minutes, LabelEdge edge, RepeatedHour told) {
    boolean flagged = told == RepeatedHour.FLAGGED;
    return new TimeLabels(
        new FileLayout(
            null,
            null,
            null,
            "t",
            null,
            "yyyy-MM-dd HH:mm",
            zone,
            edge,
            told,
            flagged ? "f" : null,
            flagged ? "Y" : null,
            "v",
            null,
            null,
            null,
            null,
            null),
        minutes);
  }
}
