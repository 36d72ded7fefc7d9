package io.wattledger.energycontracts.engine.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.component.Tax;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How lines are split over uses: docs/formulas/energy-allocation.md. */
class UseAllocationTest {

  private static final UseEnergy MINING = use(EnergyUse.MINING, null, "100");
  private static final UseEnergy AI_A = use(EnergyUse.AI, "a", "100");
  private static final UseEnergy AI_B = use(EnergyUse.AI, "b", "100");

  @Test
  void theCentsThatDoNotDivideGoToTheLargestRemainders() {
    assertThat(amounts("100.00", null, MINING, AI_A, AI_B))
        .containsExactly("33.34", "33.33", "33.33");
    assertThat(amounts("-100.00", null, MINING, AI_A, AI_B))
        .containsExactly("-33.34", "-33.33", "-33.33");
  }

  @Test
  void aFixedShareOfAUseIsSplitWithinItByEnergyAndTheRestIsResidual() {
    AllocationRule rule = new AllocationRule.FixedShare(Map.of(EnergyUse.AI, new BigDecimal("25")));

    assertThat(amounts("100.00", rule, MINING, AI_A, use(EnergyUse.AI, "b", "300")))
        .containsExactly("75.00", "6.25", "18.75");
  }

  @Test
  void oneBearerPaysAllAndTheResidualUseIsTheOneOfTheMainMeter() {
    assertThat(amounts("10.00", new AllocationRule.Only(EnergyUse.AI), MINING, AI_A))
        .containsExactly("0.00", "10.00");
    assertThat(amounts("10.00", new AllocationRule.Residual(), MINING, AI_A))
        .containsExactly("10.00", "0.00");
  }

  @Test
  void withoutAnyEnergyTheResidualUsePays() {
    assertThat(
            amounts("10.00", null, use(EnergyUse.MINING, null, "0"), use(EnergyUse.AI, "a", "0")))
        .containsExactly("10.00", "0.00");
  }

  @Test
  void aShareOfAUseThatHasNoMeterFallsToTheResidualUse() {
    assertThat(amounts("10.00", new AllocationRule.Only(EnergyUse.HOSTED), MINING, AI_A))
        .containsExactly("10.00", "0.00");
  }

  @Test
  void aTaxFollowsTheLinesThatItTaxes() {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .bill(
                Settling.perMonth("hall", "900.00", new AllocationRule.Only(EnergyUse.AI)),
                Settling.perMonth("yard", "100.00", new AllocationRule.Residual()),
                new Tax("tax on the hall", new BigDecimal("10"), List.of("hall"), null),
                new Tax("tax", new BigDecimal("1"), null, null));

    List<Share> shares = split(bill, MINING, AI_A);

    assertThat(shares.get(0).lines())
        .extracting(part -> part.lineNo() + " " + part.amount().toPlainString())
        .containsExactly("2 100.00", "4 1.00");
    assertThat(shares.get(1).lines())
        .extracting(part -> part.lineNo() + " " + part.amount().toPlainString())
        .containsExactly("1 900.00", "3 90.00", "4 9.00");
  }

  @Test
  void aBilledPeakIsBorneByWhoRanInItAndARatchetByWhoSetIt() {
    // Mining left for half of September's peak; the hall, new in October, was not there.
    Instant peak = Instant.parse("2026-10-07T20:00:00Z");
    Interval now = Interval.of(peak, Duration.ofMinutes(60));
    Interval september = Interval.of(peak.minus(Duration.ofDays(30)), Duration.ofMinutes(60));
    Map<Interval, List<UseEnergy>> windows =
        Map.of(
            now, List.of(use(EnergyUse.MINING, null, "3000"), use(EnergyUse.AI, "a", "9000")),
            september, List.of(use(EnergyUse.MINING, null, "8000"), use(EnergyUse.AI, "a", "0")));
    StatedUses facts = new StatedUses(List.of(MINING, AI_A), windows, List.of());

    assertThat(peakShares("1200.00", facts, now)).containsExactly("300.00", "900.00");
    assertThat(peakShares("1200.00", facts, september)).containsExactly("1200.00", "0.00");
    assertThat(peakShares("1200.00", facts, now, september)).containsExactly("660.00", "540.00");
    assertThat(peakShares("10.01", facts)).as("by energy").containsExactly("5.01", "5.00");
  }

  @Test
  void whatWasSoldBackBelongsToTheLoadThatMadeWay() {
    AllocationRule rule =
        new AllocationRule.CurtailedLoad(
            Map.of(EnergyUse.MINING, new BigDecimal("40000"), EnergyUse.AI, BigDecimal.TEN));

    assertThat(curtailedShares(rule, "3000", "1000")).containsExactly("-75.00", "-25.00", "0.00");
    assertThat(curtailedShares(rule, "0", "1000")).containsExactly("0.00", "-100.00", "0.00");
    assertThat(curtailedShares(rule, "0", "0")).containsExactly("-100.00", "0.00", "0.00");
  }

