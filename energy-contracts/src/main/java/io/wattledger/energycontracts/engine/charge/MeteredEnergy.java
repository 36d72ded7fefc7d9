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
  private static final BigDecimal KWH_PER_MWH = BigDecimal.valueOf(1000);

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
      case ABOVE_BLOCK -> above(stretch.load(), stretch.blocks().total());
    };
  }

  /** What of the load exceeds a level. */
  static FixedPointSeries above(FixedPointSeries load, FixedPointSeries level) {
    return load.with(level, (power, height) -> Math.max(0, power - height));
  }

  /** What the load leaves unused of a block that lies between two levels. */
  static FixedPointSeries unused(
      FixedPointSeries load, FixedPointSeries bottom, FixedPointSeries top) {
    return load.with(bottom, Math::max)
        .with(top, (reached, height) -> Math.max(0, height - reached));
  }

  /** Energy of all steps in MWh. */
  static Ratio mwh(FixedPointSeries power) {
    ExactSum sum = new ExactSum();
    for (int i = 0; i < power.grid().count(); i++) {
      sum.add(power.at(i));
    }
    return kwh(sum.value(), power.scale(), power.grid().minutes()).dividedBy(KWH_PER_MWH);
  }
}
