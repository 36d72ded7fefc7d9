package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.HeatRate;
import io.wattledger.energycontracts.engine.exact.ExactSum;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Energy at a price that follows gas. Formula page: docs/formulas/heat-rate.md.
 *
 * <p>Gas has few prices in a month, so energy is gathered by gas price first and every product is
 * exact.
 */
final class HeatRateCharge {

  private static final String PAGE = "heat-rate.md";
  private static final BigDecimal KWH_PER_MWH = BigDecimal.valueOf(1000);

  private final Stretch stretch;
  private final HeatRate terms;
  private Ratio mwh = Ratio.ZERO;
  private Ratio mwhAtFloor = Ratio.ZERO;
  private Ratio gasTimesMwh = Ratio.ZERO;
  private Ratio amount = Ratio.ZERO;

  private HeatRateCharge(Stretch stretch, HeatRate terms) {
    this.stretch = stretch;
    this.terms = terms;
  }

  static Charge of(Stretch stretch, HeatRate terms) {
    return new HeatRateCharge(stretch, terms).charge();
  }

  private Charge charge() {
    FixedPointSeries gas = stretch.prices().get(terms.gasPriceSeries());
    if (gas == null) {
      return new Charge(
          List.of(line()),
          List.of(
              new MissingFact(
                  MissingFact.PRICE_SERIES_UNKNOWN,
                  "price series " + terms.gasPriceSeries() + " is unknown")));
    }
    FixedPointSeries power = MeteredEnergy.quantityOf(stretch, terms.quantity());
    Gap gap = new Gap(power.grid());
    byGasPrice(power, gas, gap)
        .forEach(
            (price, sum) ->
                add(
                    MeteredEnergy.kwh(sum.value(), power.scale(), stretch.stepMinutes())
                        .dividedBy(KWH_PER_MWH),
                    BigDecimal.valueOf(price, gas.scale())));
    return new Charge(
        List.of(line()),
        gap.asMissing(
            MissingFact.PRICE_GAP,
            "price series " + terms.gasPriceSeries(),
            "the energy priced by it"));
  }

  private Map<Long, ExactSum> byGasPrice(FixedPointSeries power, FixedPointSeries gas, Gap gap) {
    Map<Long, ExactSum> sums = new TreeMap<>();
    ExactSum current = null;
    long price = 0;
    for (int i = 0; i < stretch.steps(); i++) {
      if (power.at(i) == 0) {
        continue;
      }
      if (gas.isKnown(i)) {
        if (current == null || gas.at(i) != price) {
          price = gas.at(i);
          current = sums.computeIfAbsent(price, any -> new ExactSum());
        }
        current.add(power.at(i));
      } else {
        gap.add(i);
      }
    }
    return sums;
  }

  private void add(Ratio energy, BigDecimal gasPrice) {
    BigDecimal price =
        gasPrice.multiply(terms.heatRateMmbtuPerMwh()).add(terms.variableCostPerMwh());
    if (terms.floorPerMwh() != null && price.compareTo(terms.floorPerMwh()) < 0) {
      price = terms.floorPerMwh();
      mwhAtFloor = mwhAtFloor.plus(energy);
    }
    if (terms.capPerMwh() != null) {
      price = price.min(terms.capPerMwh());
    }
    mwh = mwh.plus(energy);
    gasTimesMwh = gasTimesMwh.plus(energy.times(gasPrice));
    amount = amount.plus(energy.times(price));
  }

  private BillLine line() {
    String currency = stretch.currency().getCurrencyCode();
    String perMwh = currency + "/MWh";
    LineDraft draft =
        new LineDraft(stretch, terms)
            .quantity(mwh, "MWh")
            .meanPrice(amount, mwh)
            .by("Σ MWh × max(heatRate × gas + variableCost, floor)", PAGE)
            .fact("quantity", terms.quantity().name(), stretch.terms(), null)
            .measured("energyMwh", mwh, "MWh")
            .series("gasPriceSeries", terms.gasPriceSeries())
            .term("heatRateMmbtuPerMwh", terms.heatRateMmbtuPerMwh(), "MMBtu/MWh")
            .term("variableCostPerMwh", terms.variableCostPerMwh(), perMwh);
    if (mwh.signum() > 0) {
      draft.derived("meanGasPrice", gasTimesMwh.over(mwh), currency + "/MMBtu");
    }
    if (terms.floorPerMwh() != null) {
      draft.term("floorPerMwh", terms.floorPerMwh(), perMwh);
      draft.derived("mwhAtFloor", mwhAtFloor, "MWh");
    }
    if (terms.capPerMwh() != null) {
      draft.term("capPerMwh", terms.capPerMwh(), perMwh);
    }
    return draft.charged(amount);
  }
}
