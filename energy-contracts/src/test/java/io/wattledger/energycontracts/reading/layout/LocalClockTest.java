package io.wattledger.energycontracts.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.kernel.time.BillingZone;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class LocalClockTest {

  private static final LocalClock CHICAGO = new LocalClock(BillingZone.of("America/Chicago"));

  @Test
  void theRepeatedHourIsToldApartByItsFlag() {
    LocalDateTime twice = LocalDateTime.parse("2024-11-03T01:15");
    assertThat(CHICAGO.at(twice, false)).isEqualTo(Instant.parse("2024-11-03T06:15:00Z"));
    assertThat(CHICAGO.at(twice, true)).isEqualTo(Instant.parse("2024-11-03T07:15:00Z"));
    assertThat(CHICAGO.comesTwice(twice)).isTrue();
    assertThatThrownBy(() -> CHICAGO.at(twice, null)).hasMessageContaining("comes twice");
  }

  @Test
  void theSkippedHourIsNoTime() {
    assertThatThrownBy(() -> CHICAGO.at(LocalDateTime.parse("2025-03-09T02:00"), false))
        .hasMessage(
            "2025-03-09T02:00 does not exist in America/Chicago: the clocks skip it that day");
  }

  @Test
  void aFlagWhereNothingRepeatsIsRefused() {
    LocalDateTime once = LocalDateTime.parse("2024-11-03T02:00");
    assertThat(CHICAGO.at(once, null)).isEqualTo(Instant.parse("2024-11-03T08:00:00Z"));
    assertThatThrownBy(() -> CHICAGO.at(once, true)).hasMessageContaining("comes only once");
  }
}
