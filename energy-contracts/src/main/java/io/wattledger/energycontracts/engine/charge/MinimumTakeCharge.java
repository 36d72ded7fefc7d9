package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.Election;
import io.wattledger.energycontracts.engine.component.EnergyQuantity;
import io.wattledger.energycontracts.engine.component.MinimumTake;
import io.wattledger.energycontracts.engine.component.MinimumTake.Mitigation;
import io.wattledger.energycontracts.engine.component.MinimumTake.TakePeriod;
import io.wattledger.energycontracts.engine.exact.ExactSum;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A minimum take and the energy beyond its bandwidth. Formula page: docs/formulas/minimum-take.md.
 */
final class MinimumTakeCharge {

  private static final String PAGE = "minimum-take.md";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal KWH_PER_MWH = BigDecimal.valueOf(1000);
  private static final int WEIGHT_DECIMALS = 9;

  private final Stretch stretch;
  private final MinimumTake terms;
  private final List<BillLine> lines = new ArrayList<>();
  private final List<MissingFact> missing = new ArrayList<>();

  MinimumTakeCharge(Stretch stretch, MinimumTake terms) {
    this.stretch = stretch;
    this.terms = terms;
  }

  /**
   * A quantity and what was taken of it.
   *
   * @param from first local day of it in this stretch
   * @param to first local day after
   * @param firstStep its first step in this stretch
   * @param endStep first step after
   * @param contractMwh the quantity
   * @param hours over how many hours the quantity spreads
   * @param taken what was taken of it, here and before
   */
  private record Taken(
      LocalDate from,
      LocalDate to,
      int firstStep,
      int endStep,
      Ratio contractMwh,
      Ratio hours,
      Ratio taken) {}

  Charge charge() {
    if (terms.period() == TakePeriod.MONTH) {
      for (BillingMonth month : BillingMonth.of(stretch)) {
        settle(ofMonth(month));
      }
    } else {
      if (terms.chargesEnergy()) {
        lines.add(energyLine(stretch.from(), stretch.to(), taken(0, stretch.steps())));
      }
      yearsEndingHere().forEach(this::settle);
    }
    return new Charge(lines, missing);
  }

  private Taken ofMonth(BillingMonth month) {
    Ratio hours = hours(month.firstStep(), month.endStep());
    Ratio whole =
        terms.contractKw() != null
            ? hours.times(terms.contractKw()).dividedBy(KWH_PER_MWH)
            : Ratio.of(month.days(), month.month().lengthOfMonth()).times(terms.contractMwh());
    BigDecimal percent =
        terms.elections().stream()
            .filter(election -> election.month().equals(month.month()))
            .map(Election::percent)
            .findFirst()
            .orElse(HUNDRED);
    return new Taken(
        month.from(),
        month.to(),
        month.firstStep(),
        month.endStep(),
        whole.times(percent).dividedBy(HUNDRED),
        hours,
        taken(month.firstStep(), month.endStep()));
  }

  private List<Taken> yearsEndingHere() {
    List<Taken> years = new ArrayList<>();
    LocalDate start = LocalDate.of(stretch.from().getYear() - 1, terms.yearStartMonth(), 1);
    for (LocalDate end = start.plusYears(1);
        !end.isAfter(stretch.to());
        start = end, end = end.plusYears(1)) {
      LocalDate first =
          terms.beganOn() != null && terms.beganOn().isAfter(start) ? terms.beganOn() : start;
      if (end.isAfter(stretch.from()) && first.isBefore(end)) {
        years.add(ofYear(first, end, Ratio.of(days(first, end), days(start, end))));
      }
    }
    return years;
  }

  /**
   * A contract year.
   *
   * @param start its first day that counts
   * @param share what part of its days count
   */
  private Taken ofYear(LocalDate start, LocalDate end, Ratio share) {
    LocalDate from = start.isBefore(stretch.from()) ? stretch.from() : start;
    int first = stretch.load().grid().indexOf(stretch.zone().days(from, end).start());
    int last = stretch.load().grid().indexOf(stretch.zone().days(from, end).end());
    Ratio hours = Ratio.of(stretch.zone().days(start, end).length().toMinutes(), 60);
    Ratio contract =
        terms.contractKw() != null
            ? hours.times(terms.contractKw()).dividedBy(KWH_PER_MWH)
            : share.times(terms.contractMwh());
    return new Taken(
        from, end, first, last, contract, hours, taken(first, last).plus(before(start, from)));
  }

