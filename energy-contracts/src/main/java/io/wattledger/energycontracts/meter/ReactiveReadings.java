package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.reading.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The reactive power of a meter: what it counted as lagging less what it counted as leading, or
 * what apparent and active energy leave. See docs/formulas/meter-channels.md.
 */
@ApplicationScoped
public class ReactiveReadings {

  private final IntervalRepository intervals;

  /** Over the stored readings. */
  public ReactiveReadings(IntervalRepository intervals) {
    this.intervals = intervals;
  }

  /**
   * The mean reactive power in kVAr, unknown where a channel that it needs has no reading; null
   * when the meter has no channel from which it could be known.
   *
   * @param grid the meter's intervals
   */
  public FixedPointSeries powerKvar(Meter meter, TimeGrid grid) {
    MeterChannel lagging = meter.channel(Channel.IMPORT_KVARH).orElse(null);
    MeterChannel leading = meter.channel(Channel.EXPORT_KVARH).orElse(null);
    MeterChannel apparent = meter.channel(Channel.KVAH).orElse(null);
    if (lagging != null) {
      FixedPointSeries taken = intervals.power(lagging, grid);
      return leading == null
          ? taken
          : taken.with(intervals.power(leading, grid), Math::subtractExact);
    }
    return apparent == null
        ? null
        : beside(intervals.powerKw(meter, grid), intervals.power(apparent, grid));
  }

  private static FixedPointSeries beside(FixedPointSeries kw, FixedPointSeries kva) {
    BigDecimal[] kvar = new BigDecimal[kw.grid().count()];
    for (int i = 0; i < kvar.length; i++) {
      if (kw.isKnown(i) && kva.isKnown(i)) {
        BigDecimal square = kva.decimalAt(i).pow(2).subtract(kw.decimalAt(i).pow(2));
        kvar[i] =
            square
                .max(BigDecimal.ZERO)
                .sqrt(MathContext.DECIMAL128)
                .setScale(FixedPointSeries.MAX_SCALE, RoundingMode.HALF_EVEN);
      }
    }
    return FixedPointSeries.of(kw.grid(), Arrays.asList(kvar));
  }
}
