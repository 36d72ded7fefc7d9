package io.wattledger.energycontracts.engine.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.time.BillingZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of docs/formulas/estimated-readings.md, and gaps that no method may fill. */
class EstimateMethodTest {

  private static final BillingZone CHICAGO = BillingZone.of("America/Chicago");

  @ParameterizedTest
  @CsvSource({
    "60, 100, 160, 2, '120 140'",
    "15, 10, 11, 2, '10.333333 10.666667'",
    "15, 5, 5, 8, '5 5 5 5 5 5 5 5'",
    "30, 7, 1, 1, '4'",
    "60, 0, 0.000001, 1, '0.000001'"
  })
  void aShortGapIsAStraightLineBetweenItsNeighbours(
      int minutes, String before, String after, int missing, String expected) {
    // Given a gap that begins with the month, whose last reading lies in the month before
    Instant month = CHICAGO.day(LocalDate.of(2026, 10, 1)).start();
    List<BigDecimal> values = new ArrayList<>();
    values.add(new BigDecimal(before));
    values.addAll(Collections.nCopies(missing, null));
    values.add(new BigDecimal(after));
    TimeGrid grid = new TimeGrid(month.minusSeconds(60L * minutes), minutes, values.size());
    ActualEnergy energy = new ActualEnergy(FixedPointSeries.of(grid, values), CHICAGO);

    // When
    List<EstimatedStretch> filled =
        new LinearInterpolation().fill(energy, energy.gaps(month, grid.end()));

    // Then
    assertThat(filled).hasSize(1);
    assertThat(filled.get(0).fromUtc()).isEqualTo(month);
    assertThat(texts(filled)).isEqualTo(expected);
    assertThat(filled.get(0).determinants())
        .containsEntry("beforeKwh", before)
        .containsEntry("beforeStartUtc", grid.start().toString())
        .containsEntry("afterKwh", after);
  }

  @Test
  void aStraightLineIsRefusedBeyondTwoHoursAndWithoutNeighbours() {
    ActualEnergy long3 = hourly("2026-10-05", "2026-10-07", at -> isAt(at, "2026-10-06", 3, 6));
    assertThatThrownBy(() -> fill(new LinearInterpolation(), long3, "2026-10-06", "2026-10-07"))
        .isInstanceOf(EstimateRefusedException.class)
        .hasMessageContaining("180 minutes long")
        .hasMessageContaining("use like days or a register total");

    ActualEnergy open = hourly("2026-10-05", "2026-10-07", at -> isAt(at, "2026-10-06", 23, 24));
    assertThatThrownBy(() -> fill(new LinearInterpolation(), open, "2026-10-06", "2026-10-07"))
        .isInstanceOf(EstimateRefusedException.class)
        .hasMessageContaining("no actual reading directly before and after");
  }

  @Test
  void aRangeThatCutsAGapHasNoNeighboursToDrawALineBetween() {
    ActualEnergy energy = hourly("2026-10-05", "2026-10-07", at -> isAt(at, "2026-10-06", 3, 5));
    Instant cut = CHICAGO.day(LocalDate.of(2026, 10, 6)).start().plusSeconds(4 * 3600L);
    List<EnergyGap> gaps = energy.gaps(cut, energy.grid().end());
    assertThat(gaps).hasSize(1);
    assertThatThrownBy(() -> new LinearInterpolation().fill(energy, gaps))
        .hasMessageContaining("widen the range to the whole gap");
  }

  @Test
  void workingDaysSaturdaysAndSundaysHaveTheirOwnComparableDays() {
    // Given Friday 23:00 to Monday 01:00 missing, and readings of day of month × 100 + hour
    ActualEnergy energy =
        hourly(
            "2026-09-01",
            "2026-10-20",
            at ->
                !at.isBefore(LocalDateTime.parse("2026-10-09T23:00"))
                    && at.isBefore(LocalDateTime.parse("2026-10-12T01:00")));

    // When
    List<EstimatedStretch> filled = fill(new LikeDays(2), energy, "2026-10-09", "2026-10-13");

    // Then
    assertThat(filled.stream().map(s -> s.determinants().get("comparableDays")))
        .containsExactly(
            "2026-10-08, 2026-10-07",
            "2026-10-03, 2026-09-26",
            "2026-10-04, 2026-09-27",
            "2026-10-09, 2026-10-08");
    assertThat(filled.get(0).kwh()).containsExactly(new BigDecimal("773"));
    assertThat(filled.get(1).kwh()).hasSize(24).startsWith(new BigDecimal("1450"));
    assertThat(filled.get(3).kwh()).containsExactly(new BigDecimal("850"));
  }