  /** What was taken from the start of the year until this stretch: stated, or measured. */
  private Ratio before(LocalDate start, LocalDate from) {
    Map<YearMonth, BigDecimal> stated = new HashMap<>();
    terms.takenBefore().forEach(taken -> stated.put(taken.month(), taken.mwh()));
    Ratio sum = Ratio.ZERO;
    List<String> absent = new ArrayList<>();
    for (LocalDate day = start;
        day.isBefore(from);
        day = YearMonth.from(day).plusMonths(1).atDay(1)) {
      YearMonth month = YearMonth.from(day);
      BigDecimal taken = stated.get(month);
      LocalDate end = month.plusMonths(1).atDay(1);
      Ratio mwh =
          taken == null || end.isAfter(from)
              ? measured(stretch.zone().days(day, end.isAfter(from) ? from : end))
              : Ratio.of(taken);
      if (mwh == null) {
        absent.add(month.toString());
      } else {
        sum = sum.plus(mwh);
      }
    }
    if (!absent.isEmpty()) {
      missing.add(
          new MissingFact(
              MissingFact.TAKEN_BEFORE,
              terms.name()
                  + " needs what was taken in "
                  + String.join(", ", absent)
                  + "; state it as takenBefore"));
    }
    return sum;
  }

  /** What readings say was taken in earlier days, null when they do not show all of it. */
  private Ratio measured(Interval span) {
    for (LoadRecord.Part part : stretch.record().parts()) {
      TimeGrid grid = part.kw().grid();
      int first = grid.indexOf(span.start());
      int end = grid.indexOf(span.end());
      if (first >= 0 && end <= grid.count()) {
        return energy(part.kw(), first, end);
      }
    }
    return null;
  }

  private static Ratio energy(FixedPointSeries kw, int first, int end) {
    ExactSum sum = new ExactSum();
    for (int i = first; i < end; i++) {
      if (!kw.isKnown(i)) {
        return null;
      }
      sum.add(kw.at(i));
    }
    return MeteredEnergy.kwh(sum.value(), kw.scale(), kw.grid().minutes()).dividedBy(KWH_PER_MWH);
  }

  private void settle(Taken period) {
    if (terms.chargesEnergy() && terms.period() == TakePeriod.MONTH) {
      lines.add(energyLine(period.from(), period.to(), lower(period.taken(), band(period))));
    }
    shortfall(period);
    if (terms.bandwidthPercent() != null) {
      excess(period);
    }
  }

  private BillLine energyLine(LocalDate from, LocalDate to, Ratio mwh) {
    return new LineDraft(stretch, terms)
        .part("ENERGY")
        .days(from, to)
        .quantity(mwh, "MWh")
        .unitPrice(terms.pricePerMwh())
        .by("taken MWh up to the bandwidth × pricePerMwh", PAGE)
        .measured("chargedMwh", mwh, "MWh")
        .term("pricePerMwh", terms.pricePerMwh(), stretch.currency() + "/MWh")
        .charged(mwh.times(terms.pricePerMwh()));
  }

  private void shortfall(Taken period) {
    Ratio minimum = period.contractMwh().times(terms.minimumPercent()).dividedBy(HUNDRED);
    Ratio shortfall = aboveZero(minimum.minus(period.taken()));
    LineDraft draft =
        draft("SHORTFALL", period)
            .quantity(shortfall, "MWh")
            .term("minimumPercent", terms.minimumPercent(), "%")
            .derived("minimumTakeMwh", minimum, "MWh")
            .derived("shortfallMwh", shortfall, "MWh")
            .term("pricePerMwh", terms.pricePerMwh(), stretch.currency() + "/MWh");
    Ratio price = Ratio.of(terms.pricePerMwh());
    String formula = "max(minimumTakeMwh − takenMwh, 0) × pricePerMwh";
    if (terms.mitigation() == Mitigation.RESALE) {
      Ratio resale = resalePrice(period, shortfall);
      price = aboveZero(price.minus(resale));
      draft.derived("resalePricePerMwh", resale, stretch.currency() + "/MWh");
      formula = "max(minimumTakeMwh − takenMwh, 0) × max(pricePerMwh − resalePricePerMwh, 0)";
    }
    lines.add(draft.by(formula, PAGE).unitPrice(price.shown(6)).charged(shortfall.times(price)));
  }

