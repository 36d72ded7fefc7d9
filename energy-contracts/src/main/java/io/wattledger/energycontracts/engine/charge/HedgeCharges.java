package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.Collar;
import io.wattledger.energycontracts.engine.component.Swap;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.util.ArrayList;
import java.util.List;

/** Swaps, caps, floors and collars. Formula page: docs/formulas/hedges.md. */
final class HedgeCharges {

  private static final String PAGE = "hedges.md";

  private HedgeCharges() {}

  /** Notional × (fixed − floating). */
  static Charge swap(Stretch stretch, Swap terms) {
    FixedPointSeries notional = stretch.local().powerOf(terms.profile());
    PricedEnergy floating =
        PricedEnergy.of(stretch, notional, terms.priceSeries(), PricedEnergy.Prices.STATED);
    FixedPointSeries unused =
        notional.with(stretch.load(), (agreed, load) -> Math.max(0, agreed - load));
    PricedEnergy over =
        PricedEnergy.of(stretch, unused, terms.priceSeries(), PricedEnergy.Prices.STATED);
    Ratio amount = floating.mwh().times(terms.fixedPricePerMwh()).minus(floating.value());
    Ratio gain = over.value().minus(over.mwh().times(terms.fixedPricePerMwh()));
    String currency = stretch.currency().getCurrencyCode();
    BillLine line =
        new LineDraft(stretch, terms)
            .quantity(floating.mwh(), "MWh")
            .meanPrice(amount, floating.mwh())
            .by("Σ notional MWh × (fixedPricePerMwh − price)", PAGE)
            .term("fixedPricePerMwh", terms.fixedPricePerMwh(), currency + "/MWh")
            .series(terms.priceSeries())
            .derived("notionalMwh", floating.mwh(), "MWh")
            .derived("floatingAmount", floating.value(), currency)
            .measured("overHedgeMwh", over.mwh(), "MWh")
            .derived("overHedgeGain", gain, currency)
            .charged(amount);
    return new Charge(List.of(line), floating.missing());
  }

  /** Hedged energy × (held price − index), and the premium. */
  static Charge collar(Stretch stretch, Collar terms) {
    FixedPointSeries hedged =
        terms.hasNotional()
            ? stretch.local().powerOf(terms.profile())
            : MeteredEnergy.quantityOf(stretch, terms.meteredQuantity());
    PricedEnergy index =
        PricedEnergy.of(stretch, hedged, terms.priceSeries(), PricedEnergy.Prices.STATED);
    PricedEnergy held =
        PricedEnergy.of(
            stretch,
            hedged,
            terms.priceSeries(),
            PricedEnergy.Prices.held(null, terms.floorPerMwh(), terms.capPerMwh()));
    List<BillLine> lines = new ArrayList<>();
    lines.add(payoff(stretch, terms, index, held));
    if (terms.premiumPerMwh() != null) {
      lines.add(premium(stretch, terms, MeteredEnergy.mwh(hedged)));
    }
    return new Charge(lines, index.missing());
  }

  private static BillLine payoff(
      Stretch stretch, Collar terms, PricedEnergy index, PricedEnergy held) {
    String currency = stretch.currency().getCurrencyCode();
    Ratio amount = held.value().minus(index.value());
    LineDraft draft =
        new LineDraft(stretch, terms)
            .part("SETTLEMENT")
            .quantity(index.mwh(), "MWh")
            .meanPrice(amount, index.mwh())
            .by("Σ MWh × (min(max(price, floor), cap) − price)", PAGE)
            .series(terms.priceSeries());
    if (terms.floorPerMwh() != null) {
      draft.term("floorPerMwh", terms.floorPerMwh(), currency + "/MWh");
    }
    if (terms.capPerMwh() != null) {
      draft.term("capPerMwh", terms.capPerMwh(), currency + "/MWh");
    }
    return draft
        .measured("hedgedMwh", index.mwh(), "MWh")
        .derived("indexAmount", index.value(), currency)
        .derived("heldAmount", held.value(), currency)
        .charged(amount);
  }

  private static BillLine premium(Stretch stretch, Collar terms, Ratio mwh) {
    return new LineDraft(stretch, terms)
        .part("PREMIUM")
        .quantity(mwh, "MWh")
        .unitPrice(terms.premiumPerMwh())
        .by("hedged MWh × premiumPerMwh", PAGE)
        .measured("hedgedMwh", mwh, "MWh")
        .term("premiumPerMwh", terms.premiumPerMwh(), stretch.currency() + "/MWh")
        .charged(mwh.times(terms.premiumPerMwh()));
  }
}
