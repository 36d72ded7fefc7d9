package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.charge.Gap;
import io.wattledger.energycontracts.engine.charge.MissingFact;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.exact.ExactSum;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.engine.share.BuildingOverhead;
import io.wattledger.energycontracts.engine.share.MeteredUse;
import io.wattledger.energycontracts.engine.share.UseEnergy;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.meter.MeterRole;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a contract's meters measured in a month: the load that is billed, and the energy of each use
 * behind it. What main meters measured and no submeter took belongs to the main meters' use. See
 * docs/formulas/energy-allocation.md.
 */
final class MeteredMonth {

  private final Interval month;
  private final Map<Meter, FixedPointSeries> readings;
  private final Map<Meter, FixedPointSeries> reactive;

  /**
   * Readings of a month.
   *
   * @param readings mean power of each meter's own intervals, which start with the month
   */
  MeteredMonth(Interval month, Map<Meter, FixedPointSeries> readings) {
    this(month, readings, Map.of());
  }

  /**
   * Readings of a month with reactive power.
   *
   * @param reactive mean reactive power of the main meters that count it, on the same intervals
   */
  MeteredMonth(
      Interval month,
      Map<Meter, FixedPointSeries> readings,
      Map<Meter, FixedPointSeries> reactive) {
    this.month = month;
    this.readings = new LinkedHashMap<>(readings);
    this.reactive = new LinkedHashMap<>(reactive);
  }

  /** The same month with other readings of the same meters. */
  MeteredMonth withReadings(Map<Meter, FixedPointSeries> others) {
    return new MeteredMonth(month, others, reactive);
  }

  /** The readings of every meter. */
  Map<Meter, FixedPointSeries> readings() {
    return readings;
  }

  /** The billed load: the sum of the main meters, unknown where one of them is. */
  FixedPointSeries load() {
    return sumOfMain(readings);
  }

  /** The reactive power behind it, null when a main meter does not count it. */
  FixedPointSeries reactiveKvar() {
    List<Meter> main = of(MeterRole.MAIN);
    return !main.isEmpty() && reactive.keySet().containsAll(main) ? sumOfMain(reactive) : null;
  }

  /** The reactive power of every meter that counts it. */
  Map<Meter, FixedPointSeries> reactive() {
    return reactive;
  }

  private FixedPointSeries sumOfMain(Map<Meter, FixedPointSeries> powers) {
    TimeGrid grid = TimeGrid.filling(month, commonMinutes(of(MeterRole.MAIN)));
    BigDecimal[] sum = new BigDecimal[grid.count()];
    Arrays.fill(sum, of(MeterRole.MAIN).isEmpty() ? null : BigDecimal.ZERO);
    for (Meter meter : of(MeterRole.MAIN)) {
      FixedPointSeries power = powers.get(meter).on(grid);
      for (int i = 0; i < sum.length; i++) {
        sum[i] = sum[i] == null || !power.isKnown(i) ? null : sum[i].add(power.decimalAt(i));
      }
    }
    return FixedPointSeries.of(grid, Arrays.asList(sum));
  }

  /** The use of what no submeter took. */
  EnergyUse residualUse() {
    List<Meter> main = of(MeterRole.MAIN);
    return main.isEmpty() ? EnergyUse.MINING : main.get(0).use();
  }

  /**
   * The energy of every use and consumer in a part of the month, the residual use first. Consumers
   * of a building bear its overhead.
   */
  List<UseEnergy> energyByUse(Interval part) {
    Ratio residual = Ratio.ZERO;
    for (Meter meter : of(MeterRole.MAIN)) {
      residual = residual.plus(energy(meter, part));
    }
    Map<List<String>, UseEnergy> consumers = new LinkedHashMap<>();
    for (UseEnergy taken : submetered(part)) {
      residual = residual.minus(taken.kwh());
      consumers.merge(
          Arrays.asList(taken.use().name(), taken.consumerRef()),
          taken,
          (left, right) ->
              new UseEnergy(left.use(), left.consumerRef(), left.kwh().plus(right.kwh())));
    }
    UseEnergy same = consumers.remove(Arrays.asList(residualUse().name(), null));
    if (same != null) {
      residual = residual.plus(same.kwh());
    }
    List<UseEnergy> all = new ArrayList<>();
    all.add(new UseEnergy(residualUse(), null, residual));
    all.addAll(consumers.values());
    return all;
  }

  /** What each submeter measured, with its part of its building's overhead; in a fixed order. */
  private List<UseEnergy> submetered(Interval part) {
    List<UseEnergy> taken = new ArrayList<>(consumersOf(null, part));
    for (Meter building : of(MeterRole.BUILDING)) {
      List<UseEnergy> inside = consumersOf(building.code(), part);
      taken.addAll(
          isBelowConsumers(building, part)
              ? inside
              : BuildingOverhead.shared(energy(building, part), inside));
    }
    return taken;
  }

