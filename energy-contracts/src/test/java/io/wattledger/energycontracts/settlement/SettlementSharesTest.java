package io.wattledger.energycontracts.settlement;

import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.meter;
import static io.wattledger.energycontracts.Api.series;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.submeter;
import static io.wattledger.energycontracts.Api.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who bears which part of a bill: docs/formulas/energy-allocation.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SettlementSharesTest {

  private static final String FEE = "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}]";

  @Test
  void aPeakIsBorneByWhoRanInItAndASaleByTheLoadThatMadeWay() {
    // Given: mining takes 60 MWh an hour and leaves for hour 10; the hall takes 10, and 40 in hour
    // 20
    String contract = fresh("PEAK");
    String main = fresh("main");
    String hall = fresh("hall");
    contract(
        contract,
        "[{'type':'DEMAND','name':'demand','pricePerKw':'1.00',"
            + "'allocation':{'method':'BILLED_PEAK'}},"
            + "{'type':'FIXED_CHARGE','name':'curtailment credit','amountPerMonth':'-700.00',"
            + "'allocation':{'method':'CURTAILED_LOAD','baselineKw':{'MINING':'60000','AI':'20000'}}}]");
    mainMeter(main, contract, 60);
    submeter(hall, contract);
    upload(
            "meter-intervals",
            Files.hourly(main, "2026-10", i -> i == 10 ? "10000" : i == 20 ? "100000" : "80000"))
        .statusCode(200);
    upload(
            "meter-intervals",
            Files.hourly(hall, "2026-10", i -> i == 10 ? "10000" : i == 20 ? "40000" : "20000"))
        .statusCode(200);

    settle(contract, "2026-10")
        .statusCode(201)
        .body("lines.amount", equalTo(List.of("100000.00", "-700.00")))
        .body("shares[0].lines.amount", equalTo(List.of("60000.00", "-600.00")))
        .body("shares[1].lines.amount", equalTo(List.of("40000.00", "-100.00")));
  }

  @Test
  void aRatchetIsBorneByTheLoadThatSetTheOldPeak() {
    // Given: September peaks at 90,000 kW of mining alone; in October mining takes 30,000, a new
    // hall 20,000
    String contract = fresh("RATCHET");
    String main = fresh("main");
    String hall = fresh("hall");
    contract(
        contract,
        "[{'type':'DEMAND','name':'demand','pricePerKw':'1.00','ratchets':[{'percent':'80','months':11}],"
            + "'allocation':{'method':'BILLED_PEAK'}}]");
    mainMeter(main, contract, 60);
    submeter(hall, contract);
    upload("meter-intervals", Files.hourly(main, "2026-09", i -> i == 99 ? "90000" : "30000"))
        .statusCode(200);
    upload("meter-intervals", Files.hourly(hall, "2026-09", i -> "0")).statusCode(200);
    upload("meter-intervals", Files.hourly(main, "2026-10", i -> "50000")).statusCode(200);
    upload("meter-intervals", Files.hourly(hall, "2026-10", i -> "20000")).statusCode(200);

    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("FINAL"))
        .body("lines.part", equalTo(List.of("OWN_DEMAND", "RATCHET")))
        .body("lines.amount", equalTo(List.of("50000.00", "22000.00")))
        .body("shares[0].lines.amount", equalTo(List.of("30000.00", "22000.00")))
        .body("shares[1].lines.amount", equalTo(List.of("20000.00")));
  }

  @ParameterizedTest(name = "a hall with readings of the lag year: {0}")
  @ValueSource(booleans = {false, true})
  void aNewHallBearsNoCoincidentPeakTagBeforeTheLagYear(boolean readThen) {
    // Given: the system peaked in hour 400 of October 2025, when mining took 700 kW and no hall was
    // there; a year later a hall takes 400 of 1,000 kW
    String contract = fresh("TAG");
    String main = fresh("main");
    String hall = fresh("hall");
    String system = fresh("system-load");
    series(system, "MW", 60);
    contract(
        contract,
        "[{'type':'COINCIDENT_PEAK','name':'tag','rule':{'months':[10],'peaks':1,'per':'MONTH',"
            + "'lagYears':1},'windowMinutes':60,'pricePerKwMonth':'2','systemLoadSeries':'"
            + system
            + "','allocation':{'method':'BILLED_PEAK'}}]");
    mainMeter(main, contract, 60);
    submeter(hall, contract);
    upload("price-points", Files.prices(system, "2025-10", i -> i == 400 ? "70000" : "60000"))
        .statusCode(200);
    upload("meter-intervals", Files.hourly(main, "2025-10", i -> i == 400 ? "700" : "1000"))
        .statusCode(200);
    if (readThen) {
      upload("meter-intervals", Files.hourly(hall, "2025-10", i -> "0")).statusCode(200);
    }
    upload("meter-intervals", Files.hourly(main, "2026-10", i -> "1000")).statusCode(200);
    upload("meter-intervals", Files.hourly(hall, "2026-10", i -> "400")).statusCode(200);

    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("FINAL"))
        .body("total", equalTo("1400.00"))
        .body("shares.find { it.use == 'MINING' }.amount", equalTo("1400.00"))
        .body("shares.find { it.use == 'AI' }.amount", equalTo("0.00"));
  }

  @Test
  void aYearOfMinimumTakeCountsTheMonthsThatTheMetersShow() {
    // Given: a contract year to the end of October; September measured, the months before stated
    String contract = fresh("TAKE");
    String main = fresh("main");
    String before =
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> "{'month':'" + YearMonth.of(2025, 10).plusMonths(i) + "','mwh':'500'}")
            .collect(Collectors.joining(","));
    contract(
        contract,
        "[{'type':'MINIMUM_TAKE','name':'take','period':'YEAR','yearStartMonth':11,"
            + "'contractMwh':'8000','minimumPercent':'90','pricePerMwh':'40','takenBefore':["
            + before
            + "]}]");
    mainMeter(main, contract, 60);
    upload("meter-intervals", Files.hourly(main, "2026-09", i -> "1000")).statusCode(200);
    upload("meter-intervals", Files.hourly(main, "2026-10", i -> "1000")).statusCode(200);

    settle(contract, "2026-09").statusCode(201).body("lines", hasSize(0));
    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("FINAL"))
        .body("lines[0].determinants.takenMwh", equalTo("6464"))
        .body("total", equalTo("29440.00"));
  }

  @Test
  void theOverheadOfABuildingIsBorneByItsConsumers() {
    // Given: 1,000 kW in all; a building takes 390, of which two halls 200 and 100
    String contract = fresh("PUE");
    String main = fresh("main");
    String building = fresh("building");
    String first = fresh("hall");
    String second = fresh("hall");
    contract(contract, FEE);
    mainMeter(main, contract, 60);
    meter(building, contract, "'role':'BUILDING'").statusCode(201);
    meter(first, contract, inside(building, "AI", "hall-1")).statusCode(201);
    meter(second, contract, inside(building, "HOSTED", "hall-2")).statusCode(201);
    upload("meter-intervals", Files.hourly(main, "2026-10", i -> "1000")).statusCode(200);
    upload("meter-intervals", Files.hourly(building, "2026-10", i -> "390")).statusCode(200);
    upload("meter-intervals", Files.hourly(first, "2026-10", i -> "200")).statusCode(200);
    upload("meter-intervals", Files.hourly(second, "2026-10", i -> "100")).statusCode(200);

    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("FINAL"))
        .body("shares.energyKwh", equalTo(List.of("453840", "193440", "96720")))
        .body("shares.amount", equalTo(List.of("4538.40", "1934.40", "967.20")));

    // When a hall is read above its building
    upload("meter-intervals", "meterCode,startUtc,kwh\n" + first + ",2026-10-10T05:00:00Z,90000\n")
        .statusCode(200);
    settle(contract, "2026-10")
        .body("status", equalTo("DRAFT"))
        .body("missing.code", hasItem("BUILDING_BELOW_CONSUMERS"));
  }

  @Test
  void onlyASubmeterStandsBehindABuildingOfItsContract() {
    String contract = fresh("BLD");
    String other = fresh("BLD");
    String main = fresh("main");
    String building = fresh("building");
    contract(contract, FEE);
    contract(other, FEE);
    mainMeter(main, contract, 60);
    meter(building, contract, "'role':'BUILDING'")
        .statusCode(201)
        .body("role", equalTo("BUILDING"));

    meter(fresh("hall"), contract, inside(main, "AI", "a"))
        .statusCode(422)
        .body("errors[0].detail", containsString("of role BUILDING"));
    meter(fresh("hall"), other, inside(building, "AI", "a"))
        .statusCode(422)
        .body("errors[0].detail", containsString("of the same contract"));
    meter(fresh("main"), contract, "'role':'MAIN','buildingCode':'" + building + "'")
        .statusCode(422)
        .body("errors[0].detail", containsString("is for a SUBMETER"));
    meter(fresh("hall"), contract, inside(building, "AI", "a"))
        .statusCode(201)
        .body("buildingCode", equalTo(building));
  }

  private static String inside(String building, String use, String consumer) {
    return "'role':'SUBMETER','use':'"
        + use
        + "','consumerRef':'"
        + consumer
        + "','buildingCode':'"
        + building
        + "'";
  }
}
