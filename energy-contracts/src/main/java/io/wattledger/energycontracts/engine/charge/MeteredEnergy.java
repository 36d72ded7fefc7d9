package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.EnergyQuantity;
import io.wattledger.energycontracts.engine.exact.ExactSum;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Energy from power on equal steps: kWh = kW × minutes / 60, exact. */
final class MeteredEnergy {

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private MeteredEnergy() {}

  /** Energy in kWh of a sum of step powers. */
  static Ratio kwh(BigInteger powerSum, int scale, int stepMinutes) {
    return new Ratio(
        new BigDecimal(powerSum, scale).multiply(BigDecimal.valueOf(stepMinutes)),
        MINUTES_PER_HOUR);
  }

  /** Metered energy of a stretch in kWh, all of it or what exceeds the blocks. */
  static Ratio of(Stretch stretch, EnergyQuantity quantity) {
    return between(stretch, 0, stretch.steps(), quantity);
  }

  /** Metered energy of the steps from one index to another. */
  static Ratio between(Stretch stretch, int fromStep, int toStep, EnergyQuantity quantity) {
    FixedPointSeries load = quantityOf(stretch, quantity);
    ExactSum sum = new ExactSum();
    for (int i = fromStep; i < toStep; i++) {
      sum.add(load.at(i));
    }
    return kwh(sum.value(), load.scale(), stretch.stepMinutes());
  }

  /** The power that a component prices, step by step. */
  static FixedPointSeries quantityOf(Stretch stretch, EnergyQuantity quantity) {
    return switch (quantity) {
      case ALL -> stretch.load();
      case ABOVE_BLOCK -> above(stretch.load(), stretch.totalBlockKw());
    };
  }

  /** What of the load exceeds a level. */
  static FixedPointSeries above(FixedPointSeries load, BigDecimal levelKw) {
    int scale = Math.max(load.scale(), Math.max(0, levelKw.stripTrailingZeros().scale()));
    long level = levelKw.setScale(scale).unscaledValue().longValueExact();
    return load.atScale(scale).map(power -> Math.max(0, power - level));
  }

  /** What the load leaves unused of a block that lies between two levels. */
  static FixedPointSeries unused(FixedPointSeries load, BigDecimal bottomKw, BigDecimal topKw) {
    int scale =
        Math.max(
            load.scale(),
            Math.max(
                0,
                Math.max(
                    bottomKw.stripTrailingZeros().scale(), topKw.stripTrailingZeros().scale())));
    long bottom = bottomKw.setScale(scale).unscaledValue().longValueExact();
    long top = topKw.setScale(scale).unscaledValue().longValueExact();
    return load.atScale(scale).map(power -> Math.max(0, top - Math.max(power, bottom)));
  }
}
