package io.wattledger.energycontracts.engine.share;

import io.wattledger.energycontracts.engine.exact.Ratio;
import java.util.ArrayList;
import java.util.List;

/**
 * What a building takes beside what its consumers take, cooling, distribution and light, shared by
 * those who stand in it, each building for itself. See docs/formulas/energy-allocation.md.
 */
public final class BuildingOverhead {

  private BuildingOverhead() {}

  /**
   * The consumers of a building with its overhead, in their order.
   *
   * @param buildingKwh what the building's own meter measured
   * @param consumers what its consumers took
   * @return energies that sum to the building's; the consumers as they are when none took anything
   * @throws IllegalArgumentException when the consumers took more than the building
   */
  public static List<UseEnergy> shared(Ratio buildingKwh, List<UseEnergy> consumers) {
    Ratio sum = Ratio.ZERO;
    for (UseEnergy consumer : consumers) {
      sum = sum.plus(consumer.kwh());
    }
    if (buildingKwh.compareTo(sum) < 0) {
      throw new IllegalArgumentException(
          "the consumers took "
              + sum.shown(3)
              + " kWh, more than the "
              + buildingKwh.shown(3)
              + " kWh of their building");
    }
    if (sum.signum() == 0) {
      return List.copyOf(consumers);
    }
    List<UseEnergy> grossedUp = new ArrayList<>(consumers.size());
    for (UseEnergy consumer : consumers) {
      grossedUp.add(
          new UseEnergy(
              consumer.use(), consumer.consumerRef(), consumer.kwh().times(buildingKwh).over(sum)));
    }
    return grossedUp;
  }

  /** Power usage effectiveness: what the building took for each kWh of its consumers. */
  public static Ratio effectiveness(Ratio buildingKwh, List<UseEnergy> consumers) {
    Ratio sum = consumers.stream().map(UseEnergy::kwh).reduce(Ratio.ZERO, Ratio::plus);
    return buildingKwh.over(sum);
  }
}
