package io.wattledger.energycontracts.engine.bill;

import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.charge.BlockStack;
import io.wattledger.energycontracts.engine.charge.Charge;
import io.wattledger.energycontracts.engine.charge.Gap;
import io.wattledger.energycontracts.engine.charge.LoadRecord;
import io.wattledger.energycontracts.engine.charge.LocalSteps;
import io.wattledger.energycontracts.engine.charge.MissingFact;
import io.wattledger.energycontracts.engine.charge.Stretch;
import io.wattledger.energycontracts.engine.charge.StretchCharges;
import io.wattledger.energycontracts.engine.component.ComponentRules;
import io.wattledger.energycontracts.engine.component.TermsFinding;
import io.wattledger.energycontracts.engine.exact.ExactSum;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.LocalClock;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settles a bill: each contract version on its own days, each component once, one rounding per
 * line. Pure: the same request gives the same bill. Formula page: docs/formulas/settlement.md.
 */
public final class SettlementEngine {

  private SettlementEngine() {}

  /**
   * Settles a period.
   *
   * @throws IllegalArgumentException when terms contradict, when versions overlap or when the load
   *     does not start with the period
   */
  public static Bill settle(BillRequest request) {
    Interval period = request.zone().days(request.from(), request.to());
    requireSound(request, period);
    List<BillLine> lines = new ArrayList<>();
    Set<MissingFact> missing = new LinkedHashSet<>(loadGaps(request));
    LocalDate covered = request.from();
    for (ContractTerms terms : request.terms()) {
      LocalDate from = later(terms.from(), request.from());
      LocalDate to = terms.to() == null ? request.to() : earlier(terms.to(), request.to());
      if (!from.isBefore(to)) {
        continue;
      }
      termsGap(covered, from, missing);
      Charge charge =
          StretchCharges.of(stretch(request, terms, from, to), terms.components(), lines);
      lines.addAll(charge.lines());
      missing.addAll(charge.missing());
      covered = to;
    }
    termsGap(covered, request.to(), missing);
    Money total =
        lines.stream().map(BillLine::amount).reduce(Money.zero(request.currency()), Money::plus);
    return new Bill(lines, total, checks(request, period), List.copyOf(missing));
  }

  private static void requireSound(BillRequest request, Interval period) {
    if (!request.load().grid().start().equals(period.start())
        || request.load().grid().end().isAfter(period.end())) {
      throw new IllegalArgumentException(
          "the load's grid must start with the period and lie in it");
    }
    if (request.reactiveKvar() != null
        && !request.reactiveKvar().grid().equals(request.load().grid())) {
      throw new IllegalArgumentException("reactive power must be on the load's grid");
    }
    LocalDate end = null;
    for (ContractTerms terms : request.terms()) {
      if (end != null && terms.from().isBefore(end)) {
        throw new IllegalArgumentException(
            "contract versions overlap: version " + terms.version() + " starts before " + end);
      }
      end = terms.to() == null ? LocalDate.MAX : terms.to();
      for (TermsFinding finding : ComponentRules.examine(terms.components())) {
        throw new IllegalArgumentException(finding.pointer() + ": " + finding.detail());
      }
    }
  }

  private static void termsGap(LocalDate covered, LocalDate from, Set<MissingFact> missing) {
    if (covered.isBefore(from)) {
      missing.add(
          new MissingFact(
              "CONTRACT_TERMS", "no contract version holds from " + covered + " to " + from));
    }
  }

  private static Stretch stretch(
      BillRequest request, ContractTerms terms, LocalDate from, LocalDate to) {
    int minutes = StepLength.of(request, terms.components());
    TimeGrid grid = TimeGrid.filling(request.zone().days(from, to), minutes);
    Map<String, FixedPointSeries> prices = new HashMap<>();
    request.prices().forEach((code, series) -> prices.put(code, series.on(grid)));
    LocalClock clock = LocalClock.reading(grid, request.zone());
    return new Stretch(
        terms.version(),
        request.zone(),
        from,
        to,
        request.from(),
        request.to(),
        request.load().on(grid),
        request.reactiveKvar() == null ? null : request.reactiveKvar().on(grid),
        request.load().grid().minutes(),
        prices,
        clock,
        terms.holidays(),
        BlockStack.of(terms.components(), new LocalSteps(grid, clock, terms.holidays())),
        request.history(),
        LoadRecord.of(request.history(), request.load(), request.reactiveKvar()),
        request.currency(),
        terms.rounding(),
        request.contract() + " version " + terms.version(),
        request.loadSource(),
        request.sources());
  }

  private static List<MissingFact> loadGaps(BillRequest request) {
    FixedPointSeries load = request.load();
    TimeGrid whole =
        TimeGrid.filling(request.zone().days(request.from(), request.to()), load.grid().minutes());
    Gap gap = new Gap(whole);
    for (int i = 0; i < whole.count(); i++) {
      if (i >= load.grid().count() || !load.isKnown(i)) {
        gap.add(i);
      }
    }
    return gap.asMissing(MissingFact.LOAD_GAP, request.loadSource(), "the period");
  }

  private static Bill.Checks checks(BillRequest request, Interval period) {
    FixedPointSeries load = request.load();
    ExactSum power = new ExactSum();
    long peak = Long.MIN_VALUE;
    for (int i = 0; i < load.grid().count(); i++) {
      if (load.isKnown(i)) {
        power.add(load.at(i));
        peak = Math.max(peak, load.at(i));
      }
    }
    BigDecimal kwMinutes =
        new BigDecimal(power.value(), load.scale())
            .multiply(BigDecimal.valueOf(load.grid().minutes()));
    int intervals = load.knownCount();
    return new Bill.Checks(
        Ratio.of(period.length().toMinutes(), 60).shown(2),
        intervals,
        new Ratio(kwMinutes, BigDecimal.valueOf(60)).shown(9),
        intervals == 0 ? null : Ratio.of(BigDecimal.valueOf(peak, load.scale())).shown(9));
  }

  private static LocalDate earlier(LocalDate left, LocalDate right) {
    return left.isBefore(right) ? left : right;
  }

  private static LocalDate later(LocalDate left, LocalDate right) {
    return left.isAfter(right) ? left : right;
  }
}
