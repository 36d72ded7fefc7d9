package io.wattledger.energycontracts.engine.share;

import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the meters of a contract measured in one stretch of time: a bill's month, the days of a
 * line, a window of a peak. See docs/formulas/energy-allocation.md.
 *
 * @param residualUse the use of what no submeter took
 * @param main what each main meter measured
 * @param buildings what each building's meter measured
 * @param submeters what each submeter measured, with its building where it stands in one
 */
public record StretchEnergy(
    EnergyUse residualUse,
    List<MeterEnergy> main,
    List<MeterEnergy> buildings,
    List<MeterEnergy> submeters) {

  /** Copies the meters. */
  public StretchEnergy {
    Objects.requireNonNull(residualUse, "residualUse");
    main = List.copyOf(main);
    buildings = List.copyOf(buildings);
    submeters = List.copyOf(submeters);
  }

  /**
   * The energy of every use and consumer, the residual use first. Consumers of a building bear its
   * overhead.
   */
  public List<UseEnergy> byUse() {
    Ratio residual = Ratio.of(sum(main));
    Map<List<String>, UseEnergy> consumers = new LinkedHashMap<>();
    for (UseEnergy taken : withOverhead()) {
      residual = residual.minus(taken.kwh());
      consumers.merge(
          Arrays.asList(taken.use().name(), taken.consumerRef()),
          taken,
          (left, right) ->
              new UseEnergy(left.use(), left.consumerRef(), left.kwh().plus(right.kwh())));
    }
    UseEnergy same = consumers.remove(Arrays.asList(residualUse.name(), null));
    if (same != null) {
      residual = residual.plus(same.kwh());
    }
    List<UseEnergy> all = new ArrayList<>();
    all.add(new UseEnergy(residualUse, null, residual));
    all.addAll(consumers.values());
    return all;
  }

  /** What the consumers of a building took; those in no building for null. */
  public List<MeterEnergy> consumersOf(String buildingCode) {
    return submeters.stream()
        .filter(meter -> Objects.equals(meter.buildingCode(), buildingCode))
        .toList();
  }

  /** Whether the consumers of a building measured more than it: one of the meters is wrong. */
  public boolean isBelowConsumers(MeterEnergy building) {
    return building.kwh().compareTo(sum(consumersOf(building.meterCode()))) < 0;
  }

  /** By what a consumer's energy is multiplied to bear its building's overhead. */
  public Ratio overheadFactor(MeterEnergy building) {
    List<UseEnergy> inside = uses(consumersOf(building.meterCode()));
    return isBelowConsumers(building) || sum(consumersOf(building.meterCode())).signum() == 0
        ? Ratio.ONE
        : BuildingOverhead.effectiveness(Ratio.of(building.kwh()), inside);
  }

  /** What a number of meters measured together. */
  public static BigDecimal sum(List<MeterEnergy> meters) {
    return meters.stream().map(MeterEnergy::kwh).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What each submeter measured, with its part of its building's overhead; in a fixed order. */
  private List<UseEnergy> withOverhead() {
    List<UseEnergy> taken = new ArrayList<>(uses(consumersOf(null)));
    for (MeterEnergy building : buildings) {
      List<UseEnergy> inside = uses(consumersOf(building.meterCode()));
      taken.addAll(
          isBelowConsumers(building)
              ? inside
              : BuildingOverhead.shared(Ratio.of(building.kwh()), inside));
    }
    return taken;
  }

  private static List<UseEnergy> uses(List<MeterEnergy> meters) {
    return meters.stream()
        .map(meter -> new UseEnergy(meter.use(), meter.consumerRef(), Ratio.of(meter.kwh())))
        .toList();
  }
}
