package io.wattledger.energycontracts.engine.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Clause;
import io.wattledger.energycontracts.engine.Settling;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What contract terms may not be, and what the person is told: docs/guide/energy.md. */
class ComponentRulesTest {

  private static final BigDecimal ONE = BigDecimal.ONE;

  static Stream<Arguments> refused() {
    return Stream.of(
        invalid(
            Settling.fixedBlock("b", null, ONE, null, null, null),
            "/components/0/blockKw",
            "is required"),
        invalid(
            Settling.fixedBlock("b", new BigDecimal("-5"), ONE, null, null, null),
            "/components/0/blockKw",
            "must be above zero, not -5"),
        invalid(
            Settling.fixedBlock("b", new BigDecimal("1e400"), ONE, null, null, null),
            "/components/0/blockKw",
            "must have at most nine digits before the point and nine after it"),
        contradiction(
            Settling.fixedBlock(
                "b", ONE, ONE, false, Settling.sellBack("rt", null, null, null, null), null),
            "/components/0/sellBack",
            "needs takeOrPay"),
        invalid(
            Settling.fixedBlock(
                "b", ONE, ONE, true, Settling.sellBack(" ", null, null, null, null), null),
            "/components/0/sellBack/priceSeries",
            "is required"),
        invalid(
            Settling.fixedBlock(
                "b",
                ONE,
                ONE,
                true,
                Settling.sellBack("rt", null, new BigDecimal("101"), null, null),
                null),
            "/components/0/sellBack/sharePercent",
            "must be a percentage from 0 to 100, not 101"),
        contradiction(
            Settling.fixedBlock(
                "b",
                ONE,
                ONE,
                true,
                Settling.sellBack(
                    "rt", null, null, null, new AllocationRule.AtUnitPrice(List.of(EnergyUse.AI))),
                null),
            "/components/0/sellBack/allocation",
            "sold energy was consumed by none"),
        contradiction(
            Settling.excess("rt", "1", null), "/components/0/quantity", "needs a FIXED_BLOCK"),
        contradiction(
            Settling.excess("rt", "1", new AllocationRule.AtUnitPrice(List.of(EnergyUse.AI))),
            "/components/0/allocation",
            "prices only what exceeds the block"),
        contradiction(
            Settling.index("i", null, "rt", null, null, BigDecimal.TEN, ONE, null),
            "/components/0/floorPerMwh",
            "the floor of 10 lies above the cap of 1"),
        contradiction(
            new EnergyFee("f", null, ONE, ONE, null), "/components/0/pricePerKwh", "keep one"),
        invalid(
            new EnergyFee("f", null, null, null, null),
            "/components/0/pricePerMwh",
            "is required (or pricePerKwh)"),
        contradiction(
            Clause.of("{'type':'DEMAND','pricePerKw':'1','minimumKw':'1','billingKw':'1'}"),
            "/components/0/minimumKw",
            "has no effect beside billingKw"),
        invalid(
            Clause.of("{'type':'DEMAND','pricePerKw':'1','windowMinutes':25}"),
            "/components/0/windowMinutes",
            "must divide an hour"),
        contradiction(
            Clause.of(
                "{'type':'DEMAND','pricePerKw':'1',"
                    + "'allocation':{'method':'AT_UNIT_PRICE','uses':['AI']}}"),
            "/components/0/allocation",
            "a line per kW has no price per kWh"),
        contradiction(
            Clause.of(
                "{'type':'COINCIDENT_PEAK','tagKw':'1','coincidentDemandsKw':['1'],"
                    + "'pricePerKwYear':'1'}"),
            "/components/0/tagKw",
            "keep one of tagKw, coincidentDemandsKw and systemPeaksUtc"),
        contradiction(
            Clause.of(
                "{'type':'COINCIDENT_PEAK','tagKw':'1','pricePerKwYear':'1','pricePerKwMonth':'1'}"),
            "/components/0/pricePerKwMonth",
            "keep one of pricePerKwYear, pricePerKwMonth and pricePerMwDay"),
        contradiction(
            new FixedCharge("x", ONE, ONE, null, null, null),
            "/components/0/amountPerDay",
            "keep one of amountPerMonth, amountPerDay and amountPerYear"),
        contradiction(
            Clause.of("{'type':'DEMAND','pricePerKw':'1','tiers':[{'pricePerKw':'1'}]}"),
            "/components/0/pricePerKw",
            "keep one of them"),
        contradiction(
            Clause.of(
                "{'type':'DEMAND','tiers':[{'upToKw':'9','pricePerKw':'1'},"
                    + "{'upToKw':'8','pricePerKw':'1'},{'pricePerKw':'1'}]}"),
            "/components/0/tiers/1/upToKw",
            "limits are cumulative and rise: 8 follows 9"),
        contradiction(
            Clause.of("{'type':'DEMAND','pricePerKw':'1','contractPercent':'80'}"),
            "/components/0/contractPercent",
            "needs contractKw"),
        contradiction(
            Clause.of(
                "{'type':'DEMAND','pricePerKw':'1','billingKw':'5',"
                    + "'ratchets':[{'percent':'80'}]}"),
            "/components/0/ratchets",
            "has no effect beside billingKw"),
        contradiction(
            Clause.of("{'type':'DEMAND','pricePerKw':'1','powerFactor':{'stated':'0.9'}}"),
            "/components/0/powerFactor/stated",
            "has no effect on active power"),
        contradiction(
            Clause.of(
                "{'type':'DEMAND','pricePerKw':'1','basis':'KVA','powerFactor':{'target':'0.9'}}"),
            "/components/0/powerFactor/target",
            "kVA count the reactive part already"),
        invalid(
            Clause.of("{'type':'DEMAND','pricePerKw':'1','powerFactor':{'target':'1.2'}}"),
            "/components/0/powerFactor/target",
            "must be at most 1"),
        invalid(
            Clause.of("{'type':'DEMAND','pricePerKw':'1','ratchets':[{'months':11}]}"),
            "/components/0/ratchets/0/percent",
            "is required"),
        invalid(
            Clause.of(
                "{'type':'DEMAND','pricePerKw':'1','ratchets':[{'percent':'80','months':61}]}"),
            "/components/0/ratchets/0/months",
            "must be 1 to 60"),
        invalid(
            Clause.of(
                "{'type':'DEMAND','pricePerKw':'1',"
                    + "'ratchets':[{'percent':'80','peakMonths':[13]}]}"),
            "/components/0/ratchets/0/peakMonths",
            "are calendar months, 1 to 12, not 13"),
        contradiction(
            Clause.of("{'type':'DEMAND','pricePerKw':'1','when':[{'from':'22:00','to':'06:00'}]}"),
            "/components/0/when/0/to",
            "state 22:00 to 24:00 and 00:00 to 06:00 as two entries"),
        contradiction(
            Clause.of("{'type':'TIERED_ENERGY','tiers':[{'pricePerKwh':'1'}],'demandKw':'5'}"),
            "/components/0/tiers",
            "no tier states upToKwhPerKw"),
        contradiction(
            Clause.of(
                "{'type':'TIERED_ENERGY','demandComponent':'demand','tiers':["
                    + "{'upToKwhPerKw':'9','pricePerKwh':'1'},{'pricePerKwh':'1'}]}"),
            "/components/0/demandComponent",
            "no demand component 'demand' stands before this one"),
        invalid(
            Clause.of("{'type':'TIERED_ENERGY','tiers':[{'pricePerKwh':'1'},{'pricePerKwh':'1'}]}"),
            "/components/0/tiers/0/upToKwh",
            "is required (or upToKwhPerKw)"),
        contradiction(
            Clause.of(
                "{'type':'COINCIDENT_PEAK','pricePerKwYear':'1',"
                    + "'years':[{'year':2025,'tagKw':'1'}]}"),
            "/components/0/rule",
            "is needed"),
        contradiction(
            Clause.of(
                "{'type':'COINCIDENT_PEAK','pricePerKwYear':'1','rule':{'preset':'ERCOT_4CP'},"
                    + "'years':[{'year':2025,'demandsKw':['1','2','3']}]}"),
            "/components/0/years/0/demandsKw",
            "has 3 peaks, the rule counts 4 a year"),
        contradiction(
            Clause.of(
                "{'type':'COINCIDENT_PEAK','pricePerKwYear':'1','rule':{'preset':'PJM_5CP'},"
                    + "'years':[{'year':2025,'tagKw':'1'},{'year':2025,'tagKw':'2'}]}"),
            "/components/0/years/1/year",
            "2025 is stated twice"),
        invalid(
            Clause.of(
                "{'type':'COINCIDENT_PEAK','pricePerKwYear':'1','rule':{'preset':'PJM_5CP'},"
                    + "'years':[{'tagKw':'1'},{'year':2025,'tagKw':'2'}]}"),
            "/components/0/years/0/year",
            "is required"),
        contradiction(
            Clause.of("{'type':'MINIMUM_BILL','amountPerMonth':'1'}"),
            "/components/0",
            "a minimum stands after the components that it completes"),
        contradiction(
            Clause.of("{'type':'MINIMUM_BILL','amountPerMonth':'1','yearEndsWithMonth':6}"),
            "/components/0/yearEndsWithMonth",
            "belongs to amountPerYear"),
        invalid(
            Clause.of("{'type':'TAX','percent':'-101'}"),
            "/components/0/percent",
            "must be a percentage from -100 to 100"),
        contradiction(
            new Tax("t", ONE, List.of("energy"), null),
            "/components/0/appliesTo",
            "no component 'energy' stands before this one"),
        contradiction(
            tiers("10", "5", null), "/components/0/tiers/1/upToKwh", "limits are cumulative"),
        contradiction(tiers("10"), "/components/0/tiers/0/upToKwh", "the last tier has no limit"),
        invalid(
            new EnergyFee("f", null, ONE, null, new AllocationRule.Only(null)),
            "/components/0/allocation/use",
            "is required"),
        contradiction(
            new EnergyFee(
                "f",
                null,
                ONE,
                null,
                new AllocationRule.FixedShare(
                    Map.of(
                        EnergyUse.AI,
                        new BigDecimal("60"),
                        EnergyUse.HOSTED,
                        new BigDecimal("50")))),
            "/components/0/allocation/percentByUse",
            "the shares add to 110 %, above 100"),
        contradiction(
            periods(hours(List.of(TariffDay.WEEKDAY), "00:00", "24:00")),
            "/components/0/periods",
            "no period covers JANUARY SATURDAY 00:00"),
        contradiction(
            periods(
                hours(List.of(), "00:00", "24:00"),
                hours(List.of(TariffDay.SUNDAY), "08:00", null)),
            "/components/0/periods/1/when/0",
            "JANUARY SUNDAY 08:00 is covered by 'p0' already"),
        contradiction(
            periods(hours(List.of(), "22:00", "06:00")),
            "/components/0/periods/0/when/0/to",
            "state 22:00 to 24:00 and 00:00 to 06:00 as two entries"),
        invalid(
            periods(hours(List.of(), "8:00", "24:10")),
            "/components/0/periods/0/when/0/from",
            "must be a time of day such as 13:00"));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("refused")
  void whatIsWrongIsNamedWithItsPlaceAndWhatIsAllowed(
      ChargeComponent component, String pointer, String detail, boolean contradiction) {
    assertThat(ComponentRules.examine(List.of(component)))
        .anySatisfy(
            finding -> {
              assertThat(finding.pointer()).isEqualTo(pointer);
              assertThat(finding.detail()).contains(detail);
              assertThat(finding.contradiction()).isEqualTo(contradiction);
            });
  }

  @Test
  void blocksTogetherStayWithinWhatIsCounted() {
    ChargeComponent half =
        Settling.fixedBlock("half", new BigDecimal("500000000"), ONE, null, null, null);

    assertThat(ComponentRules.examine(List.of(half))).isEmpty();
    assertThat(ComponentRules.examine(List.of(half, half.named("other"))))
        .extracting(TermsFinding::pointer)
        .containsExactly("/components/1/blockKw");
  }

  @Test
  void everythingWrongIsReportedAtOnce() {
    assertThat(
            ComponentRules.examine(
                List.of(
                    Settling.fixedBlock("same", null, null, null, null, null),
                    new FixedCharge("same", null, null, null, null, null))))
        .extracting(TermsFinding::pointer)
        .containsExactly(
            "/components/0/blockKw",
            "/components/0/pricePerMwh",
            "/components/1/amountPerMonth",
            "/components/1/name");
  }

  @Test
  void aContractNeedsAComponentAndHasAtMostAHundred() {
    assertThat(ComponentRules.examine(List.of())).hasSize(1);
    assertThat(ComponentRules.examine(Collections.nCopies(101, Settling.fee("fee", "1", null))))
        .hasSize(1);
  }

  @Test
  void aComponentWithoutNameIsCalledAfterItsType() {
    assertThat(
            ComponentRules.named(
                Arrays.asList(
                    Settling.fee(null, "1", null),
                    Settling.fee("ENERGY_FEE-2", "1", null),
                    Settling.fee(" ", "1", null),
                    Settling.perMonth(null, "1", null))))
        .extracting(ChargeComponent::name)
        .containsExactly("ENERGY_FEE", "ENERGY_FEE-2", "ENERGY_FEE-3", "FIXED_CHARGE");
  }

  @Test
  void holidaysCountAsSundaysWhereNoPeriodNamesThem() {
    TimeOfUseEnergy tariff =
        periods(
            hours(List.of(TariffDay.WEEKDAY), null, null),
            hours(List.of(TariffDay.WEEKEND), null, null));

    assertThat(ComponentRules.examine(List.of(tariff))).isEmpty();
    assertThat(tariff.calendar().periodAt(12, DayOfWeek.FRIDAY, true, 600)).isEqualTo(1);
    assertThat(tariff.calendar().periodAt(12, DayOfWeek.FRIDAY, false, 600)).isZero();
  }

  private static Arguments invalid(ChargeComponent component, String pointer, String detail) {
    return Arguments.of(component, pointer, detail, false);
  }

  private static Arguments contradiction(ChargeComponent component, String pointer, String detail) {
    return Arguments.of(component, pointer, detail, true);
  }

  private static TieredEnergy tiers(String... limits) {
    return new TieredEnergy(
        "t",
        Stream.of(limits)
            .map(l -> new TieredEnergy.Tier(l == null ? null : new BigDecimal(l), null, ONE, null))
            .toList(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static TimeOfUseEnergy.Hours hours(List<TariffDay> days, String from, String to) {
    return new TimeOfUseEnergy.Hours(null, days, from, to);
  }

  private static TimeOfUseEnergy periods(TimeOfUseEnergy.Hours... hours) {
    List<TimeOfUseEnergy.Period> periods = new ArrayList<>();
    for (TimeOfUseEnergy.Hours each : hours) {
      periods.add(new TimeOfUseEnergy.Period("p" + periods.size(), ONE, null, List.of(each), null));
    }
    return new TimeOfUseEnergy("tou", periods, null);
  }
}
