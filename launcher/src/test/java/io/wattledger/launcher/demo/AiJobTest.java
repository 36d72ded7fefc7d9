package io.wattledger.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The on-demand customer's jobs add up to the demo's October 2026 and never share a server. */
class AiJobTest {

  private static final Instant OCTOBER = Instant.parse("2026-10-01T05:00:00Z");
  private static final Instant NOVEMBER = Instant.parse("2026-11-01T05:00:00Z");
  private static final int GPUS = 8;

  @Test
  void octoberHasFortyEightThousandGpuHours() {
    long hours = AiJob.all().stream().mapToLong(job -> job.nodes() * inOctober(job)).sum();

    assertThat(hours * GPUS).isEqualTo(48_000);
  }

  @Test
  void serverHoldsOneJobAtATimeBesideTheReservation() {
    List<AiJob> jobs = AiJob.all();
    assertThat(jobs).allMatch(job -> job.firstNode() > 48 && job.firstNode() + job.nodes() <= 64);
    for (AiJob one : jobs) {
      for (AiJob other : jobs) {
        if (one != other && sharesServers(one, other)) {
          assertThat(end(one).isAfter(other.start()) && end(other).isAfter(one.start()))
              .as("%s and %s", one.allocation(), other.allocation())
              .isFalse();
        }
      }
    }
  }

  @Test
  void oneJobStillRuns() {
    assertThat(AiJob.all()).filteredOn(job -> job.hours() == null).hasSize(1);
  }

  private static boolean sharesServers(AiJob one, AiJob other) {
    return IntStream.range(one.firstNode(), one.firstNode() + one.nodes())
        .anyMatch(
            server -> server >= other.firstNode() && server < other.firstNode() + other.nodes());
  }

  private static Instant end(AiJob job) {
    return job.hours() == null ? Instant.MAX : job.start().plus(Duration.ofHours(job.hours()));
  }

  private static long inOctober(AiJob job) {
    Instant from = job.start().isBefore(OCTOBER) ? OCTOBER : job.start();
    Instant to = end(job).isAfter(NOVEMBER) ? NOVEMBER : end(job);
    return to.isAfter(from) ? Duration.between(from, to).toHours() : 0;
  }
}
