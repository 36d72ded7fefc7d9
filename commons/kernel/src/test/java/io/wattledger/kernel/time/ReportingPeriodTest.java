package io.wattledger.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-10, MONTH, 2026-10, 2026-10, 1",
    "2026-Q1, QUARTER, 2026-01, 2026-03, 3",
    "2026-Q4, QUARTER, 2026-10, 2026-12, 3",
    "T12-2026-10, TRAILING_TWELVE, 2025-11, 2026-10, 12",
    "T12-2026-12, TRAILING_TWELVE, 2026-01, 2026-12, 12"
  })
  void formsAreReadAndWritten(
      String text, ReportingPeriod.Kind kind, String first, String last, int months) {
    ReportingPeriod period = ReportingPeriod.parse(text);
    assertThat(period.kind()).isEqualTo(kind);
    assertThat(period.first()).isEqualTo(YearMonth.parse(first));
    assertThat(period.last()).isEqualTo(YearMonth.parse(last));
    assertThat(period.months()).hasSize(months).startsWith(period.first()).endsWith(period.last());
    assertThat(period).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-13",
        "2026-00",
        "2026-1",
        "2026-Q0",
        "2026-Q5",
        "2026-q4",
        "T12-",
        "T12-2026-Q4",
        "T6-2026-10",
        " 2026-10",
        "2026-10-01",
        "+12026-10",
        "２０２６-10"
      })
  void otherTextIsRefusedWithTheFormsThatAreAllowed(String text) {
    assertThatThrownBy(() -> ReportingPeriod.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-10, 2026-Q4 or T12-2026-10");
  }

  @Test
  void monthsOfTrailingTwelveCrossTheYear() {
    assertThat(ReportingPeriod.parse("T12-2026-02").months().get(9))
        .isEqualTo(YearMonth.of(2025, 12));
  }
}
