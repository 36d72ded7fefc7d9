package io.wattledger.energycontracts.engine;

import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.energycontracts.engine.bill.BillRequest;
import io.wattledger.energycontracts.engine.bill.ContractTerms;
import io.wattledger.energycontracts.engine.bill.SettlementEngine;
import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.charge.History;
import io.wattledger.energycontracts.engine.charge.MonthlyCharge;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.ComponentRules;
import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.EnergyFee;
import io.wattledger.energycontracts.engine.component.EnergyQuantity;
import io.wattledger.energycontracts.engine.component.FixedBlock;
import io.wattledger.energycontracts.engine.component.FixedCharge;
import io.wattledger.energycontracts.engine.component.IndexEnergy;
import io.wattledger.energycontracts.engine.component.MonthlyPeak;
import io.wattledger.energycontracts.engine.component.SellBack;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.money.RoundingRule;
import io.wattledger.kernel.time.BillingZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** States a settlement in a test: a period, a load, prices, components. */
public final class Settling {

  private final BillingZone zone;
  private final LocalDate from;
  private final LocalDate to;
  private final List<ContractTerms> terms = new ArrayList<>();
  private final Map<String, FixedPointSeries> prices = new HashMap<>();
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Map<String, FixedPointSeries> earlierPrices = new HashMap<>();
  private final List<MonthlyPeak> peaks = new ArrayList<>();
  private final List<MonthlyCharge> charges = new ArrayList<>();
  private FixedPointSeries load;
  private FixedPointSeries reactive;
  private FixedPointSeries earlierLoad;

  private Settling(String zone, String from, String to) {
    this.zone = BillingZone.of(zone);
    this.from = LocalDate.parse(from);
    this.to = LocalDate.parse(to);
    constantLoad("0", 60);
  }

  /** A period of local days, the last one excluded. */
  public static Settling of(String zone, String from, String to) {
    return new Settling(zone, from, to);
  }

  /** The same power in every interval. */
  public Settling constantLoad(String kw, int minutes) {
    return load(minutes, i -> kw);
  }

  /** A power for each interval of the period, null for a missing reading. */
  public Settling load(int minutes, IntFunction<String> kw) {
    load = series(minutes, kw);
    return this;
  }

  /** Powers of the first intervals of the period, the others being unknown. */
  public Settling firstIntervals(int minutes, String... kw) {
    return load(minutes, i -> i < kw.length ? kw[i] : null);
  }

  /** A reactive power for each interval of the load. */
  public Settling reactive(int minutes, IntFunction<String> kvar) {
    reactive = series(minutes, kvar);
    return this;
  }

  /** A power for each interval from an earlier day to the period. */
  public Settling earlierLoad(String since, int minutes, IntFunction<String> kw) {
    earlierLoad = series(LocalDate.parse(since), from, minutes, kw);
    return this;
  }

  /** A series' value for each interval from an earlier day to the period. */
  public Settling earlierPrices(
      String code, String since, int minutes, IntFunction<String> values) {
    earlierPrices.put(code, series(LocalDate.parse(since), from, minutes, values));
    return this;
  }

  /** The highest demands of the months before the period, the last of them the one before it. */
  public Settling peaksBefore(String... kw) {
    for (int i = 0; i < kw.length; i++) {
      YearMonth month = YearMonth.from(from).minusMonths(kw.length - i);
      peaks.add(new MonthlyPeak(month, new BigDecimal(kw[i]), null));
    }
    return this;
  }

  /** What was charged in an earlier month. */
  public Settling charged(String month, String amount) {
    charges.add(new MonthlyCharge(YearMonth.parse(month), new BigDecimal(amount), null));
    return this;
  }

  /** A price for each interval of the period, null for a missing one. */
  public Settling price(String code, int minutes, IntFunction<String> perMwh) {
    prices.put(code, series(minutes, perMwh));
    return this;
  }

  /** Prices of the first intervals of the period, the others being unknown. */
  public Settling firstPrices(String code, int minutes, String... perMwh) {
    return price(code, minutes, i -> i < perMwh.length ? perMwh[i] : null);
  }

  /** A holiday of the versions stated after it. */
  public Settling holiday(String day) {
    holidays.add(LocalDate.parse(day));
    return this;
  }

