package io.wattledger.fleet.lifecycle.engine;

import static io.wattledger.fleet.lifecycle.engine.LifecycleStatus.IN_SERVICE;
import static io.wattledger.fleet.lifecycle.engine.LifecycleStatus.IN_STOCK;
import static io.wattledger.fleet.lifecycle.engine.LifecycleStatus.IN_TRANSIT;
import static io.wattledger.fleet.lifecycle.engine.LifecycleStatus.ORDERED;
import static io.wattledger.fleet.lifecycle.engine.LifecycleStatus.RETIRED;
import static io.wattledger.fleet.lifecycle.engine.LifecycleStatus.SOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetLifecycleTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-10");

  @ParameterizedTest
  @CsvSource({
    "ORDERED,    IN_TRANSIT IN_STOCK IN_SERVICE RETIRED",
    "IN_TRANSIT, IN_STOCK IN_SERVICE RETIRED",
    "IN_STOCK,   IN_TRANSIT IN_SERVICE RETIRED SOLD",
    "IN_SERVICE, IN_STOCK RETIRED SOLD",
    "RETIRED,    SOLD",
    "SOLD,       ''"
  })
  void aStatusIsFollowedByExactlyTheAllowedOnes(LifecycleStatus from, String allowed) {
    Set<LifecycleStatus> expected =
        Arrays.stream(allowed.split(" "))
            .filter(name -> !name.isBlank())
            .map(LifecycleStatus::valueOf)
            .collect(Collectors.toSet());
    for (LifecycleStatus to : LifecycleStatus.values()) {
      AssetLifecycle start = AssetLifecycle.startingWith(from, DAY);
      if (expected.contains(to)) {
        assertThat(start.then(to, DAY).status()).isEqualTo(to);
      } else {
        assertThatThrownBy(() -> start.then(to, DAY))
            .isInstanceOf(LifecycleRefusal.class)
            .hasMessageContaining("cannot go from " + from + " to " + to);
      }
    }
  }

  @Test
  void aRefusedStepNamesTheAllowedOnes() {
    AssetLifecycle inService = AssetLifecycle.startingWith(IN_SERVICE, DAY);

    assertThatThrownBy(() -> inService.then(ORDERED, DAY))
        .hasMessage(
            "cannot go from IN_SERVICE to ORDERED; allowed from IN_SERVICE: IN_STOCK, RETIRED,"
                + " SOLD");
  }

  @Test
  void nothingFollowsASale() {
    AssetLifecycle sold = AssetLifecycle.startingWith(SOLD, DAY);

    assertThatThrownBy(() -> sold.then(IN_SERVICE, DAY))
        .hasMessage("cannot go from SOLD to IN_SERVICE; nothing follows SOLD");
  }

  @Test
  void aStepBeforeTheLastOneIsRefused() {
    AssetLifecycle stock = AssetLifecycle.startingWith(IN_STOCK, DAY);

    assertThatThrownBy(() -> stock.then(IN_SERVICE, DAY.minusDays(1)))
        .hasMessage(
            "a step on 2026-03-09 would lie before the last one (IN_STOCK since 2026-03-10); use"
                + " 2026-03-10 or a later date");
  }

  @Test
  void twoStepsMayFallOnOneDay() {
    AssetLifecycle life =
        AssetLifecycle.startingWith(ORDERED, DAY).then(IN_STOCK, DAY).then(IN_SERVICE, DAY);

    assertThat(life.inServiceOn()).contains(DAY);
  }

  @Test
  void serviceIsInterruptedByStorageButTheFirstDayOfServiceStays() {
    // Given a batch that was taken off the racks for April
    AssetLifecycle life =
        AssetLifecycle.startingWith(IN_SERVICE, LocalDate.parse("2026-03-10"))
            .then(IN_STOCK, LocalDate.parse("2026-04-01"))
            .then(IN_SERVICE, LocalDate.parse("2026-05-01"))
            .then(RETIRED, LocalDate.parse("2026-06-15"))
            .then(SOLD, LocalDate.parse("2026-07-01"));

    assertThat(life.inServiceOn()).contains(LocalDate.parse("2026-03-10"));
    assertThat(life.retiredOn()).contains(LocalDate.parse("2026-06-15"));
    assertThat(life.servicePeriods())
        .containsExactly(
            new ServicePeriod(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-04-01")),
            new ServicePeriod(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-06-15")));
  }

  @Test
  void theFirstDayOfServiceIsCorrectedBetweenItsNeighbours() {
    AssetLifecycle life =
        AssetLifecycle.startingWith(IN_STOCK, LocalDate.parse("2026-02-01"))
            .then(IN_SERVICE, LocalDate.parse("2026-03-10"))
            .then(RETIRED, LocalDate.parse("2026-06-15"));

    assertThat(life.withInServiceOn(LocalDate.parse("2026-02-20")).inServiceOn())
        .contains(LocalDate.parse("2026-02-20"));
    assertThatThrownBy(() -> life.withInServiceOn(LocalDate.parse("2026-01-31")))
        .isInstanceOf(LifecycleRefusal.class);
    assertThatThrownBy(() -> life.withInServiceOn(LocalDate.parse("2026-06-16")))
        .isInstanceOf(LifecycleRefusal.class);
  }

  @Test
  void anAssetThatNeverServedHasNoFirstDayToCorrect() {
    AssetLifecycle ordered = AssetLifecycle.startingWith(ORDERED, DAY);

    assertThatThrownBy(() -> ordered.withInServiceOn(DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never was in service");
  }

  @Test
  void aFirstStepBeforeServiceMovesWithTheDayOfAcquisition() {
    AssetLifecycle ordered =
        AssetLifecycle.startingWith(ORDERED, DAY).then(IN_SERVICE, DAY.plusDays(5));

    assertThat(ordered.withAcquiredOn(DAY.plusDays(2)).steps().get(0).on())
        .isEqualTo(LocalDate.parse("2026-03-12"));
    assertThatThrownBy(() -> ordered.withAcquiredOn(DAY.plusDays(6)))
        .isInstanceOf(LifecycleRefusal.class);
    AssetLifecycle serving = AssetLifecycle.startingWith(IN_SERVICE, DAY);
    assertThat(serving.withAcquiredOn(DAY.minusDays(9))).isEqualTo(serving);
  }

  @Test
  void theLatestStepIsTakenBackButNotTheFirst() {
    AssetLifecycle ordered = AssetLifecycle.startingWith(ORDERED, DAY);

    assertThat(ordered.then(RETIRED, DAY).withoutLastStep()).isEqualTo(ordered);
    assertThatThrownBy(ordered::withoutLastStep)
        .hasMessage("ORDERED since 2026-03-10 is the first step and cannot be taken back");
  }

  @Test
  void anEmptyHistoryIsRefused() {
    assertThatThrownBy(() -> new AssetLifecycle(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void enteringOrLeavingServiceTouchesEveryLaterMonth() {
    AssetLifecycle life = AssetLifecycle.startingWith(ORDERED, DAY).then(IN_SERVICE, DAY);

    assertThat(life.monthsTouchedByLastStep()).isEqualTo(TouchedMonths.from(DAY));
    assertThat(life.then(IN_STOCK, DAY.plusMonths(1)).monthsTouchedByLastStep())
        .isEqualTo(TouchedMonths.from(LocalDate.parse("2026-04-10")));
    assertThat(life.then(RETIRED, DAY.plusMonths(2)).monthsTouchedByLastStep())
        .isEqualTo(TouchedMonths.from(LocalDate.parse("2026-05-10")));
  }

  @Test
  void aStepOutsideServiceTouchesItsOwnMonthOnly() {
    AssetLifecycle ordered = AssetLifecycle.startingWith(ORDERED, DAY);
    AssetLifecycle retired = AssetLifecycle.startingWith(RETIRED, DAY);

    assertThat(ordered.then(IN_TRANSIT, DAY).monthsTouchedByLastStep())
        .isEqualTo(TouchedMonths.only(DAY));
    assertThat(retired.then(SOLD, DAY.plusMonths(3)).monthsTouchedByLastStep())
        .isEqualTo(TouchedMonths.only(LocalDate.parse("2026-06-10")));
  }

  @Test
  void monthsChargedRunFromTheFirstDayOfServiceToTheDisposal() {
    AssetLifecycle ordered = AssetLifecycle.startingWith(ORDERED, DAY);
    AssetLifecycle serving = ordered.then(IN_SERVICE, DAY.plusMonths(1));
    AssetLifecycle sold = serving.then(SOLD, DAY.plusMonths(9));

    assertThat(ordered.monthsCharged()).isEmpty();
    assertThat(serving.monthsCharged())
        .contains(new TouchedMonths(YearMonth.parse("2026-04"), null));
    assertThat(sold.monthsCharged())
        .contains(new TouchedMonths(YearMonth.parse("2026-04"), YearMonth.parse("2026-12")));
  }

  @Test
  void aCancelledOrderTouchesTheMonthOfItsCancellation() {
    AssetLifecycle cancelled = AssetLifecycle.startingWith(ORDERED, DAY).then(RETIRED, DAY);

    assertThat(cancelled.monthsCharged())
        .contains(new TouchedMonths(YearMonth.parse("2026-03"), YearMonth.parse("2026-03")));
  }
}
