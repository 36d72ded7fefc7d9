package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.charge.Gap;
import io.wattledger.energycontracts.engine.charge.MissingFact;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.engine.share.MeterEnergy;
import io.wattledger.energycontracts.engine.share.MeteredUse;
import io.wattledger.energycontracts.engine.share.StretchEnergy;
import io.wattledger.energycontracts.engine.share.UseEnergy;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.meter.MeterRole;
import io.wattledger.energycontracts.reading.ReadingMarks;
import io.wattledger.energycontracts.reading.UsedReadings;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a contract's meters measured in a month: the load that is billed, and the energy of each use
 * behind it. What main meters measured and no submeter took belongs to the main meters' use. See
 * docs/formulas/energy-allocation.md.
 */
final class MeteredMonth {

  private final Interval month;
  private final Map<Meter, FixedPointSeries> readings;
  private final Map<Meter, FixedPointSeries> reactive;
  private final Map<Meter, ReadingMarks> marks;

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
    this(month, readings, reactive, Map.of());
  }

  private MeteredMonth(
      Interval month,
      Map<Meter, FixedPointSeries> readings,
      Map<Meter, FixedPointSeries> reactive,
      Map<Meter, ReadingMarks> marks) {
    this.month = month;
    this.readings = new LinkedHashMap<>(readings);
    this.reactive = new LinkedHashMap<>(reactive);
    this.marks = Map.copyOf(marks);
  }

  /** Stored readings, with the versions that they are. */
  static MeteredMonth stored(Interval month, Map<Meter, UsedReadings> readings) {
    Map<Meter, FixedPointSeries> values = new LinkedHashMap<>();
    Map<Meter, ReadingMarks> marks = new HashMap<>();
    readings.forEach(
        (meter, used) -> {
          values.put(meter, used.values());
          marks.put(meter, used.marks());
        });
    return new MeteredMonth(month, values, Map.of(), marks);
  }

  /** The same month with other readings of the same meters. */
  MeteredMonth withReadings(Map<Meter, FixedPointSeries> others) {
    return new MeteredMonth(month, others, reactive, marks);
  }

  /** The same month with the reactive power of main meters. */
  MeteredMonth withReactive(Map<Meter, FixedPointSeries> powers) {
    return new MeteredMonth(month, readings, powers, marks);
  }

  /** The time in which it was measured. */
  Interval span() {
    return month;
  }

  /** Which readings of a meter are used in a stretch; none where they are stated. */
  ReadingMarks.Summary marks(Meter meter, Interval stretch) {
    ReadingMarks found = marks.get(meter);
    return found == null ? new ReadingMarks.Summary(0, 0, 0, null) : found.of(stretch);
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

  /** What the meters measured in a part of the month. */
  StretchEnergy in(Interval part) {
    return new StretchEnergy(
        residualUse(),
        energies(MeterRole.MAIN, part),
        energies(MeterRole.BUILDING, part),
        energies(MeterRole.SUBMETER, part));
  }

  private List<MeterEnergy> energies(MeterRole role, Interval part) {
    return of(role).stream()
        .map(
            meter ->
                new MeterEnergy(
                    meter.code(),
                    meter.use(),
                    meter.consumerRef(),
                    meter.buildingCode(),
                    energy(meter, part).shown(FixedPointSeries.MAX_SCALE)))
        .toList();
  }

  /** What uses stayed below their baselines in a part of the month, interval by interval. */
  List<UseEnergy> curtailed(Interval part, AllocationRule.CurtailedLoad rule) {
    return powerByUse().stream()
        .filter(use -> rule.baselineKw().containsKey(use.use()))
        .map(
            use ->
                new UseEnergy(
                    use.use(), null, use.curtailedKwh(part, rule.baselineKw().get(use.use()))))
        .toList();
  }

  /** The power of each use, on intervals that all meters share; the residual use first. */
  private List<MeteredUse> powerByUse() {
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
    StretchEnergy measured = in(month);
    for (MeterEnergy building : measured.buildings()) {
      if (measured.isBelowConsumers(building)) {
        missing.add(
            new MissingFact(
                "BUILDING_BELOW_CONSUMERS",
                "the consumers of building meter "
                    + building.meterCode()
                    + " measured more than it; one of them is wrong"));
      }
    }
    if (measured.byUse().get(0).kwh().signum() < 0) {
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

  /** What a meter measured in a part of the month. */
  Ratio energy(Meter meter, Interval part) {
    return MeteredUse.energyKwh(readings.get(meter), part);
  }

  List<Meter> of(MeterRole role) {
    return readings.keySet().stream().filter(meter -> meter.role() == role).toList();
  }
}
