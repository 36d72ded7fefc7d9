package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.DemandTier;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.kernel.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The highest demand of each day of a month, added up tier by tier. Formula page:
 * docs/formulas/demand.md.
 */
final class DailyDemand {

  private final Stretch stretch;
  private final DemandCharge terms;
  private final BillingMonth month;
  private final Ratio[] inTier;
  private final List<Instant> starts = new ArrayList<>();
  private final List<LocalDate> unmeasured = new ArrayList<>();
  private DemandMeter.Demand highest;

  private DailyDemand(Stretch stretch, DemandCharge terms, BillingMonth month) {
    this.stretch = stretch;
    this.terms = terms;
    this.month = month;
    this.inTier = new Ratio[terms.priceSteps().size()];
    Arrays.fill(inTier, Ratio.ZERO);
  }

  /**
   * What the days of a month come to; a day without billed hours counts nothing.
   *
   * @param inside the steps in which demand counts
   */
  static DailyDemand of(
      Stretch stretch, DemandCharge terms, BillingMonth month, DemandMeter meter, BitSet inside) {
    DailyDemand daily = new DailyDemand(stretch, terms, month);
    for (LocalDate day = month.from(); day.isBefore(month.to()); day = day.plusDays(1)) {
      Interval span = stretch.zone().day(day);
      int first = stretch.load().grid().indexOf(span.start());
      int end = stretch.load().grid().indexOf(span.end());
      int billed = inside.nextSetBit(first);
      if (billed >= 0 && billed < end) {
        daily.add(day, meter.highest(first, end));
      }
    }
    return daily;
  }

  private void add(LocalDate day, DemandMeter.Demand measured) {
    if (measured == null) {
      unmeasured.add(day);
      return;
    }
    starts.add(measured.start());
    if (highest == null || measured.counted().compareTo(highest.counted()) > 0) {
      highest = measured;
    }
    Ratio billed = measured.counted();
    if (terms.minimumKw() != null && billed.compareTo(Ratio.of(terms.minimumKw())) < 0) {
      billed = Ratio.of(terms.minimumKw());
    }
    for (DemandSlice slice : DemandSlice.of(terms.priceSteps(), billed, billed)) {
      inTier[slice.index()] = inTier[slice.index()].plus(slice.quantity());
    }
  }

  /** The days on which no whole window was measured. */
  List<LocalDate> unmeasured() {
    return unmeasured;
  }

  /** The highest demand of any day, null when none was measured. */
  Ratio highest() {
    return highest == null ? null : highest.counted();
  }

  /** A line for each tier that any day reached, at least the first. */
  List<BillLine> lines(int windowMinutes) {
    List<BillLine> lines = new ArrayList<>();
    for (int i = 0; highest != null && i < inTier.length; i++) {
      if (i == 0 || inTier[i].signum() > 0) {
        lines.add(line(i, windowMinutes));
      }
    }
    return lines;
  }

  private BillLine line(int index, int windowMinutes) {
    DemandTier tier = terms.priceSteps().get(index);
    String unit = terms.basis().symbol();
    LineDraft draft =
        new LineDraft(stretch, terms)
            .days(month.from(), month.to())
            .count("windowMinutes", windowMinutes, "min")
            .count("days", starts.size(), "days")
            .measured("peakKw", highest.kw(), "kW")
            .fact("peakStartUtc", highest.start().toString(), stretch.loadSource(), null);
    if (terms.minimumKw() != null) {
      draft.term("minimumKw", terms.minimumKw(), unit);
    }
    if (tier.upToKw() != null) {
      draft.term("upToKw", tier.upToKw(), unit);
    }
    starts.forEach(start -> draft.demandSetIn(start, windowMinutes));
    boolean tiered = !terms.tiers().isEmpty();
    return draft
        .part(tiered ? "TIER_" + (index + 1) : null)
        .quantity(inTier[index], unit + "-day")
        .unitPrice(tier.pricePerKw())
        .by(
            tiered
                ? "Σ over days of the day's demand within the tier × pricePerKw"
                : "Σ over days of the day's demand × pricePerKw",
            "demand.md")
        .measured("demandDays", inTier[index], unit + "-day")
        .term("pricePerKw", tier.pricePerKw(), stretch.currency() + "/" + unit + "-day")
        .charged(inTier[index].times(tier.pricePerKw()));
  }
}
