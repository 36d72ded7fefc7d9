package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.EnergyFee;
import io.wattledger.energycontracts.engine.component.EnergyPrice;
import io.wattledger.energycontracts.engine.component.EnergyQuantity;
import io.wattledger.energycontracts.engine.component.IndexEnergy;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Energy at an index price and at a flat fee. Formula page: docs/formulas/settlement.md. */
final class EnergyCharges {

  private static final String PAGE = "settlement.md";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private EnergyCharges() {}

  /** Energy × ((index + basis) × (1 + losses) + adder). */
  static Charge index(Stretch stretch, IndexEnergy terms) {
    PricedEnergy priced =
        PricedEnergy.of(
            stretch,
            MeteredEnergy.quantityOf(stretch, terms.quantity()),
            terms.priceSeries(),
            PricedEnergy.Prices.held(
                terms.basisPerMwh().negate(), terms.floorPerMwh(), terms.capPerMwh()));
    BigDecimal withLosses = BigDecimal.ONE.add(terms.lossPercent().divide(HUNDRED));
    boolean onQuantity = terms.lossesOn() == IndexEnergy.LossesOn.QUANTITY;
    Ratio charged = onQuantity ? priced.mwh().times(withLosses) : priced.mwh();
    Ratio energy = priced.value().times(withLosses);
    Ratio adder = charged.times(terms.adderPerMwh());
    Ratio amount = energy.plus(adder);
    LineDraft draft =
        new LineDraft(stretch, terms)
            .quantity(charged, "MWh")
            .meanPrice(amount, charged)
            .by(
                onQuantity
                    ? "Σ MWh × (1 + lossPercent / 100) × (price + basisPerMwh + adderPerMwh)"
                    : "Σ MWh × ((price + basisPerMwh) × (1 + lossPercent / 100) + adderPerMwh)",
                PAGE)
            .fact("quantity", terms.quantity().name(), stretch.terms(), null)
            .measured("energyMwh", priced.mwh(), "MWh")
            .series(terms.priceSeries());
    indexTerms(stretch, terms, draft);
    List<MissingFact> missing = new ArrayList<>(priced.missing());
    if (terms.referenceSeries() != null) {
      missing.addAll(basisCost(stretch, terms, draft));
    }
    String currency = stretch.currency().getCurrencyCode();
    BillLine line =
        draft
            .derived("energyAmount", energy, currency)
            .derived("adderAmount", adder, currency)
            .charged(amount);
    return new Charge(List.of(line), missing);
  }

  private static void indexTerms(Stretch stretch, IndexEnergy terms, LineDraft draft) {
    String perMwh = stretch.currency() + "/MWh";
    if (terms.basisPerMwh().signum() != 0) {
      draft.term("basisPerMwh", terms.basisPerMwh(), perMwh);
    }
    draft
        .term("lossPercent", terms.lossPercent(), "%")
        .term("adderPerMwh", terms.adderPerMwh(), perMwh);
    if (terms.floorPerMwh() != null) {
      draft.term("floorPerMwh", terms.floorPerMwh(), perMwh);
    }
    if (terms.capPerMwh() != null) {
      draft.term("capPerMwh", terms.capPerMwh(), perMwh);
    }
    if (terms.quantity() == EnergyQuantity.ABOVE_BLOCK) {
      draft.measured("blockMwh", MeteredEnergy.mwh(stretch.blocks().total()), "MWh");
    }
  }

  /** What the index cost above a hub: shown beside the amount, and no part of it. */
  private static List<MissingFact> basisCost(Stretch stretch, IndexEnergy terms, LineDraft draft) {
    FixedPointSeries power = MeteredEnergy.quantityOf(stretch, terms.quantity());
    PricedEnergy here =
        PricedEnergy.of(stretch, power, terms.priceSeries(), PricedEnergy.Prices.STATED);
    PricedEnergy hub =
        PricedEnergy.of(stretch, power, terms.referenceSeries(), PricedEnergy.Prices.STATED);
    if (here.missing().isEmpty() && hub.missing().isEmpty()) {
      draft
          .series("referenceSeries", terms.referenceSeries())
          .derived(
              "basisCost", here.value().minus(hub.value()), stretch.currency().getCurrencyCode());
    }
    return hub.missing();
  }

  /** Energy × fee. */
  static Charge fee(Stretch stretch, EnergyFee terms) {
    EnergyPrice price = terms.price();
    Ratio quantity = MeteredEnergy.of(stretch, terms.quantity()).dividedBy(price.unit().kwh());
    return Charge.of(
        new LineDraft(stretch, terms)
            .quantity(quantity, price.unit().symbol())
            .unitPrice(price.value())
            .by("metered energy × price", PAGE)
            .fact("quantity", terms.quantity().name(), stretch.terms(), null)
            .measured("energyMetered", quantity, price.unit().symbol())
            .term("price", price.value(), stretch.currency() + "/" + price.unit().symbol())
            .charged(quantity.times(price.value())));
  }
}