  @Test
  void theRepeatedHourOfAutumnIsEstimatedTwiceFromDaysThatHaveItOnce() {
    // Given Sunday 2026-11-01 of 25 hours, wholly missing
    ActualEnergy energy =
        hourly(
            "2026-10-01",
            "2026-11-03",
            at -> at.toLocalDate().equals(LocalDate.parse("2026-11-01")));

    // When
    List<EstimatedStretch> filled = fill(new LikeDays(1), energy, "2026-11-01", "2026-11-02");

    // Then
    assertThat(filled).hasSize(1);
    assertThat(filled.get(0).kwh()).hasSize(25);
    assertThat(texts(filled)).startsWith("2500 2501 2501 2502 ");
  }

  @Test
  void aDayWithoutTheSkippedHourOfSpringIsNotComparableWhereItIsMissing() {
    // Given two o'clock missing on the Sunday after the change of 2026-03-08
    ActualEnergy energy = hourly("2026-02-10", "2026-03-17", at -> isAt(at, "2026-03-15", 2, 3));

    // Then the Sunday of the change is passed over
    assertThat(fill(new LikeDays(1), energy, "2026-03-15", "2026-03-16").get(0).determinants())
        .containsEntry("comparableDays", "2026-03-01");
    ActualEnergy spring =
        hourly(
            "2026-02-10",
            "2026-03-17",
            at -> at.toLocalDate().equals(LocalDate.parse("2026-03-08")));
    assertThat(fill(new LikeDays(1), spring, "2026-03-08", "2026-03-09").get(0).kwh())
        .hasSize(23)
        .doesNotContain(new BigDecimal("102"));
  }

  @Test
  void likeDaysAreRefusedBeyondAWeekAndWithoutEnoughDays() {
    ActualEnergy week =
        hourly(
            "2026-09-01",
            "2026-10-20",
            at ->
                !at.toLocalDate().isBefore(LocalDate.parse("2026-10-05"))
                    && !at.toLocalDate().isAfter(LocalDate.parse("2026-10-12")));
    assertThatThrownBy(() -> fill(new LikeDays(3), week, "2026-10-05", "2026-10-14"))
        .isInstanceOf(EstimateRefusedException.class)
        .hasMessageContaining("longer than the 7 days")
        .hasMessageContaining("register total");

    ActualEnergy young = hourly("2026-10-05", "2026-10-08", at -> isAt(at, "2026-10-07", 3, 4));
    assertThatThrownBy(() -> fill(new LikeDays(3), young, "2026-10-07", "2026-10-08"))
        .isInstanceOf(EstimateRefusedException.class)
        .hasMessageContaining("only 2 of the 3 comparable days before 2026-10-07");
    assertThatThrownBy(() -> new LikeDays(11)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    // 24 hours of day 7: 700 + hour, of which 3, 4 and 5 are missing: 700 × 21 + 264 = 14,964
    "14965, false, '0.333333 0.333334 0.333333'",
    "17076, false, '704 704 704'",
    "17076, true, '703.000000 704.000000 705.000000'",
    "14964, false, '0 0 0'"
  })
  void allIntervalsSumToTheRegisterExactly(String register, boolean like, String expected) {
    ActualEnergy energy = hourly("2026-10-01", "2026-10-08", at -> isAt(at, "2026-10-07", 3, 6));
    Instant from = CHICAGO.day(LocalDate.parse("2026-10-07")).start();
    Instant to = CHICAGO.day(LocalDate.parse("2026-10-07")).end();
    RegisterTotal method =
        new RegisterTotal(new BigDecimal(register), from, to, like ? new LikeDays(1) : null);

    List<EstimatedStretch> filled = method.fill(energy, energy.gaps(from, to));

    BigDecimal estimated =
        filled.stream().map(EstimatedStretch::totalKwh).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(estimated.add(new BigDecimal("14964"))).isEqualByComparingTo(register);
    if (!like) {
      assertThat(texts(filled)).isEqualTo(expected);
    } else {
      assertThat(filled.get(0).kwh().get(0))
          .isBetween(new BigDecimal("702"), new BigDecimal("704"));
      assertThat(filled.get(0).kwh()).isSorted();
      assertThat(filled.get(0).determinants())
          .containsEntry("comparableDays", "2026-10-06")
          .containsEntry("registerKwh", register)
          .containsEntry("measuredKwh", "14964");
    }
  }

