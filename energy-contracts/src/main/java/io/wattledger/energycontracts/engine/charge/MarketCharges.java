package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.AncillaryAward;
import io.wattledger.energycontracts.engine.component.DayAheadPosition;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reserve capacity and the two settlements. Formula page: docs/formulas/two-settlement.md. */
final class MarketCharges {

  private static final String PAGE = "two-settlement.md";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private MarketCharges() {}

  /** −Σ awarded MW × hours × clearing price × performance. */
  static Charge ancillary(Stretch stretch, AncillaryAward terms) {
    SourcedPower award = SourcedPower.of(stretch, terms.source());
    PricedEnergy cleared =
        PricedEnergy.of(stretch, award.power(), terms.priceSeries(), PricedEnergy.Prices.STATED);
    Ratio amount =
        Ratio.ZERO.minus(cleared.value().times(terms.performancePercent()).dividedBy(HUNDRED));
    LineDraft draft =
        new LineDraft(stretch, terms)
            .quantity(cleared.mwh(), "MW-h")
            .meanPrice(amount, cleared.mwh())
            .by("−Σ awarded MW × hours × clearing price × performancePercent / 100", PAGE);
    if (terms.product() != null) {
      draft.fact("product", terms.product(), stretch.terms(), null);
    }
    if (terms.awardSeries() != null) {
      draft.series("awardSeries", terms.awardSeries());
    }
    BillLine line =
        draft
            .series(terms.priceSeries())
            .derived("awardedMwHours", cleared.mwh(), "MW-h")
            .term("performancePercent", terms.performancePercent(), "%")
            .charged(amount);
    return new Charge(List.of(line), both(award.missing(), cleared.missing()));
  }

  /** Position × day-ahead price, and (load − position) × real-time price. */
  static Charge twoSettlement(Stretch stretch, DayAheadPosition terms) {
    SourcedPower position = SourcedPower.of(stretch, terms.source());
    PricedEnergy dayAhead =
        PricedEnergy.of(
            stretch, position.power(), terms.dayAheadSeries(), PricedEnergy.Prices.STATED);
    FixedPointSeries deviation =
        stretch.load().with(position.power(), (load, bought) -> load - bought);
    PricedEnergy realTime =
        PricedEnergy.of(stretch, deviation, terms.realTimeSeries(), PricedEnergy.Prices.STATED);
    BillLine bought =
        line(stretch, terms, "DAY_AHEAD", dayAhead)
            .by("Σ position MWh × day-ahead price", PAGE)
            .series("dayAheadSeries", terms.dayAheadSeries())
            .derived("positionMwh", dayAhead.mwh(), "MWh")
            .charged(dayAhead.value());
    BillLine settled =
        line(stretch, terms, "DEVIATION", realTime)
            .by("Σ (load − position) MWh × real-time price", PAGE)
            .series("realTimeSeries", terms.realTimeSeries())
            .measured("deviationMwh", realTime.mwh(), "MWh")
            .charged(realTime.value());
    return new Charge(
        List.of(bought, settled),
        both(position.missing(), both(dayAhead.missing(), realTime.missing())));
  }

  private static LineDraft line(
      Stretch stretch, DayAheadPosition terms, String part, PricedEnergy priced) {
    return new LineDraft(stretch, terms)
        .part(part)
        .quantity(priced.mwh(), "MWh")
        .meanPrice(priced.value(), priced.mwh());
  }

  private static List<MissingFact> both(List<MissingFact> first, List<MissingFact> second) {
    List<MissingFact> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
