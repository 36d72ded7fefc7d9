package io.wattledger.fleet.nameplate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.fleet.lifecycle.engine.ServicePeriod;
import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameplateHashrateTest {

  private static final YearMonth OCTOBER = YearMonth.parse("2026-10");

  private static List<ServicePeriod> since(String from) {
    return List.of(new ServicePeriod(LocalDate.parse(from), null));
  }

  /** The worked example of docs/formulas/nameplate-hashrate.md. */
  @Test
  void theWorkedExampleOfThePageComesOut() {
    // Given 6,000 S21 Pro all month, and 400 S21 from 12 October, off the racks on 20 and 21
    // October
    NameplateHashrate s21Pro =
        new NameplateHashrate(6_000, new BigDecimal("234"), since("2025-01-01"));
    NameplateHashrate s21 =
        new NameplateHashrate(
            400,
            new BigDecimal("200"),
            List.of(
                new ServicePeriod(LocalDate.parse("2026-10-12"), LocalDate.parse("2026-10-20")),
                new ServicePeriod(LocalDate.parse("2026-10-22"), null)));

    assertThat(s21Pro.hoursInService(OCTOBER)).isEqualTo(744);
    assertThat(s21Pro.thHours(OCTOBER)).isEqualByComparingTo("1044576000");
    assertThat(s21.daysInService(OCTOBER)).isEqualTo(18);
    assertThat(s21.hoursInService(OCTOBER)).isEqualTo(432);
    assertThat(s21.thHours(OCTOBER)).isEqualByComparingTo("34560000");
    assertThat(new NameplatePower(6_000, new BigDecimal("3510")).powerKw())
        .isEqualByComparingTo("21060");
    assertThat(NameplatePower.efficiencyJPerTh(new BigDecimal("3510"), new BigDecimal("234")))
        .isEqualByComparingTo("15");
  }

  @ParameterizedTest
  @CsvSource({
    "1,    13.5, 2026-10-31, 2026-10, 324.0",
    "1000, 104,  2026-10-01, 2026-10, 77376000",
    "1000, 104,  2026-11-01, 2026-10, 0",
    "3,    0,    2026-01-01, 2026-10, 0",
    "2,    140,  2026-01-01, 2028-02, 194880"
  })
  void terahashHoursAreQuantityTimesHashrateTimesHours(
      int quantity, BigDecimal ths, String from, YearMonth month, BigDecimal expected) {
    assertThat(new NameplateHashrate(quantity, ths, since(from)).thHours(month))
        .isEqualByComparingTo(expected);
  }

  @Test
  void theExplanationLeadsFromTheResultToItsInputs() {
    Explanation explained =
        new NameplateHashrate(6_000, new BigDecimal("234"), since("2026-10-31")).explain(OCTOBER);

    assertThat(explained.value()).isEqualTo("33696000");
    assertThat(explained.formula()).isEqualTo("quantity × hashrate × hours");
    assertThat(explained.page()).isEqualTo("nameplate-hashrate.md");
    assertThat(explained.inputs())
        .extracting(Explanation.Input::name, Explanation.Input::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("quantity", "6000"),
            org.assertj.core.groups.Tuple.tuple("hashrate", "234"),
            org.assertj.core.groups.Tuple.tuple("hours", "24"));
  }

  @Test
  void theExplanationOfPowerNamesWattsAndMachines() {
    Explanation explained = new NameplatePower(3_600, new BigDecimal("3010")).explain();

    assertThat(explained.value()).isEqualTo("10836.000");
    assertThat(explained.unit()).isEqualTo("kW");
    assertThat(explained.inputs())
        .extracting(Explanation.Input::value)
        .containsExactly("3600", "3010");
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new NameplateHashrate(0, BigDecimal.ONE, List.of()))
        .hasMessageContaining("at least one machine");
    assertThatThrownBy(() -> new NameplateHashrate(1, BigDecimal.ONE.negate(), List.of()))
        .hasMessageContaining("not negative");
    assertThatThrownBy(() -> new NameplatePower(1, BigDecimal.ZERO))
        .hasMessageContaining("positive");
    assertThatThrownBy(() -> new NameplatePower(-1, BigDecimal.ONE))
        .hasMessageContaining("at least one machine");
  }
}
