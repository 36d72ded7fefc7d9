package io.wattledger.costmodel.capital.engine;

import io.wattledger.costmodel.capital.engine.DepreciableAsset.LifeChange;
import io.wattledger.costmodel.capital.engine.DepreciableAsset.WriteDown;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Straight-line depreciation by calendar month: the depreciable amount divided by the months of
 * useful life, write-downs and changes of life applied prospectively. Formulas and conventions:
 * docs/formulas/depreciation.md (ASC 360, ASC 250, IAS 16, IAS 36).
 */
public final class StraightLine {

  private static final String PAGE = "depreciation.md";

  private StraightLine() {}

  /**
   * The depreciation of one month.
   *
   * @param asset the asset
   * @param month any month, also outside the asset's life
   * @return the charge, the carrying amounts around it and the explanation
   */
  public static DepreciationMonth charge(DepreciableAsset asset, YearMonth month) {
    YearMonth first = MonthConvention.effective(asset.inServiceOn());
    List<Stretch> stretches = stretches(asset, first);
    Stretch current = stretchAt(stretches, month);
    boolean retired = isRetired(asset, month);
    Money charge = retired ? zero(asset) : current.charge(month);
    Money opening = carriedBefore(asset, stretches, month);
    Money impairment = retiredBefore(asset, month) ? zero(asset) : impairments(stretches, month);
    boolean retiredThisMonth =
        asset.retiredOn() != null && YearMonth.from(asset.retiredOn()).equals(month);
    Money left = opening.minus(impairment).minus(charge);
    Money closing = retiredThisMonth ? zero(asset) : left;
    return new DepreciationMonth(
        charge,
        impairment,
        opening,
        closing,
        retiredThisMonth ? left : zero(asset),
        explain(asset, month, first, current, charge, retired));
  }

  /** Months over which one amount is spread, until the next write-down or change of life. */
  private record Stretch(
      YearMonth from,
      Money carryingAmount,
      EvenSpread spread,
      YearMonth lossIn,
      Money loss,
      String why) {

    Money charge(YearMonth month) {
      return spread.month(ChronoUnit.MONTHS.between(from, month));
    }

    Money carryingAmountBefore(YearMonth month) {
      return carryingAmount.minus(spread.cumulative(ChronoUnit.MONTHS.between(from, month)));
    }
  }

  /** A write-down or a change of life on its day. */
  private record Event(LocalDate on, WriteDown writeDown, LifeChange lifeChange) {}

  private static List<Stretch> stretches(DepreciableAsset asset, YearMonth first) {
    List<Stretch> stretches = new ArrayList<>();
    int life = asset.usefulLifeMonths();
    stretches.add(
        new Stretch(
            first,
            asset.cost(),
            new EvenSpread(asset.cost().minus(asset.salvage()), life),
            null,
            zero(asset),
            "cost less salvage value over the useful life"));
    for (Event event : events(asset)) {
      YearMonth from = later(first, MonthConvention.effective(event.on()));
      if (event.lifeChange() != null) {
        life = event.lifeChange().usefulLifeMonths();
      }
      stretches.add(next(asset, first, stretches.get(stretches.size() - 1), event, from, life));
    }
    return stretches;
  }

  private static Stretch next(
      DepreciableAsset asset,
      YearMonth first,
      Stretch before,
      Event event,
      YearMonth from,
      int life) {
    Money carried = before.carryingAmountBefore(from);
    Money after = carried;
    String why = "remaining amount over the remaining life after a change of life";
    if (event.writeDown() != null) {
      Money stated = event.writeDown().carryingAmount();
      after = stated.compareTo(carried) < 0 ? stated : carried;
      why = "carrying amount after the write-down over the remaining life";
    }
    Money depreciable = after.minus(asset.salvage());
    int remaining = (int) Math.max(1, life - ChronoUnit.MONTHS.between(first, from));
    return new Stretch(
        from,
        after,
        new EvenSpread(depreciable.signum() < 0 ? zero(asset) : depreciable, remaining),
        YearMonth.from(event.on()),
        carried.minus(after),
        why);
  }

