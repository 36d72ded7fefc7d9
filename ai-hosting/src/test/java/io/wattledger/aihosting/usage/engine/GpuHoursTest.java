package io.wattledger.aihosting.usage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GPU time from starts and stops: docs/formulas/gpu-hours.md. */
class GpuHoursTest {

  private static final Window FOREVER = window("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "8, 2026-03-01T00:15:30Z, 2026-03-01T02:45:45Z, 72120, 20.033333",
    "8, 2026-04-10T10:00:00Z, 2026-04-10T12:30:00Z, 72000, 20.000000",
    "1, 2026-04-10T10:00:00Z, 2026-04-10T10:00:01Z, 1,     0.000278"
  })
  void gpuSecondsAreGpusTimesElapsedSeconds(
      int gpus, String start, String stop, long seconds, String hours) {
    GpuUsage usage = GpuUsage.of(sessions(start(gpus, start), stop(stop)), FOREVER);

    assertThat(usage.gpuSeconds(FOREVER)).isEqualTo(seconds);
    assertThat(GpuHours.of(seconds).toPlainString()).isEqualTo(hours);
  }

  @Test
  void sessionOverAMonthEndIsSplitAtTheEndAndTheParts() {
    GpuUsage usage =
        GpuUsage.of(
            sessions(start(4, "2026-01-31T22:30:00Z"), stop("2026-02-01T01:15:00Z")), FOREVER);

    assertThat(usage.gpuSeconds(month(BillingZone.UTC, "2026-01"))).isEqualTo(21_600);
    assertThat(usage.gpuSeconds(month(BillingZone.UTC, "2026-02"))).isEqualTo(18_000);
    assertThat(usage.gpuSeconds(FOREVER)).isEqualTo(39_600);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-08, 184", "2026-11-01, 200", "2026-07-01, 192"})
  void localDayHasTheHoursOfItsZone(LocalDate day, long gpuHours) {
    Interval local = BillingZone.of("America/Chicago").day(day);
    GpuUsage usage =
        GpuUsage.of(
            sessions(start(8, local.start().toString()), stop(local.end().toString())), FOREVER);

    assertThat(usage.gpuSeconds(FOREVER)).isEqualTo(gpuHours * 3600);
  }

  @Test
  void resultIsAFunctionOfTheSetOfEvents() {
    List<AllocationChange> events = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 12; i++) {
      Instant at = Instant.parse("2026-04-10T10:00:00Z").plusSeconds(random.nextInt(6) * 600L);
      events.add(
          random.nextBoolean()
              ? new AllocationChange(true, at, GpuSet.all(1 + i % 3), "/s", "e" + i)
              : new AllocationChange(false, at, null, "/s", "e" + i));
    }
    AllocationHistory inOrder = AllocationHistory.of("node", "job", events);
    for (int round = 0; round < 200; round++) {
      Collections.shuffle(events, random);

      AllocationHistory shuffled = AllocationHistory.of("node", "job", events);

      assertThat(shuffled.sessions()).isEqualTo(inOrder.sessions());
      assertThat(shuffled.anomalies()).isEqualTo(inOrder.anomalies());
    }
  }

  @Test
  void stopBeforeItsStartWaitsForIt() {
    AllocationHistory early =
        AllocationHistory.of("node", "job", List.of(stop("2026-04-10T12:30:00Z")));
    AllocationHistory whole =
        AllocationHistory.of(
            "node", "job", List.of(stop("2026-04-10T12:30:00Z"), start(8, "2026-04-10T10:00:00Z")));

    assertThat(early.sessions()).isEmpty();
    assertThat(early.anomalies())
        .extracting(Anomaly::kind)
        .containsExactly(AnomalyKind.STOPPED_WITHOUT_START);
    assertThat(whole.anomalies()).isEmpty();
    assertThat(GpuUsage.of(whole.sessions(), FOREVER).gpuSeconds(FOREVER)).isEqualTo(72_000);
  }

  @Test
  void secondStartChangesNothing() {
    AllocationHistory history =
        AllocationHistory.of(
            "node",
            "job",
            List.of(
                start(8, "2026-04-10T10:00:00Z"),
                new AllocationChange(
                    true, Instant.parse("2026-04-10T11:00:00Z"), GpuSet.all(4), "/s", "again"),
                stop("2026-04-10T12:00:00Z")));

    assertThat(history.sessions()).hasSize(1);
    assertThat(history.sessions().get(0).gpus().size()).isEqualTo(8);
    assertThat(history.anomalies())
        .extracting(Anomaly::kind)
        .containsExactly(AnomalyKind.STARTED_AGAIN);
  }

  @Test
  void stopAndStartInTheSameSecondAreTwoSessions() {
    AllocationHistory history =
        AllocationHistory.of(
            "node",
            "job",
            List.of(
                start(8, "2026-04-10T10:00:00Z"),
                stop("2026-04-10T11:00:00Z"),
                new AllocationChange(
                    true, Instant.parse("2026-04-10T11:00:00Z"), GpuSet.all(8), "/s", "again")));

    assertThat(history.sessions()).hasSize(2);
    assertThat(history.sessions().get(1).to()).isNull();
    assertThat(history.anomalies()).isEmpty();
  }

  @Test
  void startAndStopInTheSameSecondHoldNothing() {
    AllocationHistory history =
        AllocationHistory.of(
            "node", "job", List.of(stop("2026-04-10T10:00:00Z"), start(8, "2026-04-10T10:00:00Z")));

    assertThat(history.sessions()).isEmpty();
    assertThat(history.anomalies()).isEmpty();
  }

  @Test
  void runningSessionCountsUntilTheWindowEnds() {
    Window hour = window("2026-04-10T10:00:00Z", "2026-04-10T11:00:00Z");
    GpuUsage usage = GpuUsage.of(sessions(start(8, "2026-04-10T09:00:00Z")), hour);

    assertThat(usage.gpuSeconds(hour)).isEqualTo(8 * 3600);
  }

  @Test
  void sameGpuInTwoAllocationsCountsOnceAndIsReported() {
    List<GpuSession> sessions =
        List.of(
            session("one", GpuSet.all(1), "2026-05-02T00:00:00Z", "2026-05-02T04:00:00Z"),
            session("two", GpuSet.all(1), "2026-05-02T03:00:00Z", "2026-05-02T06:00:00Z"));

    GpuUsage usage = GpuUsage.of(sessions, FOREVER);

    assertThat(usage.gpuSeconds(FOREVER)).isEqualTo(6 * 3600);
    assertThat(usage.overlaps())
        .containsExactly(
            new Anomaly(
                AnomalyKind.OVERLAP,
                "node",
                "two",
                Instant.parse("2026-05-02T03:00:00Z"),
                Instant.parse("2026-05-02T04:00:00Z"),
                3600));
  }

  @Test
  void differentGpusOfOneResourceDoNotOverlap() {
    List<GpuSession> sessions =
        List.of(
            session(
                "one", GpuSet.of(List.of(0, 1)), "2026-05-02T00:00:00Z", "2026-05-02T01:00:00Z"),
            session(
                "two", GpuSet.of(List.of(2, 3)), "2026-05-02T00:00:00Z", "2026-05-02T01:00:00Z"));

    GpuUsage usage = GpuUsage.of(sessions, FOREVER);

    assertThat(usage.gpuSeconds(FOREVER)).isEqualTo(4 * 3600);
    assertThat(usage.overlaps()).isEmpty();
  }

  @Test
  void unionEqualsCountingEverySecondOfEveryGpu() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<GpuSession> sessions = new ArrayList<>();
      boolean[][] held = new boolean[4][120];
      for (int i = 0; i < 6; i++) {
        int from = random.nextInt(100);
        int to = from + 1 + random.nextInt(20);
        int gpu = random.nextInt(4);
        Instant base = Instant.parse("2026-05-02T00:00:00Z");
        sessions.add(
            new GpuSession(
                "node",
                "job" + i,
                GpuSet.of(List.of(gpu, (gpu + 1) % 4)),
                base.plusSeconds(from),
                base.plusSeconds(to)));
        for (int second = from; second < to; second++) {
          held[gpu][second] = true;
          held[(gpu + 1) % 4][second] = true;
        }
      }
      long expected = 0;
      for (boolean[] gpu : held) {
        for (boolean second : gpu) {
          expected += second ? 1 : 0;
        }
      }

      assertThat(GpuUsage.of(sessions, FOREVER).gpuSeconds(FOREVER))
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  private static GpuSession session(String allocation, GpuSet gpus, String from, String to) {
    return new GpuSession("node", allocation, gpus, Instant.parse(from), Instant.parse(to));
  }

  private static List<GpuSession> sessions(AllocationChange... changes) {
    return AllocationHistory.of("node", "job", List.of(changes)).sessions();
  }

  private static AllocationChange start(int gpus, String at) {
    return new AllocationChange(true, Instant.parse(at), GpuSet.all(gpus), "/s", "s1");
  }

  private static AllocationChange stop(String at) {
    return new AllocationChange(false, Instant.parse(at), null, "/s", "e1");
  }

  private static Window window(String from, String to) {
    return new Window(Instant.parse(from), Instant.parse(to));
  }

  private static Window month(BillingZone zone, String month) {
    Interval interval = zone.month(YearMonth.parse(month));
    return new Window(interval.start(), interval.end());
  }
}
