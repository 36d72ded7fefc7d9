package io.wattledger.fleet.nameplate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FleetCapacityTest {

  private static final FleetCapacity S21_PRO =
      FleetCapacity.of(6_000, new BigDecimal("234"), new BigDecimal("3510"));
  private static final FleetCapacity H200 =
      FleetCapacity.of(512, BigDecimal.ZERO, new BigDecimal("700"));

  /** The second worked example of docs/formulas/nameplate-hashrate.md. */
  @Test
  void theWorkedExampleOfThePageComesOut() {
    FleetCapacity s21 = FleetCapacity.of(6_400, new BigDecimal("200"), new BigDecimal("3500"));
    FleetCapacity site = S21_PRO.plus(s21).plus(H200);

    assertThat(site.machines()).isEqualTo(12_912);
    assertThat(site.hashrateEhs()).isEqualByComparingTo("2.684");
    assertThat(site.powerKw()).isEqualByComparingTo("43818.4");
    assertThat(site.efficiencyJPerTh()).isEqualByComparingTo("16.1922503726");
  }

  @Test
  void acceleratorsAddPowerButDoNotSpoilTheMinersEfficiency() {
    assertThat(S21_PRO.plus(H200).efficiencyJPerTh()).isEqualByComparingTo("15");
    assertThat(S21_PRO.plus(H200).powerKw()).isEqualByComparingTo("21418.4");
  }

  @Test
  void whereNothingMinesThereIsNoEfficiency() {
    assertThat(H200.efficiencyJPerTh()).isNull();
    assertThat(FleetCapacity.NONE.efficiencyJPerTh()).isNull();
    assertThat(FleetCapacity.NONE.hashrateEhs()).isEqualByComparingTo("0");
  }
}
