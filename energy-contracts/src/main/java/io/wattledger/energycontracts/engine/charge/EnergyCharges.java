package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.EnergyFee;
import io.wattledger.energycontracts.engine.component.EnergyPrice;
import io.wattledger.energycontracts.engine.component.EnergyQuantity;
import io.wattledger.energycontracts.engine.component.IndexEnergy;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.math.BigDecimal;
import java.util.List;

/** Energy at an index price and at a flat fee. Formula page: docs/formulas/settlement.md. */
final class EnergyCharges {

  private static final String PAGE = "settlement.md";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private EnergyCharges() {}

  /** Energy × (index × (1 + losses) + adder). */
  static Charge index(Stretch stretch, IndexEnergy terms) {
    PricedEnergy priced =
        PricedEnergy.of(
            stretch,
            MeteredEnergy.quantityOf(stretch, terms.quantity()),
            terms.priceSeries(),
            PricedEnergy.Prices.held(null, terms.floorPerMwh(), terms.capPerMwh()));
    BigDecimal withLosses = BigDecimal.ONE.add(terms.lossPercent().divide(HUNDRED));
    Ratio energy = priced.value().times(withLosses);
    Ratio adder = priced.mwh().times(terms.adderPerMwh());
    Ratio amount = energy.plus(adder);
    String perMwh = stretch.currency() + "/MWh";
    LineDraft draft =
        new LineDraft(stretch, terms)
            .quantity(priced.mwh(), "MWh")
            .meanPrice(amount, priced.mwh())
            .by("Σ MWh × (price × (1 + lossPercent / 100) + adderPerMwh)", PAGE)
            .fact("quantity", terms.quantity().name(), stretch.terms(), null)
            .measured("energyMwh", priced.mwh(), "MWh")
            .series(terms.priceSeries())
            .term("lossPercent", terms.lossPercent(), "%")
            .term("adderPerMwh", terms.adderPerMwh(), perMwh);
    if (terms.floorPerMwh() != null) {
      draft.term("floorPerMwh", terms.floorPerMwh(), perMwh);
    }
    if (terms.capPerMwh() != null) {
      draft.term("capPerMwh", terms.capPerMwh(), perMwh);
    }
    if (terms.quantity() == EnergyQuantity.ABOVE_BLOCK) {
      draft.term("blockKw", stretch.totalBlockKw(), "kW");
    }
    String currency = stretch.currency().getCurrencyCode();
    BillLine line =
        draft
            .derived("energyAmount", energy, currency)
            .derived("adderAmount", adder, currency)
            .charged(amount);
    return new Charge(List.of(line), priced.missing());
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
