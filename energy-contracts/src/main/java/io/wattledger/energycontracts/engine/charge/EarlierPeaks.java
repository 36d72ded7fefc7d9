package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.MonthlyPeak;
import io.wattledger.energycontracts.engine.component.Ratchet;
import io.wattledger.energycontracts.engine.component.TimeOfUseEnergy;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.time.Interval;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The highest demand of each month before the billed one, from the readings and from what is
 * stated; where both are known the higher counts. Formula page: docs/formulas/demand.md.
 */
final class EarlierPeaks {

  private final Stretch stretch;
  private final DemandCharge terms;
  private final int windowMinutes;
  private final Map<Ratchet.PeaksOf, List<DemandMeter>> meters = new HashMap<>();
  private final Map<Ratchet.PeaksOf, Map<YearMonth, Peak>> measured = new HashMap<>();
  private final List<LoadRecord.Part> parts = new ArrayList<>();

  EarlierPeaks(Stretch stretch, DemandCharge terms, int windowMinutes) {
    this.stretch = stretch;
    this.terms = terms;
    this.windowMinutes = windowMinutes;
    for (LoadRecord.Part part : stretch.record().parts()) {
      int minutes = TimeGrid.commonMinutes(part.kw().grid().minutes(), windowMinutes);
      parts.add(part.on(TimeGrid.commonMinutes(minutes, terms.longestStepMinutes())));
    }
  }

  /** The highest demand that counts under a ratchet for the bill of a month. */
  Highest highest(Ratchet ratchet, YearMonth billed) {
    Highest highest = new Highest(null, null, null, 0, new ArrayList<>());
    for (int back = ratchet.months(); back >= 1; back--) {
      YearMonth month = billed.minusMonths(back);
      if (!ratchet.counts(month, billed)) {
        continue;
      }
      Peak peak = peakOf(month, ratchet);
      if (peak == null) {
        highest.unknown().add(month);
      } else if (highest.demand() == null || peak.demand().compareTo(highest.demand()) > 0) {
        highest =
            new Highest(peak.demand(), month, peak.start(), highest.known() + 1, highest.unknown());
      } else {
        highest =
            new Highest(
                highest.demand(),
                highest.month(),
                highest.start(),
                highest.known() + 1,
                highest.unknown());
      }
    }
    return highest;
  }

  private Peak peakOf(YearMonth month, Ratchet ratchet) {
    Map<YearMonth, Peak> known =
        measured.computeIfAbsent(ratchet.peaksOf(), any -> new HashMap<>());
    if (!known.containsKey(month)) {
      known.put(month, measuredPeak(month, ratchet.peaksOf()));
    }
    Peak peak = higher(known.get(month), stated(ratchet.peaks(), month));
    return higher(peak, stated(stretch.history().peaks(), month));
  }

  private Peak stated(List<MonthlyPeak> peaks, YearMonth month) {
    Peak highest = null;
    for (MonthlyPeak peak : peaks) {
      boolean own = peak.component() == null || peak.component().equals(terms.name());
      if (own && peak.month().equals(month)) {
        highest = higher(highest, new Peak(Ratio.of(peak.kw()), null));
      }
    }
    return highest;
  }

  private Peak measuredPeak(YearMonth month, Ratchet.PeaksOf of) {
    List<DemandMeter> over = meters.computeIfAbsent(of, this::metersOver);
    Interval span = stretch.zone().month(month);
    Peak highest = null;
    for (int p = 0; p < parts.size(); p++) {
      TimeGrid grid = parts.get(p).kw().grid();
      int first = Math.max(0, grid.indexOf(span.start()));
      int end = Math.min(grid.count(), grid.indexOf(span.end()));
      if (first < end && !over.get(p).lacksReactive()) {
        DemandMeter.Demand demand = over.get(p).highest(first, end);
        highest =
            higher(highest, demand == null ? null : new Peak(demand.counted(), demand.start()));
      }
    }
    return highest;
  }

  private List<DemandMeter> metersOver(Ratchet.PeaksOf of) {
    List<TimeOfUseEnergy.Hours> when =
        of == Ratchet.PeaksOf.OWN_HOURS ? terms.when() : List.<TimeOfUseEnergy.Hours>of();
    List<DemandMeter> over = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      LoadRecord.Part part = parts.get(p);
      BitSet inside = HourMask.of(when, part.kw().grid(), stretch.zone(), stretch.holidays());
      int meterMinutes = stretch.record().parts().get(p).kw().grid().minutes();
      over.add(new DemandMeter(terms, part, inside, windowMinutes, meterMinutes));
    }
    return over;
  }

  private static Peak higher(Peak left, Peak right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    return left.demand().compareTo(right.demand()) >= 0 ? left : right;
  }

  /**
   * The highest earlier demand.
   *
   * @param demand the demand, null when no month is known
   * @param month when it was
   * @param start when its window began, null when it is stated
   * @param known how many of the months are known
   * @param unknown the months that are not
   */
  record Highest(
      Ratio demand, YearMonth month, Instant start, int known, List<YearMonth> unknown) {}

  /**
   * A month's demand.
   *
   * @param demand the demand
   * @param start when its window began, null when it is stated
   */
  private record Peak(Ratio demand, Instant start) {}
}
