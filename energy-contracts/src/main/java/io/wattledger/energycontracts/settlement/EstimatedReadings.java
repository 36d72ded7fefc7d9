package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.estimate.EstimateKind;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.meter.MeterRole;
import io.wattledger.energycontracts.reading.UsedEstimate;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Readings of a bill that were estimated.
 *
 * @param byMeter the estimated intervals of each meter that has any
 * @param methods how each estimate was made
 */
record EstimatedReadings(Map<Meter, List<UsedEstimate>> byMeter, Map<UUID, EstimateKind> methods) {

  /** Nothing was estimated. */
  static final EstimatedReadings NONE = new EstimatedReadings(Map.of(), Map.of());

  boolean isEmpty() {
    return byMeter.isEmpty();
  }

  /** Every estimated interval. */
  List<UsedEstimate> all() {
    return byMeter.values().stream().flatMap(List::stream).toList();
  }

  /** What the billed load took from estimates in an interval. */
  List<UsedEstimate> billedIn(Interval days) {
    return byMeter.entrySet().stream()
        .filter(meter -> meter.getKey().role() == MeterRole.MAIN)
        .flatMap(meter -> meter.getValue().stream())
        .filter(each -> days.contains(each.startUtc()))
        .toList();
  }

  /** What was measured, with every estimate unknown. */
  Map<Meter, FixedPointSeries> unknownIn(MeteredMonth metered) {
    Map<Meter, FixedPointSeries> actual = new LinkedHashMap<>(metered.readings());
    byMeter.forEach(
        (meter, estimates) -> {
          FixedPointSeries power = actual.get(meter);
          BitSet steps = new BitSet();
          estimates.forEach(each -> steps.set(power.grid().indexOf(each.startUtc())));
          actual.put(meter, power.without(steps));
        });
    return actual;
  }

  /** A load that the main meters measured, with every step unknown in which one was estimated. */
  FixedPointSeries unknownIn(FixedPointSeries load) {
    TimeGrid grid = load.grid();
    BitSet steps = new BitSet();
    byMeter.forEach(
        (meter, estimates) -> {
          int each = meter.intervalMinutes() / grid.minutes();
          for (UsedEstimate estimate : estimates) {
            int first = grid.indexOf(estimate.startUtc());
            steps.set(first, first + each);
          }
        });
    return load.without(steps);
  }

  /** The methods of some of them, each once. */
  List<EstimateKind> methodsOf(List<UsedEstimate> estimates) {
    return estimates.stream()
        .map(each -> methods.get(each.estimateId()))
        .distinct()
        .sorted()
        .toList();
  }

  /** The energy of some of them. */
  static BigDecimal energyKwh(List<UsedEstimate> estimates) {
    return estimates.stream().map(UsedEstimate::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Consecutive intervals of a meter that were estimated in the same way. */
  List<EstimatedSpan> spans(Meter meter) {
    List<EstimatedSpan> spans = new ArrayList<>();
    for (UsedEstimate each : byMeter.get(meter)) {
      EstimateKind method = methods.get(each.estimateId());
      Instant end = each.startUtc().plusSeconds(60L * meter.intervalMinutes());
      EstimatedSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (last != null && last.toUtc().equals(each.startUtc()) && last.method() == method) {
        spans.set(
            spans.size() - 1, new EstimatedSpan(last.fromUtc(), end, last.intervals() + 1, method));
      } else {
        spans.add(new EstimatedSpan(each.startUtc(), end, 1, method));
      }
    }
    return spans;
  }

  /** Which intervals were estimated and how, as a fact of the bill. */
  Map<String, Object> fact() {
    Map<String, Object> fact = new TreeMap<>();
    byMeter.forEach(
        (meter, estimates) ->
            fact.put(
                meter.code(),
                estimates.stream()
                    .map(each -> each.startUtc() + " " + methods.get(each.estimateId()))
                    .toList()));
    return fact;
  }
}
