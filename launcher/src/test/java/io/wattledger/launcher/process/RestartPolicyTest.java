package io.wattledger.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void waitsLongerAfterEachCrashAndGivesUpAtTheFifth() {
    List<Optional<Duration>> delays = new ArrayList<>();
    RestartPolicy policy = RestartPolicy.fresh();
    for (int crash = 1; crash <= 5; crash++) {
      policy = policy.crashed(START, START.plusSeconds(5));
      delays.add(policy.delay());
    }

    assertThat(delays)
        .containsExactly(
            Optional.of(Duration.ofSeconds(1)),
            Optional.of(Duration.ofSeconds(2)),
            Optional.of(Duration.ofSeconds(4)),
            Optional.of(Duration.ofSeconds(8)),
            Optional.empty());
  }

  @Test
  void minuteOfGoodHealthForgetsEarlierCrashes() {
    RestartPolicy policy =
        RestartPolicy.fresh()
            .crashed(START, START.plusSeconds(1))
            .crashed(START, START.plusSeconds(1))
            .crashed(START, START.plusSeconds(60));

    assertThat(policy.crashes()).isEqualTo(1);
    assertThat(policy.delay()).contains(Duration.ofSeconds(1));
  }
}
