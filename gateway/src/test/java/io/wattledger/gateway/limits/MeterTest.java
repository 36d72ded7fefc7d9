package io.wattledger.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeterTest {

  private final AtomicLong now = new AtomicLong(1_000_000_000_000L);

  private Meter meter(long perSecond, long burst) {
    return new Meter(perSecond, burst, 1_000, now::get);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private static long admitted(Meter meter, String caller, int asked) {
    long admitted = 0;
    for (int i = 0; i < asked; i++) {
      admitted += meter.take(caller).admitted() ? 1 : 0;
    }
    return admitted;
  }

  @Test
  void fullBudgetHoldsItsBurst() {
    assertThat(admitted(meter(10, 50), "a", 500)).isEqualTo(50);
  }

  @Test
  void budgetRefillsSteadilyAndNeverAboveItsBurst() {
    Meter meter = meter(10, 50);
    admitted(meter, "a", 50);

    pass(Duration.ofMillis(500));
    assertThat(admitted(meter, "a", 500)).isEqualTo(5);

    pass(Duration.ofHours(1));
    assertThat(admitted(meter, "a", 500)).isEqualTo(50);
  }

  @Test
  void refusalSaysWhenTheNextUnitIsThere() {
    Meter meter = meter(10, 50);
    admitted(meter, "a", 50);

    Meter.Outcome refused = meter.take("a");
    assertThat(refused.admitted()).isFalse();
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofMillis(100));

    pass(refused.retryAfter());
    assertThat(meter.take("a").admitted()).isTrue();
  }

  @Test
  void remainingCountsDown() {
    Meter meter = meter(10, 3);

    assertThat(meter.take("a").remaining()).isEqualTo(2);
    assertThat(meter.take("a").remaining()).isEqualTo(1);
    assertThat(meter.take("a").remaining()).isZero();
    assertThat(meter.take("a").admitted()).isFalse();
  }

  @Test
  void onesBurstTakesNothingFromAnother() {
    Meter meter = meter(10, 50);
    admitted(meter, "a", 5_000);

    assertThat(admitted(meter, "b", 50)).isEqualTo(50);
  }

  @Test
  void millionCallersAreNotRemembered() {
    Meter meter = meter(10, 50);
    for (int i = 0; i < 1_000_000; i++) {
      meter.take(Integer.toString(i));
    }

    assertThat(meter.callers()).isLessThanOrEqualTo(1_000);
  }

  @Test
  void activeCallerIsRememberedAmongStrangers() {
    Meter meter = meter(1, 50);
    long admitted = 0;
    for (int i = 0; i < 10_000; i++) {
      meter.take("stranger " + i);
      admitted += meter.take("attacker").admitted() ? 1 : 0;
    }

    assertThat(admitted).isEqualTo(50);
  }

  @Test
  void idleCallersAreForgotten() {
    Meter meter = meter(10, 50);
    meter.take("a");

    pass(Duration.ofMinutes(1));

    assertThat(meter.callers()).isZero();
  }
}
