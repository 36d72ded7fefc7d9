package io.wattledger.service.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvRowTest {

  private static CsvRow row(String value) {
    return new CsvRow(7, Map.of("x", 0), List.of(value));
  }

  @Test
  void fieldsAreReadAsWhatTheyMean() {
    assertThat(row(" a ").text("x")).isEqualTo("a");
    assertThat(row("12.50").decimal("x")).isEqualByComparingTo("12.5");
    assertThat(row("12").integer("x")).isEqualTo(12);
    assertThat(row("9999999999").requiredLong("x")).isEqualTo(9_999_999_999L);
    assertThat(row("2026-10-31").date("x")).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(row("2026-10").month("x")).isEqualTo(YearMonth.of(2026, 10));
    assertThat(row("2026-10-31T00:00:00-05:00").instant("x"))
        .isEqualTo(Instant.parse("2026-10-31T05:00:00Z"));
    assertThat(row("2024-02-29T23:59:58Z").instant("x"))
        .isEqualTo(Instant.parse("2024-02-29T23:59:58Z"));
    assertThat(row("2026-10-31T05:00Z").instant("x"))
        .isEqualTo(Instant.parse("2026-10-31T05:00:00Z"));
    assertThat(row("HALF_UP").constant("x", RoundingMode.class)).isEqualTo(RoundingMode.HALF_UP);
  }

  @Test
  void blankIsNullAndRefusedWhereRequired() {
    assertThat(row(" ").text("x")).isNull();
    assertThat(row("").decimal("x")).isNull();
    assertThat(row("a").text("y")).isNull();
    assertThatThrownBy(() -> row(" ").requiredDecimal("x"))
        .isInstanceOf(RowException.class)
        .hasMessage("is required");
  }

  @Test
  void refusalNamesLineColumnValueAndWhatIsAllowed() {
    assertThatThrownBy(() -> row("31.10.2026").date("x"))
        .isInstanceOfSatisfying(
            RowException.class,
            e -> {
              assertThat(e.line()).isEqualTo(7);
              assertThat(e.column()).isEqualTo("x");
              assertThat(e.value()).isEqualTo("31.10.2026");
            })
        .hasMessage("must be a date such as 2026-10-31");
  }

  @Test
  void ambiguousFormsAreRefused() {
    for (String value : new String[] {"1,000", "1e999", "$5", "0x10", "1_000", "NaN", "--1"}) {
      assertThatThrownBy(() -> row(value).decimal("x")).isInstanceOf(RowException.class);
    }
    assertThatThrownBy(() -> row("2026-02-29T05:00:00Z").instant("x"))
        .isInstanceOf(RowException.class)
        .hasMessageContaining("an instant with its zone");
    assertThatThrownBy(() -> row("2026-10-31T24:00:00Z").instant("x"))
        .isInstanceOf(RowException.class);
    assertThatThrownBy(() -> row("2026-10-31T05:00:00").instant("x"))
        .hasMessageContaining("with its zone");
    assertThatThrownBy(() -> row("2026-1").month("x")).isInstanceOf(RowException.class);
    assertThatThrownBy(() -> row("half_up").constant("x", RoundingMode.class))
        .hasMessageContaining("HALF_UP");
    assertThatThrownBy(() -> row("abcdef").text("x", 5)).hasMessageContaining("at most 5");
  }
}