  @Test
  void aRegisterBelowWhatTheIntervalsMeasuredIsRefused() {
    ActualEnergy energy = hourly("2026-10-01", "2026-10-08", at -> isAt(at, "2026-10-07", 3, 6));
    Instant from = CHICAGO.day(LocalDate.parse("2026-10-07")).start();
    Instant to = CHICAGO.day(LocalDate.parse("2026-10-07")).end();
    assertThatThrownBy(
            () ->
                new RegisterTotal(new BigDecimal("14963"), from, to, null)
                    .fill(energy, energy.gaps(from, to)))
        .isInstanceOf(EstimateRefusedException.class)
        .hasMessageContaining("measured 14964 kWh, more than the 14963 kWh of the register");
  }

  @Test
  void statedValuesFillEveryGapInOrderAndNoneIsLeftOver() {
    ActualEnergy energy =
        hourly(
            "2026-10-06",
            "2026-10-08",
            at -> isAt(at, "2026-10-07", 3, 5) || isAt(at, "2026-10-07", 9, 10));
    List<BigDecimal> values = Stream.of("1", "2", "3").map(BigDecimal::new).toList();
    List<EstimatedStretch> filled =
        fill(new StatedValues(values), energy, "2026-10-07", "2026-10-08");
    assertThat(filled).hasSize(2);
    assertThat(texts(filled)).isEqualTo("1 2 3");
    assertThatThrownBy(
            () -> fill(new StatedValues(values.subList(0, 2)), energy, "2026-10-07", "2026-10-08"))
        .isInstanceOf(EstimateRefusedException.class)
        .hasMessageContaining("3 intervals are missing and 2 values are stated");
  }

  private static List<EstimatedStretch> fill(
      EstimateMethod method, ActualEnergy energy, String from, String to) {
    return method.fill(
        energy,
        energy.gaps(
            CHICAGO.day(LocalDate.parse(from)).start(), CHICAGO.day(LocalDate.parse(to)).start()));
  }

  /** Hours of day of month × 100 + local hour, with some missing. */
  private static ActualEnergy hourly(
      String from, String to, Function<LocalDateTime, Boolean> missing) {
    TimeGrid grid = TimeGrid.filling(CHICAGO.days(LocalDate.parse(from), LocalDate.parse(to)), 60);
    List<BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < grid.count(); i++) {
      LocalDateTime at = CHICAGO.at(grid.startOf(i)).toLocalDateTime();
      values.add(
          missing.apply(at) ? null : BigDecimal.valueOf(100L * at.getDayOfMonth() + at.getHour()));
    }
    return new ActualEnergy(FixedPointSeries.of(grid, values), CHICAGO);
  }

  private static boolean isAt(LocalDateTime at, String day, int fromHour, int toHour) {
    return at.toLocalDate().equals(LocalDate.parse(day))
        && at.getHour() >= fromHour
        && at.getHour() < toHour;
  }

  private static String texts(List<EstimatedStretch> filled) {
    return filled.stream()
        .flatMap(stretch -> stretch.kwh().stream())
        .map(BigDecimal::toPlainString)
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }
}
