package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.exact.ExactSum;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.util.List;

/**
 * Energy multiplied by a price that changes from step to step: Σ kW × minutes / 60 × price.
 *
 * @param kwh the energy that had a price
 * @param value its value at the prices, in currency
 * @param missing the gap, when energy had no price
 */
record PricedEnergy(Ratio kwh, Ratio value, List<MissingFact> missing) {

  /** Prices are per MWh, energy is in kWh. */
  private static final BigDecimal KWH_PER_MWH = BigDecimal.valueOf(1000);

  /** Prices the power of each step by a series of the stretch. */
  static PricedEnergy of(Stretch stretch, FixedPointSeries power, String code, Prices prices) {
    FixedPointSeries stated = stretch.prices().get(code);
    if (stated == null) {
      return new PricedEnergy(
          Ratio.ZERO,
          Ratio.ZERO,
          List.of(
              new MissingFact(
                  MissingFact.PRICE_SERIES_UNKNOWN, "price series " + code + " is unknown")));
    }
    FixedPointSeries price = prices.of(stated);
    ExactSum energy = new ExactSum();
    ExactSum value = new ExactSum();
    Gap gap = new Gap(power.grid());
    for (int i = 0; i < stretch.steps(); i++) {
      long kw = power.at(i);
      if (kw == 0) {
        continue;
      }
      if (price.isKnown(i)) {
        energy.add(kw);
        value.addProduct(kw, price.at(i));
      } else {
        gap.add(i);
      }
    }
    int minutes = stretch.stepMinutes();
    return new PricedEnergy(
        MeteredEnergy.kwh(energy.value(), power.scale(), minutes),
        MeteredEnergy.kwh(value.value(), power.scale() + price.scale(), minutes)
            .dividedBy(KWH_PER_MWH),
        gap.asMissing(MissingFact.PRICE_GAP, "price series " + code, "the energy priced by it"));
  }

  /** The energy in MWh. */
  Ratio mwh() {
    return kwh.dividedBy(KWH_PER_MWH);
  }

  /** What a contract makes of the series' prices before they are multiplied. */
  @FunctionalInterface
  interface Prices {
    /** The prices as they are stated. */
    Prices STATED = stated -> stated;

    /** The prices as charged. */
    FixedPointSeries of(FixedPointSeries stated);

    /** The prices less a fee, then held between a floor and a cap where they are agreed. */
    static Prices held(BigDecimal fee, BigDecimal floor, BigDecimal cap) {
      return stated -> {
        int scale = Math.max(stated.scale(), Math.max(scaleOf(fee), scaleOf(floor)));
        scale = Math.max(scale, scaleOf(cap));
        long less = unscaled(fee, scale, 0);
        long lowest = unscaled(floor, scale, Long.MIN_VALUE);
        long highest = unscaled(cap, scale, Long.MAX_VALUE);
        return stated
            .atScale(scale)
            .map(price -> Math.min(Math.max(price - less, lowest), highest));
      };
    }

    private static int scaleOf(BigDecimal value) {
      return value == null ? 0 : Math.max(0, value.stripTrailingZeros().scale());
    }

    private static long unscaled(BigDecimal value, int scale, long absent) {
      return value == null ? absent : value.setScale(scale).unscaledValue().longValueExact();
    }
  }
}