  @Test
  void whatAUseStayedBelowItsBaselineIsCountedIntervalByInterval() {
    TimeGrid grid = new TimeGrid(Instant.parse("2026-10-01T00:00:00Z"), 15, 4);
    MeteredUse mining =
        new MeteredUse(
            EnergyUse.MINING,
            FixedPointSeries.of(
                grid,
                Arrays.asList(
                    new BigDecimal("100"), new BigDecimal("40.5"), null, new BigDecimal("0"))));

    Ratio curtailed =
        mining.curtailedKwh(new Interval(grid.start(), grid.end()), new BigDecimal("80"));

    assertThat(curtailed.shown(9)).isEqualTo("29.875");
    assertThat(mining.energyKwh(new Interval(grid.start(), grid.end())).shown(9))
        .isEqualTo("35.125");
  }

  @Test
  void aMeterOfLongerIntervalsCountsThePartOfThemThatLiesInAWindow() {
    // An hourly submeter behind a main meter of 15 minutes: 40 kWh of its hour lie in a quarter.
    TimeGrid hours = new TimeGrid(Instant.parse("2026-10-01T00:00:00Z"), 60, 2);
    MeteredUse hall =
        new MeteredUse(
            EnergyUse.AI,
            FixedPointSeries.of(hours, List.of(new BigDecimal("160"), new BigDecimal("80"))));

    Interval quarter = Interval.of(Instant.parse("2026-10-01T00:15:00Z"), Duration.ofMinutes(15));
    Interval overTheHour =
        Interval.of(Instant.parse("2026-10-01T00:30:00Z"), Duration.ofMinutes(60));

    assertThat(hall.energyKwh(quarter).shown(9)).isEqualTo("40");
    assertThat(hall.energyKwh(overTheHour).shown(9)).isEqualTo("120");
  }

  @Test
  void aTaxOnAChargeAndALargerCreditFollowsBoth() {
    // Of -50.00 taxed, the hall pays 150.00 and mining earned 200.00: ten percent of each.
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .bill(
                Settling.perMonth("hall", "150.00", new AllocationRule.Only(EnergyUse.AI)),
                Settling.perMonth("sold", "-200.00", new AllocationRule.Residual()),
                new Tax("tax", new BigDecimal("10"), null, null));

    List<Share> shares = split(bill, MINING, AI_A);

    assertThat(bill.total().toPlainString()).isEqualTo("-55.00");
    assertThat(shares.get(0).amount().toPlainString()).isEqualTo("-220.00");
    assertThat(shares.get(1).amount().toPlainString()).isEqualTo("165.00");
  }

  @Test
  void aLineLargerThanTheDifferenceThatItFollowsIsSplitByEnergy() {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .bill(
                Settling.perMonth("hall", "200.01", new AllocationRule.Only(EnergyUse.AI)),
                Settling.perMonth("sold", "-200.00", new AllocationRule.Residual()),
                Settling.perMonth(
                    "top", "10.00", new AllocationRule.AsComponents(List.of("hall", "sold"))));

    List<Share> shares = split(bill, MINING, AI_A);

    assertThat(shares.get(0).amount().toPlainString()).isEqualTo("-195.00");
    assertThat(shares.get(1).amount().toPlainString()).isEqualTo("205.01");
  }

  @Test
  void aConsumerWithABaselineOfItsOwnIsCreditedForItselfAndTheRestOfItsUseByEnergy() {
    // Of the AI hall's 1,000 kWh curtailed, tenant a made way for 750; b and c share the rest.
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .bill(
                Settling.perMonth(
                    "sold",
                    "-100.00",
                    new AllocationRule.CurtailedLoad(Map.of(EnergyUse.AI, BigDecimal.TEN))));
    List<UseEnergy> uses =
        List.of(MINING, AI_A, use(EnergyUse.AI, "b", "30"), use(EnergyUse.AI, "c", "10"));
    StatedUses facts =
        new StatedUses(
            uses, Map.of(), List.of(use(EnergyUse.AI, null, "250"), use(EnergyUse.AI, "a", "750")));

    assertThat(UseAllocation.split(EnergyUse.MINING, bill.lines(), uses, facts))
        .extracting(share -> share.amount().toPlainString())
        .containsExactly("0.00", "-75.00", "-18.75", "-6.25");
  }

