package io.wattledger.energycontracts.settlement;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bills of stored facts: docs/formulas/settlement.md, docs/formulas/energy-allocation.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SettlementTest {

  private static final String PECOS =
      """
      [{'type':'FIXED_BLOCK','name':'block','blockKw':'52000','pricePerMwh':'27.90',
        'sellBack':{'priceSeries':'SERIES','feePerMwh':'1.50'},
        'allocation':{'method':'AT_UNIT_PRICE','uses':['AI']}},
       {'type':'INDEX_ENERGY','name':'excess','quantity':'ABOVE_BLOCK','priceSeries':'SERIES',
        'adderPerMwh':'3.25','allocation':{'method':'ONLY','use':'MINING'}},
       {'type':'ENERGY_FEE','name':'retail fee','pricePerMwh':'1.85',
        'allocation':{'method':'AT_UNIT_PRICE','uses':['AI']}},
       {'type':'COINCIDENT_PEAK','name':'4CP','tagKw':'2400','pricePerKwMonth':'5.95',
        'allocation':{'method':'ONLY','use':'MINING'}},
       {'type':'FIXED_CHARGE','name':'meter','amountPerMonth':'1940.00',
        'allocation':{'method':'FIXED_SHARE','percentByUse':{'AI':'1.5'}}}]""";

  private static final String FEE = "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}]";

  @Test
  void aStoredMonthIsSettledToTheCentAndSharedByUse() {
    // Given
    String series = fresh("rt");
    String contract = fresh("PEC");
    pecos(contract, series);

    // When
    ValidatableResponse settled = settle(contract, "2026-10");

    // Then
    settled
        .statusCode(201)
        .header("Location", containsString("/api/energy-contracts/v1/settlements/"))
        .body("status", equalTo("FINAL"))
        .body("version", equalTo(1))
        .body("siteCode", equalTo("pecos"))
        .body("period", equalTo("2026-10"))
        .body("currency", equalTo("USD"))
        .body("timeZone", equalTo("America/Chicago"))
        .body("total", equalTo("1031826.90"))
        .body(
            "lines.amount",
            equalTo(
                List.of("1079395.20", "-213180.00", "76214.95", "73176.75", "14280.00", "1940.00")))
        .body("lines.lineNo", equalTo(List.of(1, 2, 3, 4, 5, 6)))
        .body("lines[1].part", equalTo("SELL_BACK"))
        .body("lines[0].contractVersion", equalTo(1))
        .body("lines[0].explanation", nullValue())
        .body("shares.use", equalTo(List.of("MINING", "AI")))
        .body("shares.amount", equalTo(List.of("1013204.05", "18622.85")))
        .body("shares.energyKwh", equalTo(List.of("38930000", "625000")))
        .body("shares[1].consumerRef", equalTo("hall-1"))
        .body("shares[1].lines.lineNo", equalTo(List.of(1, 4, 6)))
        .body("shares[1].lines.amount", equalTo(List.of("17437.50", "1156.25", "29.10")))
        .body("checks.hours", equalTo(744))
        .body("checks.intervals", equalTo(744))
        .body("checks.energyKwh", equalTo("39555000"))
        .body("checks.peakKw", equalTo("82670"))
        .body("missing", hasSize(0))
        .body("settledBy", equalTo("energy"));
  }

  @Test
  void aBillIsReadExplainedListedAndExported() {
    // Given
    String series = fresh("rt");
    String contract = fresh("PEC");
    pecos(contract, series);
    String id = settle(contract, "2026-10").extract().path("id");

    // Then
    as("auditor")
        .get(ROOT + "settlements/" + id + "?explain=true")
        .then()
        .statusCode(200)
        .body("lines[1].explanation.page", equalTo("fixed-block.md"))
        .body(
            "lines[1].explanation.inputs.find { it.name == 'priceSeries' }.source.href",
            containsString("/price-series/" + series + "/points?from=2026-10-01T05:00:00Z"));
    as("finance")
        .get(ROOT + "settlements?period=2026-10&contractCode=" + contract)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(id))
        .body("items[0].shares", hasSize(2))
        .body("next", nullValue());
    as("finance")
        .get(ROOT + "settlements?siteCode=elsewhere")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    String csv =
        as("finance").get(ROOT + "settlements/" + id + "?format=csv").then().extract().asString();
    assertThat(csv.lines()).hasSize(7);
    assertThat(csv).contains("block,FIXED_BLOCK,SELL_BACK,2026-10-01,2026-11-01,2200,MWh");
    as("finance")
        .get(ROOT + "settlements/" + id + "?format=xlsx")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("settlement-" + contract + "-2026-10-v1"));
    assertThat(
            as("finance")
                .get(ROOT + "settlements?format=csv&contractCode=" + contract)
                .then()
                .extract()
                .asString())
        .contains("2026-10," + contract + ",pecos,1,FINAL,1031826.90,0.00,1031826.90,USD");
    as("finance").get(ROOT + "settlements?format=pdf").then().statusCode(400);
  }

  @Test
  void theSameFactsGiveTheSameVersionAndOtherFactsTheNext() {
    // Given
    String contract = fresh("FEE");
    String meter = fresh("main");
    contract(contract, FEE);
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "1000")).statusCode(200);
    String first = settle(contract, "2026-10").statusCode(201).extract().path("id");

    // When nothing changed
    settle(contract, "2026-10")
        .statusCode(200)
        .body("id", equalTo(first))
        .body("version", equalTo(1));

    // When one reading was corrected
    upload("meter-intervals", "meterCode,startUtc,kwh\n" + meter + ",2026-10-10T05:00:00Z,2000\n")
        .body("status", equalTo("APPLIED"));
    settle(contract, "2026-10")
        .statusCode(201)
        .body("version", equalTo(2))
        .body("total", equalTo("7450.00"))
        .body("id", not(equalTo(first)));

    // Then the second version says what it differs by
    as("auditor")
        .get(ROOT + "settlements?contractCode=" + contract)
        .then()
        .body("items[0].deltas", hasSize(1))
        .body("items[0].deltas[0].change", equalTo("CHANGED"))
        .body("items[0].deltas[0].amount", equalTo("10.00"))
        .body("items[0].deltas[0].quantity", equalTo("1"))
        .body("items[0].deltas[0].determinants.name", hasItem("energyMetered"));

    // Then the first version is still what it was, and the list shows the newest
    as("auditor")
        .get(ROOT + "settlements/" + first)
        .then()
        .body("total", equalTo("7440.00"))
        .body("version", equalTo(1));
    as("auditor")
        .get(ROOT + "settlements?contractCode=" + contract)
        .then()
        .body("items.version", equalTo(List.of(2)));
    as("auditor")
        .get(ROOT + "settlements?versions=ALL&limit=1&contractCode=" + contract)
        .then()
        .body("items.version", equalTo(List.of(1)))
        .body("next", notNullValue());
    as("auditor")
        .get(ROOT + "audit-entries?entityType=settlement&entityId=" + first)
        .then()
        .statusCode(200)
        .body("items[0].action", equalTo("settlement.made"));
    as("finance")
        .get(ROOT + "changes?limit=1000")
        .then()
        .statusCode(200)
        .body("items.findAll { it.type == 'settlement' }.id", hasItem(first));
  }

  @Test
  void whoBearsABillIsToldLineByLine() {
    String contract = fresh("PEC");
    pecos(contract, fresh("rt"));
    String id = settle(contract, "2026-10").extract().path("id");
    String path = ROOT + "settlements/" + id + "/allocation";

    as("finance")
        .get(path)
        .then()
        .statusCode(200)
        .body("total", equalTo("1031826.90"))
        .body("allocated", equalTo("1031826.90"))
        .body("lines.amount[0]", equalTo("1079395.20"))
        .body("lines[0].rule.method", equalTo("AT_UNIT_PRICE"))
        .body("lines[0].parts.use", equalTo(List.of("MINING", "AI")))
        .body("lines[0].parts.amount", equalTo(List.of("1061957.70", "17437.50")))
        .body("lines[0].parts.percent", equalTo(List.of("98.3845", "1.6155")))
        .body("lines[5].rule.percentByUse.AI", equalTo("1.5"))
        .body("lines[4].parts.use", equalTo(List.of("MINING")));
    assertThat(as("finance").get(path + "?format=csv").then().extract().asString())
        .contains("5,4CP,,MINING,,14280.00,USD,100.0000")
        .contains("AI,hall-1,29.10,USD,1.5000");
    as("finance").get(path + "?format=pdf").then().statusCode(400);
    as("finance")
        .get(ROOT + "settlements/00000000-0000-0000-0000-000000000000/allocation")
        .then()
        .statusCode(404);
    as("customer").get(path).then().statusCode(403);
    given().get(path).then().statusCode(401);
  }

  @Test
  void anyTwoVersionsOfABillAreCompared() {
    String contract = fresh("DELTA");
    String meter = fresh("main");
    contract(contract, FEE);
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "1000")).statusCode(200);
    String first = settle(contract, "2026-10").extract().path("id");
    for (String kwh : List.of("2000", "500")) {
      upload(
              "meter-intervals",
              "meterCode,startUtc,kwh\n" + meter + ",2026-10-10T05:00:00Z," + kwh + "\n")
          .statusCode(200);
      settle(contract, "2026-10").statusCode(201);
    }
    String third = settle(contract, "2026-10").extract().path("id");

    as("auditor")
        .get(ROOT + "settlements/" + third + "/deltas")
        .then()
        .statusCode(200)
        .body("fromVersion", equalTo(2))
        .body("toVersion", equalTo(3))
        .body("total", equalTo("-15.00"))
        .body("deltas.amount", equalTo(List.of("-15.00")))
        .body("deltas.amountBefore", equalTo(List.of("7450.00")))
        .body("deltas.amountAfter", equalTo(List.of("7435.00")));
    as("auditor")
        .get(ROOT + "settlements/" + third + "/deltas?against=1")
        .then()
        .body("total", equalTo("-5.00"));
    as("auditor")
        .get(ROOT + "settlements/" + first + "/deltas")
        .then()
        .statusCode(422)
        .body("detail", containsString("no version 0"));
    as("auditor").get(ROOT + "settlements/" + third + "/deltas?against=x").then().statusCode(400);
    as("auditor")
        .get(ROOT + "settlements/00000000-0000-0000-0000-000000000000/deltas")
        .then()
        .statusCode(404);
    as("customer").get(ROOT + "settlements/" + third + "/deltas").then().statusCode(403);
    given().get(ROOT + "settlements/" + third + "/deltas").then().statusCode(401);
  }

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

  @Test
  void gasByTheDayAndAwardsInMegawattsAreReadInTheirUnits() {
    // Given: October in Chicago, 744 hours; gas at 3.00, but 5.00 on the 10th; an award of 2 MW at
    // noon
    String contract = fresh("GAS");
    String main = fresh("main");
    String gas = fresh("gas");
    String award = fresh("award");
    String price = fresh("mcpc");
    contract(
        contract,
        "[{'type':'HEAT_RATE','name':'energy','gasPriceSeries':'"
            + gas
            + "','heatRateMmbtuPerMwh':'8'},{'type':'ANCILLARY_AWARD','name':'reserve',"
            + "'awardSeries':'"
            + award
            + "','priceSeries':'"
            + price
            + "'}]");
    mainMeter(main, contract, 60);
    series(gas, "USD/MMBtu", 1440);
    series(award, "MW", 60);
    series(price, "USD/MW", 60);
    upload("meter-intervals", Files.hourly(main, "2026-10", i -> "1000")).statusCode(200);
    StringBuilder days = new StringBuilder("seriesCode,startUtc,price\n");
    for (int day = 1; day <= 31; day++) {
      days.append(gas)
          .append(",2026-10-")
          .append(day < 10 ? "0" + day : "" + day)
          .append("T05:00:00Z,")
          .append(day == 10 ? "5.00" : "3.00")
          .append('\n');
    }
    upload("price-points", days.toString()).body("status", equalTo("APPLIED"));
    upload("price-points", Files.prices(award, "2026-10", i -> i == 12 ? "2" : "0"))
        .body("status", equalTo("APPLIED"));
    upload("price-points", Files.prices(price, "2026-10", i -> "11.45"))
        .body("status", equalTo("APPLIED"));

    settle(contract, "2026-10")
        .statusCode(201)
        .body("missing", hasSize(0))
        .body("lines.amount", equalTo(List.of("18240.00", "-22.90")));
    upload("price-points", "seriesCode,startUtc,price\n" + gas + ",2026-10-11T06:00:00Z,1\n")
        .body("status", equalTo("REFUSED"))
        .body("errors[0].detail", containsString("2026-10-11T05:00:00Z"));
    as("auditor")
        .get(ROOT + "price-series/" + gas + "/months/2026-10")
        .then()
        .statusCode(200)
        .body("gaps", hasSize(0));
  }

  @Test
  void aSeriesInAUnitThatTheClauseCannotUseMakesADraft() {
    String contract = fresh("UNIT");
    String power = fresh("power");
    contract(contract, "[{'type':'INDEX_ENERGY','name':'energy','priceSeries':'" + power + "'}]");
    series(power, "kW", 60);

    settle(contract, "2026-10").statusCode(201).body("missing.code", hasItem("SERIES_UNIT"));
  }

  @Test
  void aGapMakesADraftThatNamesMeterAndHoursAndIsNeverZero() {
    String contract = fresh("GAP");
    String meter = fresh("main");
    contract(contract, FEE);
    mainMeter(meter, contract, 60);
    upload(
            "meter-intervals",
            Files.hourly(meter, "2026-10", i -> i == 100 || i == 101 ? null : "1000"))
        .statusCode(200);

    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .body("total", equalTo("7420.00"))
        .body("missing[0].code", equalTo("LOAD_GAP"))
        .body("missing[0].detail", containsString(meter))
        .body("missing[0].detail", containsString("2 h"))
        .body("missing[0].detail", containsString("2026-10-05T09:00:00Z"));
  }

  @Test
  void whatIsMissingOfMetersPricesAndTermsIsNamed() {
    String contract = fresh("MISS");
    contract(
        contract,
        "[{'type':'INDEX_ENERGY','name':'energy','priceSeries':'no-such-series'},"
            + "{'type':'DEMAND','name':'demand','windowMinutes':15,'pricePerKw':'8.90'}]");
    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .body("missing.code", hasItem("METER"))
        .body("missing.code", hasItem("PRICE_SERIES_UNKNOWN"));

    String meter = fresh("main");
    String sub = fresh("hall");
    mainMeter(meter, contract, 60);
    submeter(sub, contract);
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "1000")).statusCode(200);
    upload("meter-intervals", Files.hourly(sub, "2026-10", i -> i == 3 ? null : "1100"))
        .statusCode(200);
    settle(contract, "2026-10")
        .statusCode(201)
        .body("version", equalTo(2))
        .body("missing.code", hasItem("METER_INTERVAL"))
        .body("missing.code", hasItem("SUBMETER_GAP"))
        .body("missing.code", hasItem("SUBMETER_ABOVE_MAIN"));
  }

  @Test
  void pricesInAnotherCurrencyAreNotUsedSilently() {
    String contract = fresh("CUR");
    String series = fresh("eur");
    contract(contract, "[{'type':'INDEX_ENERGY','name':'energy','priceSeries':'" + series + "'}]");
    post(
            "price-series",
            "{'code':'"
                + series
                + "','name':'Day ahead','unit':'EUR/MWh','intervalMinutes':60,"
                + "'timeZone':'Europe/Berlin'}")
        .statusCode(201);

    settle(contract, "2026-10").statusCode(201).body("missing.code", hasItem("PRICE_CURRENCY"));
  }

  @Test
  void anAmendmentWithinTheMonthMakesLinesOfBothVersions() {
    String contract = fresh("AMD");
    String meter = fresh("main");
    contract(contract, FEE);
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "1000")).statusCode(200);
    post(
            "contracts/" + contract + "/versions",
            "{'effectiveFrom':'2026-10-17','note':'new price','components':"
                + FEE.replace("'10'", "'20'")
                + "}")
        .statusCode(201)
        .body("version", equalTo(2));

    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("FINAL"))
        .body("lines.contractVersion", equalTo(List.of(1, 2)))
        .body("lines.from", equalTo(List.of("2026-10-01", "2026-10-17")))
        .body("lines.amount", equalTo(List.of("3840.00", "7200.00")))
        .body("total", equalTo("11040.00"))
        .body("shares[0].amount", equalTo("11040.00"));
  }

  @Test
  void aMarchAndANovemberHaveTheirHours() {
    String contract = fresh("DST");
    String meter = fresh("main");
    contract(contract, FEE);
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2025-11", i -> "1000")).statusCode(200);
    upload("meter-intervals", Files.hourly(meter, "2026-03", i -> "1000")).statusCode(200);

    settle(contract, "2025-11").body("checks.hours", equalTo(721)).body("status", equalTo("FINAL"));
    settle(contract, "2026-03").body("checks.hours", equalTo(743)).body("status", equalTo("FINAL"));
  }

  @Test
  void aZoneOffTheHourOfUtcIsSettledOnItsOwnClock() {
    // Given: hourly readings on the hours of Kolkata, hourly prices on the hours of UTC
    String contract = fresh("IST");
    String meter = fresh("main");
    String series = fresh("utc");
    post(
            "contracts",
            "{'code':'"
                + contract
                + "','name':'Supply','siteCode':'pecos','supplier':'Grid','kind':'SUPPLY',"
                + "'timeZone':'Asia/Kolkata','currency':'USD','versions':[{"
                + "'effectiveFrom':'2026-01-01','components':[{'type':'INDEX_ENERGY',"
                + "'name':'energy','priceSeries':'"
                + series
                + "'}]}]}")
        .statusCode(201);
    mainMeter(meter, contract, 60);
    post(
            "price-series",
            "{'code':'"
                + series
                + "','name':'Spot','unit':'USD/MWh','intervalMinutes':60,'timeZone':'UTC'}")
        .statusCode(201);
    upload("meter-intervals", "meterCode,startUtc,kwh\n" + meter + ",2026-09-30T18:30:00Z,1000\n")
        .body("status", equalTo("APPLIED"));
    upload(
            "price-points",
            "seriesCode,startUtc,price\n"
                + series
                + ",2026-09-30T18:00:00Z,10\n"
                + series
                + ",2026-09-30T19:00:00Z,30\n")
        .body("status", equalTo("APPLIED"));

    // Then: half of the reading at either price
    settle(contract, "2026-10")
        .statusCode(201)
        .body("total", equalTo("20.00"))
        .body("checks.intervals", equalTo(1));
    upload("meter-intervals", "meterCode,startUtc,kwh\n" + meter + ",2026-09-30T19:00:00Z,1000\n")
        .body("status", equalTo("REFUSED"))
        .body("errors[0].detail", containsString("2026-09-30T18:30:00Z"));
  }

  private static void pecos(String contract, String series) {
    String main = fresh("pecos-main");
    String hall = fresh("pecos-hall");
    contract(contract, PECOS.replace("SERIES", series));
    post(
            "price-series",
            "{'code':'"
                + series
                + "','name':'Real time','unit':'USD/MWh','intervalMinutes':60,"
                + "'timeZone':'America/Chicago'}")
        .statusCode(201);
    mainMeter(main, contract, 60);
    submeter(hall, contract);
    upload(
            "meter-intervals",
            Files.hourly(main, "2026-10", i -> i < 44 ? "2000" : i < 144 ? "82670" : "52000"))
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(744));
    upload(
            "meter-intervals",
            Files.hourly(
                hall, "2026-10", i -> i < 744 - 1 ? "840" : Integer.toString(625_000 - 743 * 840)))
        .body("status", equalTo("APPLIED"));
    upload("price-points", Files.prices(series, "2026-10", i -> i < 44 ? "98.40" : "21.60"))
        .statusCode(200)
        .body("status", equalTo("APPLIED"));
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

  private static ValidatableResponse meter(String code, String contract, String members) {
    return post(
        "meters",
        "{'code':'"
            + code
            + "','siteCode':'pecos','contractCode':'"
            + contract
            + "','intervalMinutes':60,"
            + members
            + "}");
  }

  private static void series(String code, String unit, int minutes) {
    post(
            "price-series",
            "{'code':'"
                + code
                + "','name':'Series','unit':'"
                + unit
                + "','intervalMinutes':"
                + minutes
                + ",'timeZone':'America/Chicago'}")
        .statusCode(201);
  }

  private static void submeter(String code, String contract) {
    post(
            "meters",
            "{'code':'"
                + code
                + "','siteCode':'pecos','contractCode':'"
                + contract
                + "','role':'SUBMETER','use':'AI','consumerRef':'hall-1','intervalMinutes':60}")
        .statusCode(201);
  }
}
