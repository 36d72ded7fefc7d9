package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.charge.History;
import io.wattledger.energycontracts.engine.charge.MonthlyCharge;
import io.wattledger.energycontracts.engine.component.MonthlyPeak;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.terms.TermsCheck;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Puts the load and the prices of a preview on grids of the period, and says what does not fit. */
final class PreviewSeries {

  private final PreviewRequest request;
  private final Interval period;
  private final TermsCheck check;

  PreviewSeries(PreviewRequest request, Interval period, TermsCheck check) {
    this.request = request;
    this.period = period;
    this.check = check;
  }

  /** The prices by code; empty where they do not fit. */
  Map<String, FixedPointSeries> prices() {
    Map<String, FixedPointSeries> prices = new LinkedHashMap<>();
    request
        .prices()
        .series()
        .forEach(
            (code, input) -> {
              FixedPointSeries series = price(code, input);
              if (series != null) {
                prices.put(code, series);
              }
            });
    return prices;
  }

  /** The load on a grid that starts with the period, null when it does not fit. */
  FixedPointSeries load(Map<String, FixedPointSeries> prices) {
    return request.load() == null ? unknown() : power("/load", request.load(), prices);
  }

  /** A power on a grid that starts with the period, null when it does not fit. */
  FixedPointSeries power(String pointer, LoadInput input, Map<String, FixedPointSeries> prices) {
    if (input.constantKw() != null && input.kw() != null) {
      check.contradiction(pointer + "/kw", "states the load beside constantKw; keep one of them");
      return null;
    }
    if (input.constantKw() != null) {
      return constant(pointer, input, prices);
    }
    if (input.kw() == null) {
      check.invalid(pointer + "/kw", "is required (or constantKw)");
      return null;
    }
    int minutes = input.intervalMinutes() == null ? 60 : input.intervalMinutes();
    FixedPointSeries series = series(pointer, "kw", minutes, input.startUtc(), input.kw());
    return series == null ? null : series.on(TimeGrid.filling(period, series.grid().minutes()));
  }

  /** The reactive power on the load's grid, null when it is not metered or does not fit. */
  FixedPointSeries reactive(FixedPointSeries load) {
    LoadInput input = request.load();
    if (load == null || input == null || input.kvar() == null) {
      return null;
    }
    if (input.kw() == null || input.kw().size() != input.kvar().size()) {
      check.contradiction(
          "/load/kvar", "must have one value beside each of kw, " + input.kvar().size() + " given");
      return null;
    }
    FixedPointSeries series =
        series("/load", "kvar", loadMinutes(), input.startUtc(), input.kvar());
    return series == null ? null : series.on(load.grid());
  }

  /** What happened before the period. */
  History history() {
    HistoryInput input = request.history();
    FixedPointSeries load = null;
    FixedPointSeries reactive = null;
    if (input.load() != null) {
      load = earlier("/history/load", "kw", input.load(), input.load().kw());
      reactive =
          input.load().kvar() == null
              ? null
              : earlier("/history/load", "kvar", input.load(), input.load().kvar());
      if (load != null && reactive != null && !reactive.grid().equals(load.grid())) {
        check.contradiction("/history/load/kvar", "must have one value beside each of kw");
      }
    }
    Map<String, FixedPointSeries> prices = new LinkedHashMap<>();
    input
        .series()
        .forEach(
            (code, each) -> {
              String pointer = "/history/series/" + code;
              FixedPointSeries earlier = each == null ? null : earlier(pointer, each);
              if (earlier != null) {
                prices.put(code, earlier);
              }
            });
    for (int i = 0; i < input.monthlyPeaks().size(); i++) {
      MonthlyPeak peak = input.monthlyPeaks().get(i);
      if (peak.month() == null || peak.kw() == null || peak.kw().signum() < 0) {
        check.invalid("/history/monthlyPeaks/" + i, "needs month and kw, which is not negative");
      }
    }
    return new History(
        load,
        reactive,
        prices,
        input.monthlyPeaks(),
        input.coincidentDemandsKw(),
        input.monthlyCharges().stream()
            .map(each -> new MonthlyCharge(each.month(), each.amount(), each.component()))
            .toList());
  }

  private FixedPointSeries earlier(
      String pointer, String member, LoadInput input, List<BigDecimal> values) {
    if (input.startUtc() == null || values == null) {
      check.invalid(pointer, "needs startUtc and kw");
      return null;
    }
    int minutes = input.intervalMinutes() == null ? 60 : input.intervalMinutes();
    return earlier(pointer, member, minutes, input.startUtc(), values);
  }

  private FixedPointSeries earlier(String pointer, SeriesInput input) {
    if (input.startUtc() == null || input.intervalMinutes() == null || input.values() == null) {
      check.invalid(pointer, "needs startUtc, intervalMinutes and values");
      return null;
    }
    return earlier(pointer, "values", input.intervalMinutes(), input.startUtc(), input.values());
  }