  @Test
  void theOverheadOfABuildingIsSharedByThoseWhoStandInIt() {
    List<UseEnergy> shared =
        BuildingOverhead.shared(
            Ratio.of(new BigDecimal("1300")),
            List.of(use(EnergyUse.AI, "a", "300"), use(EnergyUse.MINING, null, "700")));

    assertThat(shared)
        .extracting(use -> use.kwh().shown(9).toPlainString())
        .containsExactly("390", "910");
    assertThat(
            BuildingOverhead.effectiveness(
                    Ratio.of(new BigDecimal("1300")), List.of(use(EnergyUse.AI, "a", "1000")))
                .shown(3))
        .isEqualTo("1.3");
    assertThatThrownBy(
            () ->
                BuildingOverhead.shared(
                    Ratio.of(new BigDecimal("99")), List.of(use(EnergyUse.AI, "a", "100"))))
        .hasMessageContaining("more than the 99 kWh of their building");
    assertThat(BuildingOverhead.shared(Ratio.of(5, 1), List.of(use(EnergyUse.AI, "a", "0"))))
        .as("an empty hall has nobody to bear its lights")
        .containsExactly(use(EnergyUse.AI, "a", "0"));
  }

  @Test
  void thePartsOfEveryLineSumToTheLineWhateverTheRuleAndTheEnergy() {
    Random random = new Random(20261031);
    List<AllocationRule> rules =
        List.of(
            new AllocationRule.MeteredEnergy(),
            new AllocationRule.AtUnitPrice(List.of(EnergyUse.AI)),
            new AllocationRule.FixedShare(
                Map.of(EnergyUse.AI, new BigDecimal("33.3"), EnergyUse.HOSTED, BigDecimal.ONE)),
            new AllocationRule.Only(EnergyUse.HOSTED),
            new AllocationRule.BilledPeak(),
            new AllocationRule.CurtailedLoad(Map.of(EnergyUse.HOSTED, BigDecimal.TEN)),
            new AllocationRule.Residual());
    for (int round = 0; round < 500; round++) {
      AllocationRule rule = rules.get(round % rules.size());
      Bill bill =
          Settling.of("UTC", "2026-10-01", "2026-10-02")
              .constantLoad(Integer.toString(random.nextInt(50_000)), 60)
              .bill(Settling.fee("fee", BigDecimal.valueOf(random.nextInt(), 4).toString(), rule));

      List<Share> shares =
          split(
              bill,
              use(EnergyUse.MINING, null, Integer.toString(random.nextInt(1000))),
              use(EnergyUse.AI, "a", Integer.toString(random.nextInt(1000))),
              use(EnergyUse.AI, "b", Integer.toString(random.nextInt(1000))),
              use(EnergyUse.HOSTED, "c", Integer.toString(random.nextInt(1000))));

      assertThat(shares.stream().map(Share::amount).reduce(Money.usd("0.00"), Money::plus))
          .as("round %s with %s", round, rule)
          .isEqualTo(bill.total());
    }
  }

  private static List<String> peakShares(String amount, StatedUses facts, Interval... windows) {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .bill(Settling.perMonth("demand", amount, new AllocationRule.BilledPeak()));
    BillLine line = setIn(bill.lines().get(0), List.of(windows));
    return UseAllocation.split(EnergyUse.MINING, List.of(line), List.of(MINING, AI_A), facts)
        .stream()
        .map(share -> share.amount().toPlainString())
        .toList();
  }

  private static BillLine setIn(BillLine line, List<Interval> windows) {
    return new BillLine(
        line.version(),
        line.component(),
        line.type(),
        line.part(),
        line.from(),
        line.to(),
        line.quantity(),
        line.unit(),
        line.unitPrice(),
        line.amount(),
        line.rounding(),
        line.determinants(),
        line.allocation(),
        windows,
        line.explanation());
  }

  private static List<String> curtailedShares(AllocationRule rule, String mining, String ai) {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .bill(Settling.perMonth("sold", "-100.00", rule));
    List<UseEnergy> uses = List.of(MINING, AI_A, use(EnergyUse.HOSTED, "c", "5"));
    StatedUses facts =
        new StatedUses(
            uses,
            Map.of(),
            List.of(use(EnergyUse.MINING, null, mining), use(EnergyUse.AI, null, ai)));
    return UseAllocation.split(EnergyUse.MINING, bill.lines(), uses, facts).stream()
        .map(share -> share.amount().toPlainString())
        .toList();
  }

  private static List<String> amounts(String total, AllocationRule rule, UseEnergy... uses) {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .bill(Settling.perMonth("charge", total, rule));
    return split(bill, uses).stream().map(share -> share.amount().toPlainString()).toList();
  }

  private static List<Share> split(Bill bill, UseEnergy... uses) {
    return UseAllocation.split(
        EnergyUse.MINING, bill.lines(), List.of(uses), StatedUses.always(List.of(uses)));
  }

  private static UseEnergy use(EnergyUse use, String consumer, String kwh) {
    return new UseEnergy(use, consumer, Ratio.of(new BigDecimal(kwh)));
  }
}