  private List<UseEnergy> consumersOf(String buildingCode, Interval part) {
    return of(MeterRole.SUBMETER).stream()
        .filter(meter -> Objects.equals(meter.buildingCode(), buildingCode))
        .map(meter -> new UseEnergy(meter.use(), meter.consumerRef(), energy(meter, part)))
        .toList();
  }

  private boolean isBelowConsumers(Meter building, Interval part) {
    Ratio inside =
        consumersOf(building.code(), part).stream()
            .map(UseEnergy::kwh)
            .reduce(Ratio.ZERO, Ratio::plus);
    return energy(building, part).compareTo(inside) < 0;
  }

  /** The power of each use, on intervals that all meters share; the residual use first. */
  List<MeteredUse> powerByUse() {
    int minutes = commonMinutes(readings.keySet());
    TimeGrid grid = TimeGrid.filling(month, minutes);
    Map<EnergyUse, FixedPointSeries> uses = new LinkedHashMap<>();
    uses.put(residualUse(), load().on(grid));
    for (Meter meter : of(MeterRole.SUBMETER)) {
      FixedPointSeries power = readings.get(meter).on(grid);
      if (meter.use() != residualUse()) {
        uses.merge(residualUse(), power, (all, part) -> all.with(part, Math::subtractExact));
        uses.merge(meter.use(), power, (left, right) -> left.with(right, Math::addExact));
      }
    }
    return uses.entrySet().stream()
        .map(use -> new MeteredUse(use.getKey(), use.getValue()))
        .toList();
  }

  /** Whether a window lies in these readings. */
  boolean covers(Interval window) {
    return month.encloses(window);
  }

  private static int commonMinutes(Collection<Meter> meters) {
    int minutes = 60;
    for (Meter meter : meters) {
      minutes =
          BigInteger.valueOf(minutes).gcd(BigInteger.valueOf(meter.intervalMinutes())).intValue();
    }
    return minutes;
  }

  /** What is missing of the meters themselves; gaps of the load are the engine's to name. */
  List<MissingFact> missing() {
    List<MissingFact> missing = new ArrayList<>();
    if (of(MeterRole.MAIN).isEmpty()) {
      missing.add(
          new MissingFact("METER", "the contract has no main meter; enter one with its code"));
    }
    List<Meter> sharing = new ArrayList<>(of(MeterRole.SUBMETER));
    sharing.addAll(of(MeterRole.BUILDING));
    reactive.forEach(
        (meter, power) ->
            missing.addAll(
                gap(power)
                    .asMissing(
                        "REACTIVE_GAP",
                        "reactive power of main meter " + meter.code(),
                        "the month")));
    for (Meter meter : sharing) {
      FixedPointSeries power = readings.get(meter);
      missing.addAll(
          gap(power)
              .asMissing(
                  "SUBMETER_GAP",
                  (meter.role() == MeterRole.BUILDING ? "building meter " : "submeter ")
                      + meter.code(),
                  "the month, which it shares out"));
    }
    for (Meter building : of(MeterRole.BUILDING)) {
      if (isBelowConsumers(building, month)) {
        missing.add(
            new MissingFact(
                "BUILDING_BELOW_CONSUMERS",
                "the consumers of building meter "
                    + building.code()
                    + " measured more than it; one of them is wrong"));
      }
    }
    if (energyByUse(month).get(0).kwh().signum() < 0) {
      missing.add(
          new MissingFact(
              "SUBMETER_ABOVE_MAIN",
              "the submeters measured more than the main meters; one of them is wrong"));
    }
    return missing;
  }

  private static Gap gap(FixedPointSeries power) {
    Gap gap = new Gap(power.grid());
    for (int i = 0; i < power.grid().count(); i++) {
      if (!power.isKnown(i)) {
        gap.add(i);
      }
    }
    return gap;
  }

  private Ratio energy(Meter meter, Interval part) {
    FixedPointSeries power = readings.get(meter);
    int end = Math.min(power.grid().count(), power.grid().indexOf(part.end()));
    ExactSum sum = new ExactSum();
    for (int i = Math.max(0, power.grid().indexOf(part.start())); i < end; i++) {
      sum.add(power.at(i));
    }
    return new Ratio(
        new BigDecimal(sum.value(), power.scale())
            .multiply(BigDecimal.valueOf(power.grid().minutes())),
        BigDecimal.valueOf(60));
  }

  List<Meter> of(MeterRole role) {
    return readings.keySet().stream().filter(meter -> meter.role() == role).toList();
  }
}