  private FixedPointSeries earlier(
      String pointer, String member, int minutes, Instant start, List<BigDecimal> values) {
    if (!TimeGrid.STEP_MINUTES.contains(minutes)) {
      check.invalid(
          pointer + "/intervalMinutes", "must be one of " + new TreeSet<>(TimeGrid.STEP_MINUTES));
      return null;
    }
    TimeGrid grid = new TimeGrid(start, minutes, values.size());
    if (grid.end().isAfter(period.start())) {
      check.contradiction(
          pointer + "/" + member,
          "reach to " + grid.end() + ", beyond the start of the period at " + period.start());
      return null;
    }
    try {
      return FixedPointSeries.of(grid, values);
    } catch (IllegalArgumentException refused) {
      check.invalid(pointer + "/" + member, refused.getMessage());
      return null;
    }
  }

  private FixedPointSeries unknown() {
    TimeGrid grid = TimeGrid.filling(period, constantMinutes(Map.of()));
    return FixedPointSeries.of(grid, Collections.nCopies(grid.count(), null));
  }

  private FixedPointSeries constant(
      String pointer, LoadInput input, Map<String, FixedPointSeries> prices) {
    if (input.intervalMinutes() != null || input.startUtc() != null) {
      check.contradiction(
          pointer, "a constant load has no intervals; leave out intervalMinutes and startUtc");
      return null;
    }
    TimeGrid grid = TimeGrid.filling(period, constantMinutes(prices));
    try {
      return FixedPointSeries.of(grid, Collections.nCopies(grid.count(), input.constantKw()));
    } catch (IllegalArgumentException refused) {
      check.invalid(pointer + "/constantKw", refused.getMessage());
      return null;
    }
  }

  /** Hours, or shorter where a price or the zone's clock changes within the hour. */
  private int constantMinutes(Map<String, FixedPointSeries> prices) {
    long minutes = gcd(60, period.length().toMinutes());
    for (FixedPointSeries price : prices.values()) {
      minutes = gcd(minutes, price.grid().minutes());
    }
    return Math.toIntExact(minutes);
  }

  private int loadMinutes() {
    Integer stated = request.load().intervalMinutes();
    return stated == null ? 60 : stated;
  }

  private FixedPointSeries price(String code, SeriesInput input) {
    String pointer = "/prices/series/" + code;
    if (input == null || input.values() == null) {
      check.invalid(pointer, "needs values");
      return null;
    }
    int minutes;
    Instant start = input.startUtc();
    if (input.intervalMinutes() != null) {
      minutes = input.intervalMinutes();
    } else if (request.load() != null && request.load().kw() != null) {
      if (input.values().size() != request.load().kw().size()) {
        check.contradiction(
            pointer,
            "has "
                + input.values().size()
                + " values beside "
                + request.load().kw().size()
                + " of the load; state intervalMinutes, startUtc and values to use others");
        return null;
      }
      minutes = loadMinutes();
      start = start == null ? request.load().startUtc() : start;
    } else {
      minutes = fillingMinutes(pointer, input.values().size());
      if (minutes == 0) {
        return null;
      }
    }
    return series(pointer, "values", minutes, start, input.values());
  }

  /** The interval length with which a plain array fills the period, 0 when none does. */
  private int fillingMinutes(String pointer, int count) {
    long total = period.length().toMinutes();
    for (int minutes : TimeGrid.STEP_MINUTES) {
      if ((long) minutes * count == total) {
        return minutes;
      }
    }
    check.contradiction(
        pointer,
        "has "
            + count
            + " values, the period "
            + total / 60
            + " hours; give one for each hour or for each part of it, or state intervalMinutes,"
            + " startUtc and values");
    return 0;
  }

  private FixedPointSeries series(
      String pointer, String member, int minutes, Instant start, List<BigDecimal> values) {
    if (!TimeGrid.STEP_MINUTES.contains(minutes)) {
      check.invalid(
          pointer + "/intervalMinutes", "must be one of " + new TreeSet<>(TimeGrid.STEP_MINUTES));
      return null;
    }
    TimeGrid whole = TimeGrid.filling(period, minutes);
    TimeGrid grid = new TimeGrid(start == null ? period.start() : start, minutes, values.size());
    if (!whole.isBoundary(grid.start())) {
      check.contradiction(
          pointer + "/startUtc",
          "must lie a whole number of intervals from the start of the period, " + period.start());
      return null;
    }
    if (grid.start().isBefore(period.start()) || grid.end().isAfter(period.end())) {
      check.contradiction(
          pointer + "/" + member,
          "reach from "
              + grid.start()
              + " to "
              + grid.end()
              + ", outside of the period from "
              + period.start()
              + " to "
              + period.end());
      return null;
    }
    try {
      return FixedPointSeries.of(grid, values);
    } catch (IllegalArgumentException refused) {
      check.invalid(pointer + "/" + member, refused.getMessage());
      return null;
    }
  }

  private static long gcd(long left, long right) {
    return BigInteger.valueOf(left).gcd(BigInteger.valueOf(right)).longValueExact();
  }
}
