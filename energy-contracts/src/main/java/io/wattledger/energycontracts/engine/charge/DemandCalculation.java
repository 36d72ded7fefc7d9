package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.DemandTier;
import io.wattledger.energycontracts.engine.component.Ratchet;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The billing demand of each month of a stretch and its charge. Formula page:
 * docs/formulas/demand.md.
 */
final class DemandCalculation {

  private static final String PAGE = "demand.md";

  private final Stretch stretch;
  private final DemandCharge terms;
  private final int windowMinutes;
  private final BitSet inside;
  private final DemandMeter meter;
  private final EarlierPeaks earlier;
  private final List<BillLine> lines = new ArrayList<>();
  private final List<MissingFact> missing = new ArrayList<>();
  private final Map<YearMonth, Ratio> billed = new HashMap<>();

  DemandCalculation(Stretch stretch, DemandCharge terms) {
    this.stretch = stretch;
    this.terms = terms;
    this.windowMinutes =
        terms.windowMinutes() == null ? stretch.meterMinutes() : terms.windowMinutes();
    this.inside = HourMask.of(stretch, terms.when());
    this.meter =
        new DemandMeter(
            terms,
            new LoadRecord.Part(stretch.load(), stretch.reactiveKvar()),
            inside,
            windowMinutes,
            stretch.meterMinutes());
    this.earlier =
        terms.ratchets().isEmpty() ? null : new EarlierPeaks(stretch, terms, windowMinutes);
  }

  Charge charge() {
    for (BillingMonth month : BillingMonth.of(stretch)) {
      if (!isBilledIn(month)) {
        continue;
      }
      if (terms.billingKw() != null) {
        addContractDemand(month);
      } else if (terms.per() == DemandCharge.DemandPer.DAY) {
        addDaily(month);
      } else {
        addMeasured(month);
      }
    }
    return new Charge(lines, missing);
  }

  /** The demand that was billed, by month. */
  Map<YearMonth, Ratio> billed() {
    return billed;
  }

  private boolean isBilledIn(BillingMonth month) {
    int first = inside.nextSetBit(month.firstStep());
    return terms.when().isEmpty() || first >= 0 && first < month.endStep();
  }

  private void addContractDemand(BillingMonth month) {
    Ratio demand = Ratio.of(terms.billingKw());
    billed.put(month.month(), demand);
    for (DemandSlice slice : DemandSlice.of(terms.priceSteps(), demand, demand)) {
      lines.add(slice(slice, month, draft(month), demand, "billingKw"));
    }
  }

  private void addDaily(BillingMonth month) {
    if (lacksReactive(month)) {
      return;
    }
    DailyDemand daily = DailyDemand.of(stretch, terms, month, meter, inside);
    daily.unmeasured().forEach(day -> missing.add(unmeasured(day.toString())));
    if (daily.highest() != null) {
      billed.put(month.month(), daily.highest());
    }
    lines.addAll(daily.lines(windowMinutes));
  }

  private boolean lacksReactive(BillingMonth month) {
    if (meter.lacksReactive()) {
      missing.add(
          new MissingFact(
              MissingFact.REACTIVE_POWER,
              "no reactive power was metered in " + month.month() + " for " + terms.name()));
    }
    return meter.lacksReactive();
  }

  private MissingFact unmeasured(String when) {
    return new MissingFact(
        MissingFact.DEMAND,
        "no whole demand window of "
            + windowMinutes
            + " minutes was measured in "
            + when
            + " for "
            + terms.name());
  }

  private void addMeasured(BillingMonth month) {
    if (lacksReactive(month)) {
      return;
    }
    DemandMeter.Demand measured = meter.highest(month.firstStep(), month.endStep());
    if (measured == null) {
      missing.add(unmeasured(month.month().toString()));
      return;
    }
    BillingDemand demand = BillingDemand.of(terms, month.month(), measured, earlier);
    nameUnknownMonths(month, demand);
    billed.put(month.month(), demand.billed());
    for (DemandSlice slice : DemandSlice.of(terms.priceSteps(), demand.base(), demand.billed())) {
      LineDraft draft = setBy(draft(month, demand), slice, demand);
      lines.add(slice(slice, month, draft, demand.billed(), demand.formula()));
    }
  }

