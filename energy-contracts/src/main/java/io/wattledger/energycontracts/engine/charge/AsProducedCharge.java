package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.CertificateTerms;
import io.wattledger.energycontracts.engine.component.PpaAsProduced;
import io.wattledger.energycontracts.engine.component.PpaAsProduced.NegativePrice;
import io.wattledger.energycontracts.engine.component.PpaAsProduced.SettledAs;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A purchase of what a plant produces. Formula page: docs/formulas/ppa.md. */
final class AsProducedCharge {

  private static final String PAGE = "ppa.md";

  private final Stretch stretch;
  private final PpaAsProduced terms;
  private final List<MissingFact> missing = new ArrayList<>();

  AsProducedCharge(Stretch stretch, PpaAsProduced terms) {
    this.stretch = stretch;
    this.terms = terms;
  }

  Charge charge() {
    FixedPointSeries generation = generation();
    LineDraft draft = new LineDraft(stretch, terms);
    Ratio mwh;
    Ratio amount;
    if (terms.marketSeries() == null) {
      mwh = MeteredEnergy.mwh(generation);
      amount = mwh.times(terms.pricePerMwh());
      describe(draft, mwh, amount);
    } else {
      PricedEnergy market = priced(generation);
      mwh = terms.needsMarketPrice() ? market.mwh() : MeteredEnergy.mwh(generation);
      PricedEnergy negative = priced(onlyWhileNegative(generation));
      amount = amount(mwh, market.value(), negative);
      describe(draft, mwh, amount);
      market(draft, market, negative);
    }
    attributes(draft, terms.attributes(), mwh);
    return new Charge(List.of(draft.charged(amount)), missing);
  }

  private FixedPointSeries generation() {
    if (terms.generationSeries() == null) {
      return stretch.load();
    }
    SourcedPower sourced = SourcedPower.of(stretch, terms.generationSeries());
    missing.addAll(sourced.missing());
    return sourced.power();
  }

  private PricedEnergy priced(FixedPointSeries power) {
    return PricedEnergy.of(stretch, power, terms.marketSeries(), PricedEnergy.Prices.STATED);
  }

  private FixedPointSeries onlyWhileNegative(FixedPointSeries generation) {
    FixedPointSeries market = stretch.prices().get(terms.marketSeries());
    return FixedPointSeries.computed(
        generation.grid(),
        generation.scale(),
        i -> market != null && market.isKnown(i) && market.at(i) < 0 ? generation.at(i) : 0);
  }

  private Ratio amount(Ratio mwh, Ratio marketValue, PricedEnergy negative) {
    boolean unpaid = terms.negativePrice() == NegativePrice.NO_PAYMENT;
    Ratio paidMwh = unpaid ? mwh.minus(negative.mwh()) : mwh;
    Ratio amount = paidMwh.times(terms.pricePerMwh());
    if (terms.negativePrice() == NegativePrice.REDUCED_PRICE) {
      amount = amount.plus(negative.value());
    }
    if (terms.settlement() == SettledAs.DIFFERENCE) {
      amount = amount.minus(unpaid ? marketValue.minus(negative.value()) : marketValue);
    }
    return amount;
  }

  private void describe(LineDraft draft, Ratio mwh, Ratio amount) {
    draft
        .quantity(mwh, "MWh")
        .meanPrice(amount, mwh)
        .by(formula(), PAGE)
        .fact("negativePrice", terms.negativePrice().name(), stretch.terms(), null)
        .fact("settlement", terms.settlement().name(), stretch.terms(), null);
    if (terms.generationSeries() != null) {
      draft.fact(
          "generationSeries",
          terms.generationSeries(),
          "power series " + terms.generationSeries(),
          stretch.sources().get(terms.generationSeries()));
    }
    draft
        .measured("generationMwh", mwh, "MWh")
        .term("pricePerMwh", terms.pricePerMwh(), stretch.currency() + "/MWh");
  }

  private String formula() {
    String paid =
        switch (terms.negativePrice()) {
          case FULL_PRICE -> "pricePerMwh";
          case REDUCED_PRICE -> "(pricePerMwh + min(0, market))";
          case NO_PAYMENT -> "(market < 0 ? 0 : pricePerMwh)";
        };
    return terms.settlement() == SettledAs.DELIVERY
        ? "Σ generation × " + paid
        : "Σ generation × (" + paid + " − market" + (unpaidHours() ? " where it is paid)" : ")");
  }

  private boolean unpaidHours() {
    return terms.negativePrice() == NegativePrice.NO_PAYMENT;
  }

  /** A market price that decides the amount must be there; one that is only shown may lack. */
  private void market(LineDraft draft, PricedEnergy market, PricedEnergy negative) {
    if (terms.needsMarketPrice()) {
      missing.addAll(market.missing());
    } else if (!market.missing().isEmpty()) {
      return;
    }
    draft
        .series("marketSeries", terms.marketSeries())
        .measured("negativeMwh", negative.mwh(), "MWh")
        .derived("marketValue", market.value(), stretch.currency().getCurrencyCode());
  }

  /** The certificates and emissions that come with an energy. */
  static void attributes(LineDraft draft, CertificateTerms attributes, Ratio mwh) {
    if (attributes == null) {
      return;
    }
    if (attributes.certificateKind() != null) {
      draft.stated("certificateKind", attributes.certificateKind().name());
    }
    perMwh(draft, "certificates", attributes.certificatesPerMwh(), "certificates", mwh);
    perMwh(draft, "carbonKg", attributes.carbonKgPerMwh(), "kg CO2e", mwh);
  }

  private static void perMwh(
      LineDraft draft, String name, BigDecimal factor, String unit, Ratio mwh) {
    if (factor != null) {
      draft.term(name + "PerMwh", factor, unit + "/MWh").derived(name, mwh.times(factor), unit);
    }
  }
}
