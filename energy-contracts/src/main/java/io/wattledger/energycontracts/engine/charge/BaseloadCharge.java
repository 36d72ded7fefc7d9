package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.PpaBaseload;
import io.wattledger.energycontracts.engine.component.PpaBaseload.Party;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.util.ArrayList;
import java.util.List;

/** A purchase of a steady power. Formula page: docs/formulas/ppa.md. */
final class BaseloadCharge {

  private static final String PAGE = "ppa.md";

  private final Stretch stretch;
  private final PpaBaseload terms;
  private final FixedPointSeries baseload;
  private final List<MissingFact> missing = new ArrayList<>();

  BaseloadCharge(Stretch stretch, PpaBaseload terms) {
    this.stretch = stretch;
    this.terms = terms;
    this.baseload =
        terms.hasAgreedPower() ? stretch.local().powerOf(terms.profile()) : stretch.load();
  }

  Charge charge() {
    List<BillLine> lines =
        terms.shapeBorneBy() == Party.SELLER ? List.of(baseloadLine()) : shapedLines();
    return new Charge(lines, missing);
  }

  private BillLine baseloadLine() {
    Ratio mwh = MeteredEnergy.mwh(baseload);
    LineDraft draft =
        energy("BASELOAD", mwh, "baseload MWh × pricePerMwh").measured("baseloadMwh", mwh, "MWh");
    if (terms.generationSeries() != null && terms.marketSeries() != null) {
      FixedPointSeries generation = generation();
      PricedEnergy traded = traded(generation);
      missing.addAll(traded.missing());
      draft
          .measured("generationMwh", MeteredEnergy.mwh(generation), "MWh")
          .derived("shapeCost", shapeCost(traded), stretch.currency().getCurrencyCode());
    }
    AsProducedCharge.attributes(draft, terms.attributes(), mwh);
    return draft.charged(mwh.times(terms.pricePerMwh()));
  }

  private List<BillLine> shapedLines() {
    FixedPointSeries generation = generation();
    Ratio mwh = MeteredEnergy.mwh(generation);
    PricedEnergy traded = traded(generation);
    missing.addAll(traded.missing());
    LineDraft generated =
        energy("GENERATION", mwh, "generation MWh × pricePerMwh")
            .measured("generationMwh", mwh, "MWh");
    AsProducedCharge.attributes(generated, terms.attributes(), mwh);
    BillLine shape =
        new LineDraft(stretch, terms)
            .part("SHAPE")
            .quantity(traded.mwh(), "MWh")
            .meanPrice(traded.value(), traded.mwh())
            .by("Σ (baseload − generation) × market", PAGE)
            .measured("baseloadMwh", MeteredEnergy.mwh(baseload), "MWh")
            .measured("generationMwh", mwh, "MWh")
            .series("marketSeries", terms.marketSeries())
            .derived("shapeCost", shapeCost(traded), stretch.currency().getCurrencyCode())
            .charged(traded.value());
    return List.of(generated.charged(mwh.times(terms.pricePerMwh())), shape);
  }

  private LineDraft energy(String part, Ratio mwh, String formula) {
    return new LineDraft(stretch, terms)
        .part(part)
        .quantity(mwh, "MWh")
        .unitPrice(terms.pricePerMwh())
        .by(formula, PAGE)
        .term("pricePerMwh", terms.pricePerMwh(), stretch.currency() + "/MWh");
  }

  private FixedPointSeries generation() {
    SourcedPower sourced = SourcedPower.of(stretch, terms.generationSeries());
    missing.addAll(sourced.missing());
    return sourced.power();
  }

  /** What the market makes up for, or takes, to turn the generation into the baseload. */
  private PricedEnergy traded(FixedPointSeries generation) {
    return PricedEnergy.of(
        stretch,
        baseload.with(generation, (wanted, made) -> wanted - made),
        terms.marketSeries(),
        PricedEnergy.Prices.STATED);
  }

  /** What the baseload costs above its own price when the site trades the difference. */
  private Ratio shapeCost(PricedEnergy traded) {
    return traded.value().minus(traded.mwh().times(terms.pricePerMwh()));
  }
}
