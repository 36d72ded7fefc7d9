package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.engine.bill.ContractTerms;
import io.wattledger.energycontracts.engine.charge.History;
import io.wattledger.energycontracts.engine.charge.MonthlyCharge;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.ComponentType;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.meter.CountedReadings;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.meter.MeterRole;
import io.wattledger.energycontracts.price.PricePointRepository;
import io.wattledger.energycontracts.price.PriceSeries;
import io.wattledger.kernel.time.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Gathers what was stored of the months before a bill, as far as its terms look back: readings for
 * ratchets and tags, the series in which system peaks are found, and charges for a yearly minimum.
 */
@ApplicationScoped
public class EarlierFacts {

  private final CountedReadings counted;
  private final PricePointRepository points;
  private final SettlementRepository settlements;

  /** Over the stored readings, prices and bills. */
  public EarlierFacts(
      CountedReadings counted, PricePointRepository points, SettlementRepository settlements) {
    this.counted = counted;
    this.points = points;
    this.settlements = settlements;
  }

  History before(
      Contract contract,
      YearMonth period,
      List<ContractTerms> terms,
      Collection<Meter> meters,
      Collection<PriceSeries> series) {
    MeteredMonth load = null;
    Map<String, FixedPointSeries> prices = new HashMap<>();
    Interval span = span(contract, period, terms).orElse(null);
    if (span != null) {
      load = load(span, meters, readsReactivePower(terms));
      for (PriceSeries each : series) {
        if (isSearched(terms, each.code())) {
          prices.put(each.code(), values(terms, each, span));
        }
      }
    }
    return new History(
        load == null ? null : load.load(),
        load == null ? null : load.reactiveKvar(),
        prices,
        List.of(),
        List.of(),
        charges(contract, period, most(terms, ChargeComponent::monthsOfCharges)));
  }

  /** The months before a bill to which its terms look back; empty when to none. */
  static Optional<Interval> span(Contract contract, YearMonth period, List<ContractTerms> terms) {
    int months = most(terms, ChargeComponent::monthsOfHistory);
    return months == 0 ? Optional.empty() : Optional.of(earlierMonths(contract, period, months));
  }

  /**
   * What every meter measured before the bill, when a line is split by windows that may lie there;
   * null when none is.
   */
  MeteredMonth uses(
      Contract contract, YearMonth period, List<ContractTerms> terms, Collection<Meter> meters) {
    int months = most(terms, EarlierFacts::monthsOfUses);
    if (months == 0) {
      return null;
    }
    Interval span = earlierMonths(contract, period, months);
    return MeteredMonth.stored(span, counted.powerReadings(meters, span));
  }

  private static int monthsOfUses(ChargeComponent component) {
    return component.allocation() instanceof AllocationRule.BilledPeak
        ? component.monthsOfHistory()
        : 0;
  }

  private static int most(List<ContractTerms> terms, ToIntFunction<ChargeComponent> months) {
    return terms.stream()
        .flatMap(version -> version.components().stream())
        .mapToInt(months)
        .max()
        .orElse(0);
  }

  private static boolean isSearched(List<ContractTerms> terms, String code) {
    return terms.stream()
        .flatMap(version -> version.components().stream())
        .anyMatch(each -> each.monthsOfHistory() > 0 && each.seriesRead().contains(code));
  }

  /** A system's load stays in its own unit: only its order counts, and grids are large. */
  FixedPointSeries values(List<ContractTerms> terms, PriceSeries series, Interval stretch) {
    boolean searched =
        terms.stream()
            .flatMap(version -> version.components().stream())
            .anyMatch(each -> each.systemLoadSeriesRead().contains(series.code()));
    return searched ? points.asStored(series, stretch) : points.over(series, stretch);
  }

  private static Interval earlierMonths(Contract contract, YearMonth period, int months) {
    return contract.zone().days(period.minusMonths(months).atDay(1), period.atDay(1));
  }

  private MeteredMonth load(Interval span, Collection<Meter> meters, boolean withReactive) {
    List<Meter> main = meters.stream().filter(each -> each.role() == MeterRole.MAIN).toList();
    Map<Meter, FixedPointSeries> readings = counted.powerKw(main, span);
    Map<Meter, FixedPointSeries> kvar = new LinkedHashMap<>();
    if (withReactive) {
      readings.forEach(
          (meter, power) -> {
            FixedPointSeries own = counted.powerKvar(meter, power.grid(), main);
            if (own != null) {
              kvar.put(meter, own);
            }
          });
    }
    return readings.isEmpty() ? null : new MeteredMonth(span, readings, kvar);
  }

  /** Whether a clause needs metered reactive power. */
  static boolean readsReactivePower(List<ContractTerms> terms) {
    return terms.stream()
        .flatMap(version -> version.components().stream())
        .anyMatch(ChargeComponent::readsReactivePower);
  }

  private List<MonthlyCharge> charges(Contract contract, YearMonth period, int months) {
    List<MonthlyCharge> charges = new ArrayList<>();
    for (int back = months; back >= 1; back--) {
      YearMonth month = period.minusMonths(back);
      settlements
          .latest(contract.code(), month)
          .filter(bill -> bill.status() == SettlementStatus.FINAL)
          .ifPresent(
              bill -> {
                charges.add(new MonthlyCharge(month, BigDecimal.ZERO, null));
                bill.lines().stream()
                    .filter(line -> line.type() != ComponentType.TAX)
                    .filter(line -> line.type() != ComponentType.MINIMUM_BILL)
                    .map(line -> new MonthlyCharge(month, line.amount(), line.component()))
                    .forEach(charges::add);
              });
    }
    return charges;
  }
}
