package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.PowerSource;
import io.wattledger.energycontracts.engine.component.ScheduledPower;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.util.List;

/**
 * A power that is not the load: generation, an award, a position.
 *
 * @param power the power of each step, zero where it is unknown
 * @param missing the series, or the steps of it, that nobody supplied
 */
record SourcedPower(FixedPointSeries power, List<MissingFact> missing) {

  /** A constant, a series or a schedule. */
  static SourcedPower of(Stretch stretch, PowerSource source) {
    if (source.series() != null) {
      return of(stretch, source.series());
    }
    return new SourcedPower(
        source.kw() != null
            ? FixedPointSeries.constant(stretch.load().grid(), source.kw())
            : scheduled(stretch, source.schedule()),
        List.of());
  }

  /** A series of the stretch. */
  static SourcedPower of(Stretch stretch, String code) {
    FixedPointSeries series = stretch.prices().get(code);
    if (series == null) {
      return new SourcedPower(
          FixedPointSeries.computed(stretch.load().grid(), 0, i -> 0),
          List.of(
              new MissingFact(
                  MissingFact.POWER_SERIES_UNKNOWN, "power series " + code + " is unknown")));
    }
    Gap gap = new Gap(series.grid());
    for (int i = 0; i < stretch.steps(); i++) {
      if (!series.isKnown(i)) {
        gap.add(i);
      }
    }
    return new SourcedPower(
        series, gap.asMissing(MissingFact.POWER_GAP, "power series " + code, "the period"));
  }

  private static FixedPointSeries scheduled(Stretch stretch, List<ScheduledPower> schedule) {
    int scale =
        schedule.stream().mapToInt(s -> s.kw().stripTrailingZeros().scale()).max().orElse(0);
    int common = Math.max(0, scale);
    long[] values = new long[stretch.steps()];
    for (ScheduledPower entry : schedule) {
      long kw = unscaled(entry.kw(), common);
      int end = Math.min(values.length, stretch.load().grid().indexOf(entry.endUtc()));
      for (int i = Math.max(0, stretch.load().grid().indexOf(entry.startUtc())); i < end; i++) {
        values[i] = kw;
      }
    }
    return FixedPointSeries.computed(stretch.load().grid(), common, i -> values[i]);
  }

  private static long unscaled(BigDecimal value, int scale) {
    return value.setScale(scale).unscaledValue().longValueExact();
  }
}