  private static List<Event> events(DepreciableAsset asset) {
    return Stream.concat(
            asset.writeDowns().stream().map(w -> new Event(w.on(), w, null)),
            asset.lifeChanges().stream().map(c -> new Event(c.on(), null, c)))
        .sorted(Comparator.comparing(Event::on))
        .toList();
  }

  private static Stretch stretchAt(List<Stretch> stretches, YearMonth month) {
    Stretch found = stretches.get(0);
    for (Stretch stretch : stretches) {
      if (!stretch.from().isAfter(month)) {
        found = stretch;
      }
    }
    return found;
  }

  private static Money carriedBefore(
      DepreciableAsset asset, List<Stretch> stretches, YearMonth month) {
    boolean inBooks = !YearMonth.from(asset.inServiceOn()).isAfter(month);
    if (!inBooks || retiredBefore(asset, month)) {
      return zero(asset);
    }
    Stretch previous = stretchAt(stretches, month.minusMonths(1));
    Money carried = previous.carryingAmountBefore(month);
    for (Stretch stretch : stretches) {
      boolean writtenDownEarlier = stretch.lossIn() != null && stretch.lossIn().isBefore(month);
      if (writtenDownEarlier && stretch.from().equals(month)) {
        carried = stretch.carryingAmount();
      }
    }
    return carried;
  }

  private static Money impairments(List<Stretch> stretches, YearMonth month) {
    return stretches.stream()
        .filter(stretch -> month.equals(stretch.lossIn()))
        .map(Stretch::loss)
        .reduce(Money::plus)
        .orElse(zero(stretches.get(0).carryingAmount()));
  }

  private static boolean isRetired(DepreciableAsset asset, YearMonth month) {
    return asset.retiredOn() != null
        && !month.isBefore(MonthConvention.effective(asset.retiredOn()));
  }

  private static boolean retiredBefore(DepreciableAsset asset, YearMonth month) {
    return asset.retiredOn() != null && YearMonth.from(asset.retiredOn()).isBefore(month);
  }

  private static YearMonth later(YearMonth one, YearMonth other) {
    return one.isAfter(other) ? one : other;
  }

  private static Money zero(DepreciableAsset asset) {
    return zero(asset.cost());
  }

  private static Money zero(Money like) {
    return Money.zero(like.currency());
  }

  private static Explanation explain(
      DepreciableAsset asset,
      YearMonth month,
      YearMonth first,
      Stretch stretch,
      Money charge,
      boolean retired) {
    String currency = asset.cost().currency().getCurrencyCode();
    long index = ChronoUnit.MONTHS.between(stretch.from(), month);
    Explanation.Builder builder =
        Explanation.of(
                "Depreciation of " + asset.code() + " in " + month, charge.amount(), currency)
            .by("amount × k / months − amount × (k − 1) / months, each half up to the cent", PAGE)
            .input("amount", stretch.spread().total().amount(), currency, stretch.why());
    builder
        .input(
            "months", BigDecimal.valueOf(stretch.spread().months()), "", "from " + stretch.from())
        .input("k", BigDecimal.valueOf(Math.max(0, index + 1)), "", "month of this spread");
    if (asset.source() == null) {
      builder.input("cost", asset.cost().amount(), currency, asset.code());
    } else {
      builder.input("cost", asset.cost().amount(), currency, asset.code(), asset.source());
    }
    builder
        .input("salvage value", asset.salvage().amount(), currency, asset.code())
        .fact("in service", asset.inServiceOn().toString(), "first charged month " + first)
        .fact("convention", MonthConvention.TEXT, "stated rule");
    if (retired) {
      builder.fact("retired", asset.retiredOn().toString(), "no charge from then on");
    }
    return builder.build();
  }
}