  /** What the supplier got: as stated, or the price weighted by what was not taken. */
  private Ratio resalePrice(Taken period, Ratio shortfall) {
    if (terms.resalePricePerMwh() != null) {
      return Ratio.of(terms.resalePricePerMwh());
    }
    BigDecimal meanKw =
        period.contractMwh().times(KWH_PER_MWH).over(period.hours()).shown(WEIGHT_DECIMALS);
    FixedPointSeries level = FixedPointSeries.constant(stretch.load().grid(), meanKw);
    FixedPointSeries untaken =
        stretch.load().with(level, (load, agreed) -> Math.max(0, agreed - load));
    return meanPrice(period, untaken, terms.resaleSeries(), shortfall);
  }

  private void excess(Taken period) {
    Ratio excess = aboveZero(period.taken().minus(band(period)));
    LineDraft draft =
        draft("EXCESS", period)
            .quantity(excess, "MWh")
            .by("max(takenMwh − contractMwh × (1 + bandwidthPercent / 100), 0) × price", PAGE)
            .term("bandwidthPercent", terms.bandwidthPercent(), "%")
            .derived("excessMwh", excess, "MWh");
    Ratio base =
        terms.excessPricePerMwh() != null
            ? Ratio.of(terms.excessPricePerMwh())
            : meanPrice(period, stretch.load(), terms.excessSeries(), excess);
    Ratio price = base.plus(Ratio.of(terms.excessAdderPerMwh()));
    lines.add(
        draft
            .derived("excessPricePerMwh", base, stretch.currency() + "/MWh")
            .term("excessAdderPerMwh", terms.excessAdderPerMwh(), stretch.currency() + "/MWh")
            .unitPrice(price.shown(6))
            .charged(excess.times(price)));
  }

  /** The mean of a series over the period, weighted; needed only where energy is priced by it. */
  private Ratio meanPrice(Taken period, FixedPointSeries weights, String code, Ratio pricedMwh) {
    FixedPointSeries within =
        FixedPointSeries.computed(
            weights.grid(),
            weights.scale(),
            i -> i >= period.firstStep() && i < period.endStep() ? weights.at(i) : 0);
    PricedEnergy priced = PricedEnergy.of(stretch, within, code, PricedEnergy.Prices.STATED);
    if (pricedMwh.signum() > 0) {
      missing.addAll(priced.missing());
      if (priced.missing().isEmpty() && priced.mwh().signum() == 0) {
        missing.add(
            new MissingFact(
                MissingFact.PRICE_GAP,
                "price series "
                    + code
                    + " has no interval to weight for "
                    + terms.name()
                    + "; state the price instead"));
      }
    }
    return priced.mwh().signum() == 0 ? Ratio.ZERO : priced.value().over(priced.mwh());
  }

  private LineDraft draft(String part, Taken period) {
    return new LineDraft(stretch, terms)
        .part(part)
        .days(period.from(), period.to())
        .derived("contractMwh", period.contractMwh(), "MWh")
        .measured("takenMwh", period.taken(), "MWh");
  }

  private Ratio band(Taken period) {
    return terms.bandwidthPercent() == null
        ? period.taken()
        : period.contractMwh().times(HUNDRED.add(terms.bandwidthPercent())).dividedBy(HUNDRED);
  }

  private Ratio taken(int first, int end) {
    return MeteredEnergy.between(stretch, first, end, EnergyQuantity.ALL).dividedBy(KWH_PER_MWH);
  }

  private Ratio hours(int first, int end) {
    return Ratio.of((long) (end - first) * stretch.stepMinutes(), 60);
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  private static Ratio aboveZero(Ratio value) {
    return value.signum() > 0 ? value : Ratio.ZERO;
  }

  private static Ratio lower(Ratio left, Ratio right) {
    return left.compareTo(right) <= 0 ? left : right;
  }
}
