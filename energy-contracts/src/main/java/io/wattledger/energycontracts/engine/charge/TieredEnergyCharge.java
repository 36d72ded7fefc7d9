package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.EnergyPrice;
import io.wattledger.energycontracts.engine.component.TieredEnergy;
import io.wattledger.energycontracts.engine.exact.ExactSum;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Energy at prices by cumulative quantity, in kWh or in hours' use of the billing demand. Formula
 * page: docs/formulas/tiered-energy.md.
 */
final class TieredEnergyCharge {

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private final Stretch stretch;
  private final TieredEnergy terms;
  private final Map<YearMonth, Ratio> billedDemands;
  private final BitSet inside;
  private final List<BillLine> lines = new ArrayList<>();
  private final List<MissingFact> missing = new ArrayList<>();

  /**
   * A charge.
   *
   * @param billedDemands what the named demand component billed, by month
   */
  TieredEnergyCharge(Stretch stretch, TieredEnergy terms, Map<YearMonth, Ratio> billedDemands) {
    this.stretch = stretch;
    this.terms = terms;
    this.billedDemands = billedDemands;
    this.inside = HourMask.of(stretch, terms.when());
  }

  Charge charge() {
    if (terms.limitsPer() == TieredEnergy.LimitsPer.BILL) {
      add(wholeBill());
    } else {
      BillingMonth.of(stretch).forEach(this::add);
    }
    return new Charge(lines, missing);
  }

  /** The stretch as one span whose limits are those of the bill, by its share of the days. */
  private BillingMonth wholeBill() {
    return new BillingMonth(
        YearMonth.from(stretch.from()),
        stretch.from(),
        stretch.to(),
        ChronoUnit.DAYS.between(stretch.billFrom(), stretch.billTo()),
        0,
        stretch.steps());
  }

  private void add(BillingMonth span) {
    int first = inside.nextSetBit(span.firstStep());
    if (!terms.when().isEmpty() && (first < 0 || first >= span.endStep())) {
      return;
    }
    Ratio demand = null;
    if (terms.byHoursUse()) {
      demand = demand(span);
      if (demand == null) {
        return;
      }
    }
    Ratio[] inTier = new Ratio[terms.tiers().size()];
    Arrays.fill(inTier, Ratio.ZERO);
    Ratio energy = Ratio.ZERO;
    if (terms.limitsPer() == TieredEnergy.LimitsPer.DAY) {
      for (int start = span.firstStep(); start < span.endStep(); ) {
        int end = endOfDay(start, span.endStep());
        Ratio ofDay = energy(start, end);
        fill(inTier, ofDay, Ratio.ONE, demand);
        energy = energy.plus(ofDay);
        start = end;
      }
    } else {
      energy = energy(span.firstStep(), span.endStep());
      fill(inTier, energy, span.shareOfBill(), demand);
    }
    for (int i = 0; i < inTier.length; i++) {
      lines.add(line(span, i, inTier[i], energy, demand));
    }
  }

  private int endOfDay(int start, int atMost) {
    int end = start;
    while (end < atMost && stretch.clock().epochDayOf(end) == stretch.clock().epochDayOf(start)) {
      end++;
    }
    return end;
  }

  private Ratio energy(int firstStep, int endStep) {
    ExactSum sum = new ExactSum();
    for (int i = inside.nextSetBit(firstStep);
        i >= 0 && i < endStep;
        i = inside.nextSetBit(i + 1)) {
      sum.add(stretch.load().at(i));
    }
    return MeteredEnergy.kwh(sum.value(), stretch.load().scale(), stretch.stepMinutes());
  }

  /** Adds to each tier what an energy fills of it. */
  private void fill(Ratio[] inTier, Ratio energy, Ratio share, Ratio demand) {
    Ratio below = Ratio.ZERO;
    for (int i = 0; i < inTier.length; i++) {
      Ratio limit = limit(terms.tiers().get(i), energy, share, demand);
      Ratio filled = energy.compareTo(limit) < 0 ? energy : limit;
      if (filled.compareTo(below) > 0) {
        inTier[i] = inTier[i].plus(filled.minus(below));
      }
      below = limit.compareTo(below) > 0 ? limit : below;
    }
  }

  /** The lower of a tier's two limits; the energy itself for the last tier. */
  private static Ratio limit(TieredEnergy.Tier tier, Ratio energy, Ratio share, Ratio demand) {
    Ratio limit = null;
    if (tier.upToKwh() != null) {
      limit = new Ratio(tier.upToKwh().multiply(MINUTES_PER_HOUR), MINUTES_PER_HOUR);
      limit = share.compareTo(Ratio.ONE) == 0 ? limit : limit.times(share);
    }
    if (tier.upToKwhPerKw() != null) {
      Ratio byUse = demand.times(tier.upToKwhPerKw()).times(share);
      limit = limit == null || byUse.compareTo(limit) < 0 ? byUse : limit;
    }
    return limit == null ? energy : limit;
  }

  private Ratio demand(BillingMonth span) {
    if (terms.demandKw() != null) {
      return Ratio.of(terms.demandKw());
    }
    Ratio demand = terms.demandComponent() == null ? measured(span) : billed(span);
    if (demand == null) {
      missing.add(
          new MissingFact(
              MissingFact.DEMAND,
              "the billing demand of "
                  + span.month()
                  + " is unknown, by which "
                  + terms.name()
                  + " counts hours of use"));
    }
    return demand;
  }

  private Ratio billed(BillingMonth span) {
    Ratio highest = null;
    YearMonth last = YearMonth.from(span.to().minusDays(1));
    for (YearMonth month = YearMonth.from(span.from());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      Ratio demand = billedDemands.get(month);
      if (demand != null && (highest == null || demand.compareTo(highest) > 0)) {
        highest = demand;
      }
    }
    return highest;
  }

  private Ratio measured(BillingMonth span) {
    BitSet all = new BitSet(stretch.steps());
    all.set(0, stretch.steps());
    int minutes =
        terms.demandWindowMinutes() == null ? stretch.meterMinutes() : terms.demandWindowMinutes();
    DemandWindows.Peak peak =
        new DemandWindows(
                stretch.load(),
                null,
                all,
                DemandCharge.Window.FIXED,
                minutes,
                stretch.meterMinutes())
            .highest(span.firstStep(), span.endStep());
    return peak == null ? null : peak.kw();
  }

  private BillLine line(BillingMonth span, int index, Ratio kwh, Ratio energy, Ratio demand) {
    TieredEnergy.Tier tier = terms.tiers().get(index);
    EnergyPrice price = tier.price();
    Ratio quantity = kwh.dividedBy(price.unit().kwh());
    LocalDate to = span.to();
    LineDraft draft =
        new LineDraft(stretch, terms)
            .part("TIER_" + (index + 1))
            .days(span.from(), to)
            .quantity(quantity, price.unit().symbol())
            .unitPrice(price.value())
            .by("(min(energy, limit) − limit of the tier before) × price", "tiered-energy.md")
            .fact("limitsPer", terms.limitsPer().name(), stretch.terms(), null)
            .measured("energyKwh", energy, "kWh");
    if (demand != null) {
      draft.measured("billingDemandKw", demand, "kW");
    }
    if (tier.upToKwh() != null) {
      draft.term("upToKwh", tier.upToKwh(), "kWh");
    }
    if (tier.upToKwhPerKw() != null) {
      draft.term("upToKwhPerKw", tier.upToKwhPerKw(), "kWh/kW");
    }
    return draft
        .term("price", price.value(), stretch.currency() + "/" + price.unit().symbol())
        .charged(quantity.times(price.value()));
  }
}
