package io.wattledger.energycontracts.settlement;

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
import java.util.List;
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
        .contains("2026-10," + contract + ",pecos,1,FINAL,1031826.90,USD");
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
