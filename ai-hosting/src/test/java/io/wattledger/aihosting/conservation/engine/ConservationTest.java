package io.wattledger.aihosting.conservation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.aihosting.usage.engine.GpuSet;
import io.wattledger.aihosting.usage.engine.Window;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where capacity went: docs/formulas/gpu-conservation.md. */
class ConservationTest {

  private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
  private static final Window DAY = new Window(START, START.plusSeconds(86_400));

  @Test
  void monthOfTheDemoPoolIsReconciledToTheSecond() {
    Interval october = BillingZone.of("America/Chicago").month(YearMonth.of(2026, 10));
    Window month = new Window(october.start(), october.end());
    List<CapacityUnit> units = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (int node = 1; node <= 64; node++) {
      units.add(new CapacityUnit("n" + node, 8, Instant.EPOCH, null));
      if (node <= 48) {
        claims.add(new Claim("a", "n" + node, GpuSet.all(8), Instant.EPOCH, null));
      }
    }
    for (int node = 49; node <= 57; node++) {
      claims.add(
          new Claim(
              "b", "n" + node, GpuSet.all(8), month.from(), month.from().plusSeconds(2_400_000)));
    }
    List<Exclusion> exclusions =
        List.of(new Exclusion("n64", GpuSet.all(8), Instant.EPOCH, null, "MAINTENANCE"));
    List<Reservation> reserved = List.of(new Reservation("a", 384, month));

    Conservation found = Conservation.of(new PoolFacts(units, claims, exclusions, reserved), month);

    assertThat(found.capacity()).isEqualTo(380_928 * 3600L);
    assertThat(found.used()).isEqualTo(Map.of("a", 285_696 * 3600L, "b", 48_000 * 3600L));
    assertThat(found.reservedUnused()).isEqualTo(Map.of("a", 0L));
    assertThat(found.excluded()).isEqualTo(Map.of("MAINTENANCE", 5_952 * 3600L));
    assertThat(found.idle()).isEqualTo(41_280 * 3600L);
    assertBalanced(found);
  }

  @Test
  void unusedReservationIsBilledAndNotIdle() {
    Conservation found =
        Conservation.of(
            new PoolFacts(
                List.of(new CapacityUnit("n", 8, START, null)),
                List.of(claim("a", GpuSet.all(2), 0, 43_200)),
                List.of(),
                List.of(new Reservation("a", 4, DAY))),
            DAY);

    assertThat(found.used()).isEqualTo(Map.of("a", 2 * 43_200L));
    assertThat(found.reservedUnused()).isEqualTo(Map.of("a", 2 * 43_200L + 4 * 43_200L));
    assertThat(found.idle()).isEqualTo(4 * 86_400L);
    assertBalanced(found);
  }

  @Test
  void reservationBeyondTheCapacityIsOversold() {
    Conservation found =
        Conservation.of(
            new PoolFacts(
                List.of(new CapacityUnit("n", 8, START, null)),
                List.of(),
                List.of(),
                List.of(new Reservation("a", 6, DAY), new Reservation("b", 5, DAY))),
            DAY);

    assertThat(found.oversold()).isEqualTo(3 * 86_400L);
    assertThat(found.idle()).isZero();
    assertBalanced(found);
  }

  @Test
  void gpuClaimedByTwoCustomersIsBilledOnceAndShown() {
    Conservation found =
        Conservation.of(
            new PoolFacts(
                List.of(new CapacityUnit("n", 2, START, null)),
                List.of(
                    claim("a", GpuSet.of(List.of(0)), 0, 7_200),
                    claim("b", GpuSet.of(List.of(0, 1)), 3_600, 10_800)),
                List.of(),
                List.of()),
            DAY);

    assertThat(found.used()).isEqualTo(Map.of("a", 7_200L, "b", 14_400L));
    assertThat(found.contested()).isEqualTo(3_600);
    assertThat(found.billed()).isEqualTo(18_000);
    assertThat(found.contests())
        .containsExactly(
            new Contest(
                "n", 0, START.plusSeconds(3_600), START.plusSeconds(7_200), List.of("a", "b")));
    assertBalanced(found);
  }

  @Test
  void whatIsHeldIsBilledAlsoDuringAnExclusion() {
    Conservation found =
        Conservation.of(
            new PoolFacts(
                List.of(new CapacityUnit("n", 1, START, null)),
                List.of(claim("a", GpuSet.all(1), 0, 3_600)),
                List.of(
                    new Exclusion("n", GpuSet.all(1), START, START.plusSeconds(7_200), "FAILURE")),
                List.of()),
            DAY);

    assertThat(found.billed()).isEqualTo(3_600);
    assertThat(found.excluded()).isEqualTo(Map.of("FAILURE", 3_600L));
    assertBalanced(found);
  }

  @Test
  void claimOutsideOfServiceIsInNoOtherFigure() {
    Conservation found =
        Conservation.of(
            new PoolFacts(
                List.of(new CapacityUnit("n", 1, START.plusSeconds(3_600), null)),
                List.of(claim("a", GpuSet.all(1), 0, 7_200)),
                List.of(),
                List.of()),
            DAY);

    assertThat(found.outside()).isEqualTo(3_600);
    assertThat(found.billed()).isEqualTo(3_600);
    assertThat(found.capacity()).isEqualTo(82_800);
    assertBalanced(found);
  }

  @Test
  void nothingIsLostWhateverHappens() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<CapacityUnit> units = new ArrayList<>();
      List<Claim> claims = new ArrayList<>();
      List<Exclusion> exclusions = new ArrayList<>();
      List<Reservation> reservations = new ArrayList<>();
      for (int n = 0; n < 3; n++) {
        units.add(
            new CapacityUnit(
                "n" + n,
                4,
                START.minusSeconds(random.nextInt(2) * 100L - 50),
                random.nextBoolean() ? null : START.plusSeconds(500)));
        for (int i = 0; i < 4; i++) {
          Instant from = START.plusSeconds(random.nextInt(900) - 100);
          claims.add(
              new Claim(
                  "c" + random.nextInt(3),
                  "n" + n,
                  GpuSet.of(List.of(random.nextInt(4), random.nextInt(4))),
                  from,
                  random.nextInt(4) == 0 ? null : from.plusSeconds(1 + random.nextInt(400))));
        }
        exclusions.add(
            new Exclusion(
                "n" + n,
                GpuSet.of(List.of(random.nextInt(4))),
                START.plusSeconds(random.nextInt(500)),
                null,
                random.nextBoolean() ? "MAINTENANCE" : "FAILURE"));
      }
      reservations.add(new Reservation("c0", 1 + random.nextInt(9), DAY));
      Window window = new Window(START, START.plusSeconds(1000));

      Conservation found =
          Conservation.of(new PoolFacts(units, claims, exclusions, reservations), window);

      assertBalanced(found);
      assertThat(found.idle()).as("seed %d", seed).isNotNegative();
    }
  }

  private static Claim claim(String customer, GpuSet gpus, long from, long to) {
    return new Claim(customer, "n", gpus, START.plusSeconds(from), START.plusSeconds(to));
  }

  private static void assertBalanced(Conservation found) {
    assertThat(found.billed() + found.excludedTotal() + found.idle())
        .isEqualTo(found.capacity() + found.oversold());
  }
}
