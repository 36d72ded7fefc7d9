package io.wattledger.fleet.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class TouchedMonthsTest {

  private static TouchedMonths months(String first, String last) {
    return new TouchedMonths(YearMonth.parse(first), last == null ? null : YearMonth.parse(last));
  }

  @Test
  void anOpenRunContainsItsFirstAndEveryLaterMonth() {
    TouchedMonths months = months("2026-03", null);

    assertThat(months.contains(YearMonth.parse("2026-02"))).isFalse();
    assertThat(months.contains(YearMonth.parse("2026-03"))).isTrue();
    assertThat(months.contains(YearMonth.parse("2040-01"))).isTrue();
  }

  @Test
  void aClosedRunContainsItsLastMonthAndNoLater() {
    TouchedMonths months = months("2026-03", "2026-05");

    assertThat(months.contains(YearMonth.parse("2026-05"))).isTrue();
    assertThat(months.contains(YearMonth.parse("2026-06"))).isFalse();
  }

  @Test
  void aChangeTouchesWhatWasChargedBeforeAndAfterIt() {
    assertThat(TouchedMonths.covering(months("2026-03", "2026-05"), months("2026-01", "2026-02")))
        .isEqualTo(months("2026-01", "2026-05"));
    assertThat(TouchedMonths.covering(months("2026-03", "2026-05"), months("2026-04", null)))
        .isEqualTo(months("2026-03", null));
    assertThat(TouchedMonths.covering(null, months("2026-04", null)))
        .isEqualTo(months("2026-04", null));
    assertThat(TouchedMonths.covering(months("2026-04", null), null))
        .isEqualTo(months("2026-04", null));
    assertThat(TouchedMonths.covering(null, null)).isNull();
  }

  @Test
  void monthsRunForward() {
    assertThatThrownBy(() -> months("2026-05", "2026-04"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