  /** A contract version that holds from a day. */
  public Settling version(String versionFrom, String versionTo, ChargeComponent... components) {
    terms.add(
        new ContractTerms(
            terms.size() + 1,
            LocalDate.parse(versionFrom),
            versionTo == null ? null : LocalDate.parse(versionTo),
            ComponentRules.named(Arrays.asList(components)),
            holidays,
            RoundingRule.HALF_UP));
    return this;
  }

  /** The bill of one version that holds throughout. */
  public Bill bill(ChargeComponent... components) {
    return version("2000-01-01", null, components).bill();
  }

  /** The bill of the stated versions. */
  public Bill bill() {
    return SettlementEngine.settle(request());
  }

  /** The request for the bill of the stated versions. */
  public BillRequest request() {
    return new BillRequest(
        zone,
        from,
        to,
        Money.USD,
        terms,
        load,
        reactive,
        prices,
        new History(earlierLoad, null, earlierPrices, peaks, List.of(), charges),
        "contract TEST-1",
        "meter test-main",
        Map.of());
  }

  /** The line of a component, and of its part when it has several. */
  public static BillLine line(Bill bill, String componentOrPart) {
    return bill.lines().stream()
        .filter(
            line -> componentOrPart.equals(line.part()) || componentOrPart.equals(line.component()))
        .findFirst()
        .orElseThrow();
  }

  /** The charged amount of that line, as text. */
  public static String amount(Bill bill, String componentOrPart) {
    return line(bill, componentOrPart).amount().toPlainString();
  }

  /** A block with sell-back at a series less a fee. */
  public static FixedBlock block(
      String kw, String price, String sellSeries, String fee, AllocationRule rule) {
    return fixedBlock(
        "block",
        new BigDecimal(kw),
        new BigDecimal(price),
        true,
        sellBack(sellSeries, new BigDecimal(fee), null, null, null),
        rule);
  }

  /** What exceeds the block at a series plus an adder. */
  public static IndexEnergy excess(String series, String adder, AllocationRule rule) {
    return index(
        "excess",
        EnergyQuantity.ABOVE_BLOCK,
        series,
        null,
        new BigDecimal(adder),
        null,
        null,
        rule);
  }

  /** A block around the clock without term, priority or elections. */
  public static FixedBlock fixedBlock(
      String name,
      BigDecimal kw,
      BigDecimal price,
      Boolean takeOrPay,
      SellBack sellBack,
      AllocationRule rule) {
    return new FixedBlock(
        name, kw, null, price, takeOrPay, null, null, null, null, null, sellBack, rule);
  }

  /** A sell-back for cash. */
  public static SellBack sellBack(
      String series, BigDecimal fee, BigDecimal share, BigDecimal floor, AllocationRule rule) {
    return new SellBack(series, fee, share, null, floor, null, rule);
  }

  /** Index energy without basis. */
  public static IndexEnergy index(
      String name,
      EnergyQuantity quantity,
      String series,
      BigDecimal lossPercent,
      BigDecimal adder,
      BigDecimal floor,
      BigDecimal cap,
      AllocationRule rule) {
    return new IndexEnergy(
        name, quantity, series, null, lossPercent, null, adder, floor, cap, null, rule);
  }

  /** A fee per MWh of all metered energy. */
  public static EnergyFee fee(String name, String perMwh, AllocationRule rule) {
    return new EnergyFee(name, EnergyQuantity.ALL, new BigDecimal(perMwh), null, rule);
  }

  /** A monthly amount. */
  public static FixedCharge perMonth(String name, String amount, AllocationRule rule) {
    return new FixedCharge(name, new BigDecimal(amount), null, null, null, rule);
  }

  /** A demand charge without minimum. */
  public static DemandCharge demand(String perKw, Integer minutes, DemandCharge.Window window) {
    return new DemandCharge(
        "demand",
        new BigDecimal(perKw),
        null,
        null,
        null,
        minutes,
        window,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private FixedPointSeries series(int minutes, IntFunction<String> values) {
    return series(from, to, minutes, values);
  }

  private FixedPointSeries series(
      LocalDate first, LocalDate afterLast, int minutes, IntFunction<String> values) {
    TimeGrid grid = TimeGrid.filling(zone.days(first, afterLast), minutes);
    List<BigDecimal> decimals = new ArrayList<>(grid.count());
    for (int i = 0; i < grid.count(); i++) {
      String value = values.apply(i);
      decimals.add(value == null ? null : new BigDecimal(value));
    }
    return FixedPointSeries.of(grid, decimals);
  }
}
