package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.EnergyFee;
import io.wattledger.energycontracts.engine.component.EnergyPrice;
import io.wattledger.energycontracts.engine.component.EnergyQuantity;
import io.wattledger.energycontracts.engine.component.IndexEnergy;
import io.wattledger.energycontracts.engine.component.TieredEnergy;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Energy at an index price, at a flat fee and at tiered prices. Formula page:
 * docs/formulas/settlement.md.
 */
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

  /** Each tier × what the month's energy fills of it. */
  static Charge tiered(Stretch stretch, TieredEnergy terms) {
    List<BillLine> lines = new ArrayList<>();
    for (BillingMonth month : BillingMonth.of(stretch)) {
      Ratio energy =
          MeteredEnergy.between(stretch, month.firstStep(), month.endStep(), EnergyQuantity.ALL);
      Ratio below = Ratio.ZERO;
      for (int i = 0; i < terms.tiers().size(); i++) {
        TieredEnergy.Tier tier = terms.tiers().get(i);
        Ratio limit = tier.upToKwh() == null ? energy : month.shareOfBill().times(tier.upToKwh());
        Ratio filled = energy.compareTo(limit) < 0 ? energy : limit;
        Ratio inTier = filled.compareTo(below) > 0 ? filled.minus(below) : Ratio.ZERO;
        lines.add(tierLine(stretch, terms, month, i, inTier, energy));
        below = limit;
      }
    }
    return new Charge(lines, List.of());
  }

  private static BillLine tierLine(
      Stretch stretch,
      TieredEnergy terms,
      BillingMonth month,
      int index,
      Ratio kwh,
      Ratio monthKwh) {
    TieredEnergy.Tier tier = terms.tiers().get(index);
    EnergyPrice price = tier.price();
    Ratio quantity = kwh.dividedBy(price.unit().kwh());
    LineDraft draft =
        new LineDraft(stretch, terms)
            .part("TIER_" + (index + 1))
            .days(month.from(), month.to())
            .quantity(quantity, price.unit().symbol())
            .unitPrice(price.value())
            .by("(min(energy, upToKwh) − limit of the tier before) × price", PAGE)
            .measured("monthEnergyKwh", monthKwh, "kWh");
    if (tier.upToKwh() != null) {
      draft.term("upToKwh", tier.upToKwh(), "kWh");
    }
    return draft
        .term("price", price.value(), stretch.currency() + "/" + price.unit().symbol())
        .charged(quantity.times(price.value()));
  }
}
