package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.CoincidentPeak;
import io.wattledger.energycontracts.engine.component.PeakRule;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the system's peaks of a year in a series of its load (or its price): the highest windows of
 * each month or of the year. Formula page: docs/formulas/coincident-peak.md.
 */
final class SystemPeaks {

  private final Stretch stretch;
  private final CoincidentPeak terms;
  private final List<FixedPointSeries> series = new ArrayList<>();

  SystemPeaks(Stretch stretch, CoincidentPeak terms) {
    this.stretch = stretch;
    this.terms = terms;
    String code = terms.systemLoadSeries();
    if (stretch.history().prices().containsKey(code)) {
      series.add(stretch.history().prices().get(code));
    }
    if (stretch.prices().containsKey(code)) {
      series.add(stretch.prices().get(code));
    }
  }

  /** Starts of the peak windows of a year, null when the series does not show them all. */
  List<Instant> of(int year) {
    PeakRule rule = terms.rule();
    List<Window> ofYear = new ArrayList<>();
    List<Instant> peaks = new ArrayList<>();
    for (int month : rule.countedMonths()) {
      List<Window> windows = windowsOf(YearMonth.of(year, month));
      if (windows == null) {
        return null;
      }
      if (rule.per() == PeakRule.Per.MONTH) {
        peaks.addAll(highest(windows));
      } else {
        ofYear.addAll(windows);
      }
    }
    if (rule.per() == PeakRule.Per.YEAR) {
      peaks.addAll(highest(ofYear));
    }
    peaks.sort(null);
    return peaks;
  }

  private List<Instant> highest(List<Window> windows) {
    List<Window> ordered = new ArrayList<>(windows);
    ordered.sort(Comparator.comparing(Window::value).reversed().thenComparing(Window::start));
    Set<LocalDate> days = new HashSet<>();
    List<Instant> highest = new ArrayList<>();
    for (Window window : ordered) {
      LocalDate day = window.start().atZone(stretch.zone().id()).toLocalDate();
      if (highest.size() < terms.rule().peaks()
          && (days.add(day) || !terms.rule().onSeparateDays())) {
        highest.add(window.start());
      }
    }
    return highest;
  }

  /** The windows of a month, null when one of them is not known. */
  private List<Window> windowsOf(YearMonth month) {
    Instant start = stretch.zone().month(month).start();
    Instant end = stretch.zone().month(month).end();
    List<Window> windows = new ArrayList<>();
    long seconds = 60L * terms.windowMinutes();
    for (Instant at = start; at.isBefore(end); at = at.plusSeconds(seconds)) {
      BigDecimal value = valueOf(at);
      if (value == null) {
        return null;
      }
      windows.add(new Window(at, value));
    }
    return windows;
  }

  private BigDecimal valueOf(Instant at) {
    for (FixedPointSeries each : series) {
      TimeGrid grid = each.grid();
      int steps = terms.windowMinutes() / grid.minutes();
      int first = grid.indexOf(at);
      if (steps > 0 && first >= 0 && first + steps <= grid.count()) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean whole = true;
        for (int i = first; whole && i < first + steps; i++) {
          whole = each.isKnown(i);
          sum = sum.add(each.decimalAt(i));
        }
        if (whole) {
          return sum.divide(BigDecimal.valueOf(steps), MathContext.DECIMAL64);
        }
      }
    }
    return null;
  }

  /**
   * A window and the system's load in it.
   *
   * @param start when it starts
   * @param value the mean of the series
   */
  private record Window(Instant start, BigDecimal value) {}
}