  /** What a ratchet adds was set by the old peak, all else by the month's own. */
  private LineDraft setBy(LineDraft draft, DemandSlice slice, BillingDemand demand) {
    Instant start =
        slice.below() == null ? demand.measured().start() : demand.highestAsked().earlier().start();
    return start == null ? draft : draft.demandSetIn(start, windowMinutes);
  }

  private void nameUnknownMonths(BillingMonth month, BillingDemand demand) {
    for (BillingDemand.Asked asked : demand.ratchets()) {
      if (asked.ratchet().since() != null && !asked.earlier().unknown().isEmpty()) {
        missing.add(
            new MissingFact(
                MissingFact.DEMAND_HISTORY,
                "the highest demand of "
                    + asked.earlier().unknown().get(0)
                    + (asked.earlier().unknown().size() == 1
                        ? ""
                        : " and " + (asked.earlier().unknown().size() - 1) + " more months")
                    + " is unknown, which "
                    + terms.name()
                    + " of "
                    + month.month()
                    + " looks back to"));
      }
    }
  }

  private LineDraft draft(BillingMonth month) {
    return new LineDraft(stretch, terms).days(month.from(), month.to());
  }

  private LineDraft draft(BillingMonth month, BillingDemand demand) {
    String unit = terms.basis().symbol();
    LineDraft draft =
        draft(month)
            .fact("window", terms.window().name(), stretch.terms(), null)
            .count("windowMinutes", windowMinutes, "min")
            .measured("peakKw", demand.measured().kw(), "kW")
            .fact("peakStartUtc", demand.measured().start().toString(), stretch.loadSource(), null);
    if (demand.measured().kva() != null) {
      draft.measuredReactive("peakKva", demand.measured().kva(), "kVA");
      if (demand.measured().powerFactor() != null) {
        draft.measured("powerFactor", demand.measured().powerFactor(), "");
      }
      if (terms.powerFactor() != null && terms.powerFactor().target() != null) {
        draft.term("targetPowerFactor", terms.powerFactor().target(), "");
      }
      draft.derived("demand", demand.measured().counted(), unit);
    }
    if (terms.measuredPercent() != null) {
      draft.term("measuredPercent", terms.measuredPercent(), "%");
    }
    if (terms.minimumKw() != null) {
      draft.term("minimumKw", terms.minimumKw(), unit);
    }
    if (terms.contractKw() != null) {
      draft.term("contractKw", terms.contractKw(), unit);
      draft.term("contractPercent", terms.contractPercent(), "%");
    }
    ratchet(draft, demand, unit);
    return draft;
  }

  private void ratchet(LineDraft draft, BillingDemand demand, String unit) {
    if (demand.ratchets().isEmpty()) {
      return;
    }
    BillingDemand.Asked asked = demand.highestAsked();
    if (asked == null) {
      Ratchet first = demand.ratchets().get(0).ratchet();
      draft.term("ratchetPercent", first.percent(), "%").count("ratchetMonthsKnown", 0, "months");
      return;
    }
    draft
        .term("ratchetPercent", asked.ratchet().percent(), "%")
        .count("ratchetMonthsKnown", asked.earlier().known(), "months")
        .fact("earlierPeakMonth", asked.earlier().month().toString(), stretch.loadSource(), null)
        .measured("earlierPeakKw", asked.earlier().demand(), unit)
        .derived("ratchetKw", asked.demand(), unit);
    if (demand.billed().compareTo(demand.base()) > 0) {
      draft.derived("strandedKw", demand.billed().minus(demand.base()), unit);
    }
  }

  private BillLine slice(
      DemandSlice slice, BillingMonth month, LineDraft draft, Ratio demand, String formula) {
    Ratio months = month.months(terms.proration());
    String unit = terms.basis().symbol();
    DemandTier tier = slice.tier();
    if (tier.upToKw() != null) {
      draft.term("upToKw", tier.upToKw(), unit);
    }
    draft
        .part(slice.part(!terms.tiers().isEmpty()))
        .quantity(slice.quantity(), unit)
        .unitPrice(tier.pricePerKw())
        .by(slice.formula(formula, !terms.tiers().isEmpty()), PAGE)
        .derived("billingKw", demand, unit)
        .term("pricePerKw", tier.pricePerKw(), stretch.currency() + "/" + unit)
        .derived("months", months, "months");
    Ratio exact = slice.quantity().times(tier.pricePerKw()).times(months);
    return slice.below() == null
        ? draft.charged(exact)
        : draft.chargedBeside(slice.below().times(tier.pricePerKw()).times(months), exact);
  }
}
