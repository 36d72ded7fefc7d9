package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.estimate.EstimateKind;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.reading.UsedEstimate;
import java.math.BigDecimal;
import java.util.List;

/**
 * How much of a bill rests on estimated readings. See docs/formulas/estimated-readings.md.
 *
 * @param intervals estimated intervals of all meters
 * @param energyKwh estimated energy of the billed load
 * @param sharePercent its share of the billed energy, absent when nothing was billed
 * @param methods how, each method once
 * @param meters the estimated readings by meter
 */
public record BillEstimate(
    int intervals,
    BigDecimal energyKwh,
    BigDecimal sharePercent,
    List<EstimateKind> methods,
    List<MeterEstimate> meters) {

  /** What is said of a bill, null when nothing was estimated. */
  static BillEstimate of(
      EstimatedReadings estimated, List<UsedEstimate> billed, BigDecimal billedKwh) {
    if (estimated.isEmpty()) {
      return null;
    }
    List<UsedEstimate> all = estimated.all();
    BigDecimal kwh = EstimatedReadings.energyKwh(billed);
    return new BillEstimate(
        all.size(),
        kwh,
        percent(kwh, billedKwh),
        estimated.methodsOf(all),
        estimated.byMeter().keySet().stream().map(meter -> of(estimated, meter)).toList());
  }

  private static MeterEstimate of(EstimatedReadings estimated, Meter meter) {
    List<UsedEstimate> own = estimated.byMeter().get(meter);
    return new MeterEstimate(
        meter.code(),
        meter.role(),
        own.size(),
        EstimatedReadings.energyKwh(own),
        estimated.spans(meter));
  }

  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part == null || whole == null || whole.signum() == 0
        ? null
        : Ratio.of(part).over(whole).times(BigDecimal.valueOf(100)).shown(2);
  }
}
