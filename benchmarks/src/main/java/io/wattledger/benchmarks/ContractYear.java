package io.wattledger.benchmarks;

import io.wattledger.energycontracts.engine.bill.BillRequest;
import io.wattledger.energycontracts.engine.bill.ContractTerms;
import io.wattledger.energycontracts.engine.charge.History;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.CoincidentPeak;
import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.EnergyQuantity;
import io.wattledger.energycontracts.engine.component.FixedBlock;
import io.wattledger.energycontracts.engine.component.FixedCharge;
import io.wattledger.energycontracts.engine.component.IndexEnergy;
import io.wattledger.energycontracts.engine.component.MinimumBill;
import io.wattledger.energycontracts.engine.component.Ratchet;
import io.wattledger.energycontracts.engine.component.SellBack;
import io.wattledger.energycontracts.engine.component.TariffDay;
import io.wattledger.energycontracts.engine.component.Tax;
import io.wattledger.energycontracts.engine.component.TimeOfUseEnergy;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.money.RoundingRule;
import io.wattledger.kernel.time.BillingZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** The contracts of {@link SettlementBenchmark} over a year of 15-minute readings and prices. */
final class ContractYear {

  /** First local day of the year. */
  static final LocalDate START = LocalDate.of(2026, 1, 1);

  private static final BillingZone ZONE = BillingZone.of("America/Chicago");
  private static final int MINUTES = 15;
  private static final List<TimeOfUseEnergy.Hours> ON_PEAK =
      List.of(new TimeOfUseEnergy.Hours(List.of(), List.of(TariffDay.WEEKDAY), "13:00", "19:00"));

  private final FixedPointSeries load;
  private final FixedPointSeries price;

  private ContractYear(FixedPointSeries load, FixedPointSeries price) {
    this.load = load;
    this.price = price;
  }

  /** A load up to 60 MW with three decimals and prices of both signs with two. */
  static ContractYear of(long seed) {
    Random random = new Random(seed);
    TimeGrid grid = TimeGrid.filling(ZONE.days(START, START.plusYears(1)), MINUTES);
    return new ContractYear(
        drawn(grid, () -> BigDecimal.valueOf(random.nextInt(60_000_000), 3)),
        drawn(grid, () -> BigDecimal.valueOf(random.nextInt(32_000) - 2_000, 2)));
  }

  private static FixedPointSeries drawn(TimeGrid grid, Supplier<BigDecimal> draw) {
    List<BigDecimal> values = new ArrayList<>(grid.count());
    for (int i = 0; i < grid.count(); i++) {
      values.add(draw.get());
    }
    return FixedPointSeries.of(grid, values);
  }

  /** How many readings the year has. */
  int intervals() {
    return load.grid().count();
  }

  /** The mean power of an interval. */
  BigDecimal kw(int interval) {
    return load.decimalAt(interval);
  }

  /** Ten components: what a miner with a block, a utility and a grid operator pays. */
  BillRequest ofTenComponents() {
    return request(
        List.of(
            new FixedBlock(
                "block",
                dec("40000"),
                null,
                dec("28.40"),
                true,
                null,
                null,
                null,
                null,
                null,
                new SellBack("rt", dec("1.50"), null, null, null, null, null),
                null),
            new IndexEnergy(
                "excess",
                EnergyQuantity.ABOVE_BLOCK,
                "rt",
                null,
                dec("2.1"),
                null,
                dec("3.25"),
                null,
                null,
                null,
                null),
            timeOfUse(),
            demand("demand", "9.5", List.of(), List.of()),
            demand("on-peak demand", "4.25", ON_PEAK, List.of()),
            demand("ratcheted demand", "1.1", List.of(), List.of(ratchet())),
            new CoincidentPeak(
                "4CP",
                dec("2400"),
                null,
                null,
                null,
                null,
                null,
                dec("5.95"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null),
            new FixedCharge("meter", dec("1940"), null, null, null, null),
            new MinimumBill("minimum", dec("25000"), null, null, null, null, null, null),
            new Tax("tax", dec("6.25"), null, null)));
  }

  /** What the peer computes too. */
  BillRequest ofTimeOfUseAndDemand() {
    return request(
        List.of(
            timeOfUse(),
            demand("demand", "9.5", List.of(), List.of()),
            demand("on-peak demand", "4.25", ON_PEAK, List.of())));
  }

  private BillRequest request(List<ChargeComponent> components) {
    return new BillRequest(
        ZONE,
        START,
        START.plusYears(1),
        Money.USD,
        List.of(new ContractTerms(1, START, null, components, Set.of(), RoundingRule.HALF_UP)),
        load,
        null,
        Map.of("rt", price),
        History.none(),
        "contract",
        "load",
        Map.of());
  }

  private static TimeOfUseEnergy timeOfUse() {
    return new TimeOfUseEnergy(
        "energy",
        List.of(
            new TimeOfUseEnergy.Period("on-peak", null, dec("0.062"), ON_PEAK, null),
            new TimeOfUseEnergy.Period("off-peak", null, dec("0.031"), List.of(), true)),
        null);
  }

  private static DemandCharge demand(
      String name, String perKw, List<TimeOfUseEnergy.Hours> when, List<Ratchet> ratchets) {
    return new DemandCharge(
        name,
        dec(perKw),
        null,
        when,
        null,
        MINUTES,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        ratchets,
        null,
        null);
  }

  private static Ratchet ratchet() {
    return new Ratchet(dec("80"), 11, null, null, null, null, null, null);
  }

  private static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }
}
