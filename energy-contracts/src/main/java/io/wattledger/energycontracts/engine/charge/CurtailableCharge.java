package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.CurtailableCredit;
import io.wattledger.energycontracts.engine.component.CurtailableCredit.PenaltyCounts;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Credits for interruptible demand and their penalty. Formula page: docs/formulas/curtailable.md.
 */
final class CurtailableCharge {

  private static final String PAGE = "curtailable.md";

  private final Stretch stretch;
  private final CurtailableCredit terms;
  private final int windowSteps;
  private final List<BillLine> lines = new ArrayList<>();
  private final List<MissingFact> missing = new ArrayList<>();

  CurtailableCharge(Stretch stretch, CurtailableCredit terms) {
    this.stretch = stretch;
    this.terms = terms;
    int window = terms.windowMinutes() == null ? stretch.meterMinutes() : terms.windowMinutes();
    this.windowSteps = Math.max(1, window / stretch.stepMinutes());
  }

  Charge charge() {
    for (BillingMonth month : BillingMonth.of(stretch)) {
      credit(month);
      if (terms.penaltyPerKw() != null) {
        penalty(month);
      }
    }
    return new Charge(lines, missing);
  }

  private void credit(BillingMonth month) {
    Ratio demand = highest(month.firstStep(), month.endStep(), windowSteps);
    if (demand == null) {
      missing.add(
          new MissingFact(
              MissingFact.DEMAND,
              "no whole demand window was measured in " + month.month() + " for " + terms.name()));
      return;
    }
    Ratio counted = demand;
    LineDraft draft =
        new LineDraft(stretch, terms)
            .part("CREDIT")
            .days(month.from(), month.to())
            .by("−max(min(demandKw, contractKw) − protectedKw, 0) × creditPerKw × months", PAGE)
            .measured("demandKw", demand, "kW");
    if (terms.contractKw() != null) {
      draft.term("contractKw", terms.contractKw(), "kW");
      counted = lower(demand, Ratio.of(terms.contractKw()));
    }
    Ratio interruptible = above(counted);
    Ratio months = month.shareOfBill();
    lines.add(
        draft
            .term("protectedKw", terms.protectedKw(), "kW")
            .quantity(interruptible, "kW")
            .unitPrice(terms.creditPerKw().negate())
            .derived("interruptibleKw", interruptible, "kW")
            .term("creditPerKw", terms.creditPerKw(), stretch.currency() + "/kW")
            .derived("months", months, "months")
            .charged(Ratio.ZERO.minus(interruptible.times(terms.creditPerKw()).times(months))));
  }

  private void penalty(BillingMonth month) {
    LineDraft draft =
        new LineDraft(stretch, terms)
            .part("PENALTY")
            .days(month.from(), month.to())
            .by(
                terms.penaltyCounts() == PenaltyCounts.EACH_EVENT
                    ? "Σ over events max(actualKw − protectedKw, 0) × penaltyPerKw"
                    : "highest max(actualKw − protectedKw, 0) of an event × penaltyPerKw",
                PAGE)
            .term("protectedKw", terms.protectedKw(), "kW");
    Ratio excess = Ratio.ZERO;
    int called = 0;
    for (CurtailableCredit.Call event : terms.events()) {
      if (!startsIn(month, event.startUtc())) {
        continue;
      }
      Ratio actual = actual(event);
      if (actual == null) {
        missing.add(notMeasured(event));
        continue;
      }
      called++;
      draft.fact("event" + called + "StartUtc", event.startUtc().toString(), stretch.terms(), null);
      draft.measured("event" + called + "ActualKw", actual, "kW");
      excess =
          terms.penaltyCounts() == PenaltyCounts.EACH_EVENT
              ? excess.plus(above(actual))
              : higher(excess, above(actual));
    }
    lines.add(
        draft
            .quantity(excess, "kW")
            .unitPrice(terms.penaltyPerKw())
            .count("events", called, "events")
            .derived("excessKw", excess, "kW")
            .term("penaltyPerKw", terms.penaltyPerKw(), stretch.currency() + "/kW")
            .charged(excess.times(terms.penaltyPerKw())));
  }

  private boolean startsIn(BillingMonth month, Instant start) {
    int step = stretch.load().grid().indexOf(start);
    return step >= month.firstStep() && step < month.endStep();
  }

  private MissingFact notMeasured(CurtailableCredit.Call event) {
    return new MissingFact(
        MissingFact.DEMAND,
        "the load was not measured during the call of "
            + event.startUtc()
            + " for "
            + terms.name());
  }

  /** The highest demand of an event: over whole windows, or over all of a shorter event. */
  private Ratio actual(CurtailableCredit.Call event) {
    if (event.actualKw() != null) {
      return Ratio.of(event.actualKw());
    }
    int first = stretch.load().grid().indexOf(event.startUtc());
    int end = Math.min(stretch.steps(), stretch.load().grid().indexOf(event.endUtc()));
    return highest(first, end, Math.min(windowSteps, end - first));
  }

  /** The highest mean power of whole windows side by side, null when none was measured whole. */
  private Ratio highest(int first, int end, int length) {
    FixedPointSeries load = stretch.load();
    long best = Long.MIN_VALUE;
    for (int start = first; start + length <= end; start += length) {
      long sum = 0;
      boolean whole = true;
      for (int i = start; i < start + length && whole; i++) {
        whole = load.isKnown(i);
        sum += load.at(i);
      }
      if (whole) {
        best = Math.max(best, sum);
      }
    }
    return best == Long.MIN_VALUE
        ? null
        : Ratio.of(BigDecimal.valueOf(best, load.scale())).dividedBy(BigDecimal.valueOf(length));
  }

  private Ratio above(Ratio demand) {
    return higher(Ratio.ZERO, demand.minus(Ratio.of(terms.protectedKw())));
  }

  private static Ratio higher(Ratio left, Ratio right) {
    return left.compareTo(right) >= 0 ? left : right;
  }

  private static Ratio lower(Ratio left, Ratio right) {
    return left.compareTo(right) <= 0 ? left : right;
  }
}
