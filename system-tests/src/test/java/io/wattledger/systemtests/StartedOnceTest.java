package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StartedOnceTest {

  private final AtomicInteger starts = new AtomicInteger();

  @Test
  void whatHasStartedServesEveryCall() {
    StartedOnce<Integer> suite = new StartedOnce<>(starts::incrementAndGet);
    assertThat(suite.get()).isEqualTo(1);
    assertThat(suite.get()).isEqualTo(1);
  }

  @Test
  void aFailedStartIsNotTriedAgainAndStaysTheOneCause() {
    StartedOnce<Integer> suite =
        new StartedOnce<>(
            () -> {
              starts.incrementAndGet();
              throw new AssertionError("the suite ended with 1 while it started");
            });
    assertThatThrownBy(suite::get).hasMessage("the suite ended with 1 while it started");
    assertThatThrownBy(suite::get)
        .isInstanceOf(AssertionError.class)
        .hasMessage("It failed to start before: the suite ended with 1 while it started")
        .hasRootCauseMessage("the suite ended with 1 while it started");
    assertThat(starts).hasValue(1);
  }
}
