package io.wattledger.costmodel.market.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.costmodel.network.engine.CompactTarget;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules and the worked examples of docs/formulas/market-price.md. */
class MarketRulesTest {

  private static final LocalDate THIRD = LocalDate.of(2026, 10, 3);

  @Test
  void monthIsTheMeanOfItsDaysToTheCent() {
    MonthlyMean mean =
        MonthlyMean.of(
            YearMonth.of(2026, 10),
            List.of(close(1, "50000.00"), close(2, "51000.01"), close(3, "52000.00")));

    assertThat(mean.meanUsd()).isEqualTo("51000.00");
    assertThat(mean.daysPresent()).isEqualTo(3);
    assertThat(mean.missingDays()).hasSize(28).startsWith(LocalDate.of(2026, 10, 4));
    assertThat(mean.explanation().inputs()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"100.004, 100.005, 100.00", "100.005, 100.005, 100.01", "100.01, 100.00, 100.01"})
  void meanIsRoundedHalfUpOnce(String first, String second, String mean) {
    assertThat(
            MonthlyMean.of(YearMonth.of(2026, 10), List.of(close(1, first), close(2, second)))
                .meanUsd())
        .isEqualTo(mean);
  }

  @Test
  void completeMonthMissesNoDay() {
    List<MonthlyMean.Close> february =
        IntStream.rangeClosed(1, 29)
            .mapToObj(
                day ->
                    new MonthlyMean.Close(
                        LocalDate.of(2028, 2, day), new BigDecimal("51000"), "exchange", null))
            .toList();

    MonthlyMean mean = MonthlyMean.of(YearMonth.of(2028, 2), february);

    assertThat(mean.missingDays()).isEmpty();
    assertThat(mean.meanUsd()).isEqualTo("51000.00");
  }

  @Test
  void monthWithoutClosesHasNoMean() {
    MonthlyMean mean = MonthlyMean.of(YearMonth.of(2026, 9), List.of());

    assertThat(mean.meanUsd()).isNull();
    assertThat(mean.explanation()).isNull();
    assertThat(mean.missingDays()).hasSize(30);
  }

  @ParameterizedTest
  @CsvSource({
    "150, 2026-10-02, false",
    "150.01, 2026-10-02, true",
    "50, 2026-10-02, false",
    "49.99, 2026-10-02, true",
    "1000, 2026-09-26, true",
    "1000, 2026-09-25, false",
    "1000, 2026-10-10, true",
    "1000, 2026-10-11, false",
    "1000, 2026-10-03, false"
  })
  void priceMoreThanHalfAwayFromANeighbourIsSuspicious(
      String price, LocalDate neighbour, boolean suspicious) {
    NavigableMap<LocalDate, BigDecimal> used = new TreeMap<>();
    used.put(neighbour, new BigDecimal("100"));

    assertThat(PriceJump.suspicion(THIRD, new BigDecimal(price), used).isPresent())
        .isEqualTo(suspicious);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-03T00:00:00Z, 969696",
    "2026-10-03T00:09:59Z, 969696",
    "2026-10-03T00:10:00Z, 969697",
    "2026-10-04T12:00:00Z, 969912",
    "2026-10-16T23:59:59Z, 971711",
    "2026-12-31T00:00:00Z, 971711"
  })
  void heightIsCountedFromTheEpochsStart(Instant at, long height) {
    assertThat(EstimatedHeight.at(969_696, Instant.parse("2026-10-03T00:00:00Z"), at).height())
        .isEqualTo(height);
  }

  @Test
  void difficultyIsThatOfTheBitsWhenTheyAreKnown() {
    CompactTarget bits = CompactTarget.parse("0x170240c3");

    assertThat(EpochDifficulty.inForce("0x170240c3", BigDecimal.ONE)).isEqualTo(bits.difficulty());
    assertThat(EpochDifficulty.inForce(null, BigDecimal.TEN)).isEqualTo(BigDecimal.TEN);
    assertThat(EpochDifficulty.shown(bits)).isEqualTo("124932866006548.15043583");
    assertThat(EpochDifficulty.mismatch(bits, new BigDecimal("124932991000000"))).isPresent();
    assertThat(EpochDifficulty.mismatch(bits, new BigDecimal("124932990000000"))).isEmpty();
  }

  private static MonthlyMean.Close close(int day, String price) {
    return new MonthlyMean.Close(
        LocalDate.of(2026, 10, day), new BigDecimal(price), "exchange", null);
  }
}
