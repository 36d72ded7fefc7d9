package io.wattledger.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntervalTest {

  private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");
  private static final Interval HOUR = Interval.of(NOON, Duration.ofHours(1));

  @Test
  void startIsInsideAndEndIsNot() {
    assertThat(HOUR.contains(NOON)).isTrue();
    assertThat(HOUR.contains(NOON.plusSeconds(3600))).isFalse();
    assertThat(HOUR.contains(NOON.minusNanos(1))).isFalse();
  }

  @Test
  void neighboursTouchAndDoNotOverlap() {
    Interval next = Interval.of(HOUR.end(), Duration.ofHours(1));
    assertThat(HOUR.overlaps(next)).isFalse();
    assertThat(HOUR.intersection(next)).isEmpty();
  }

  @Test
  void intersectionIsWhatBothShare() {
    Interval shifted = Interval.of(NOON.plusSeconds(1800), Duration.ofHours(1));
    assertThat(HOUR.intersection(shifted))
        .contains(Interval.of(NOON.plusSeconds(1800), Duration.ofMinutes(30)));
    assertThat(shifted.intersection(HOUR)).isEqualTo(HOUR.intersection(shifted));
  }

  @Test
  void enclosesItselfAndWhatIsInside() {
    assertThat(HOUR.encloses(HOUR)).isTrue();
    assertThat(HOUR.encloses(Interval.of(NOON, Duration.ofMinutes(1)))).isTrue();
    assertThat(HOUR.encloses(Interval.of(NOON, Duration.ofMinutes(61)))).isFalse();
  }

  @Test
  void emptyAndBackwardIntervalsAreRefused() {
    assertThatThrownBy(() -> new Interval(NOON, NOON)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(NOON, NOON.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(HOUR.length()).isEqualTo(Duration.ofHours(1));
  }
}
