package io.wattledger.energycontracts.meter;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.lock;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.meter;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.submeter;
import static io.wattledger.energycontracts.Api.unlock;
import static io.wattledger.energycontracts.Api.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/** Meters that were entered wrongly, move, or are replaced: docs/formulas/meter-channels.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MeterCorrectionTest {

  private static final String FEE = "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}]";

  @Test
  void aReplacedMeterAndTheNextOneMakeOneBill() {
    // Given October with one meter until the 16th and another one from then on
    String contract = fresh("MC");
    contract(contract, FEE);
    String old = fresh("old");
    mainMeter(old, contract, 60);
    upload("meter-intervals", Files.hourly(old, "2026-10", i -> i < 360 ? "100" : null))
        .body("status", equalTo("APPLIED"));
    settle(contract, "2026-10").body("status", equalTo("DRAFT"));
    String next = fresh("next");
    mainMeter(next, contract, 60);
    upload("meter-intervals", Files.hourly(next, "2026-10", i -> i < 360 ? null : "50"))
        .body("status", equalTo("APPLIED"));
    settle(contract, "2026-10").body("status", equalTo("DRAFT"));

    // When the old one is retired and the new one counts from the same day
    correct(old, contract, "'role':'MAIN','effectiveTo':'2026-10-16'")
        .statusCode(200)
        .body("effectiveTo", equalTo("2026-10-16"))
        .body("effectiveFrom", nullValue());
    correct(next, contract, "'role':'MAIN','effectiveFrom':'2026-10-16'").statusCode(200);

    // Then 360 hours of 100 kWh and 384 of 50 kWh make the bill
    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("FINAL"))
        .body("checks.energyKwh", equalTo("55200"))
        .body("total", equalTo("552.00"));
  }

  @Test
  void aMonthIsMissingWhileNoMainMeterCounts() {
    String contract = fresh("MC");
    String meter = metered(contract);
    correct(meter, contract, "'role':'MAIN','effectiveTo':'2026-10-16'").statusCode(200);
    settle(contract, "2026-10").body("status", equalTo("DRAFT"));
    correct(meter, contract, "'role':'MAIN','effectiveTo':'2026-10-01'").statusCode(200);
    settle(contract, "2026-10")
        .body("status", equalTo("DRAFT"))
        .body("missing.detail", hasItem(containsString("no main meter")));
  }

  @Test
  void aRetiredSubmeterTakesNothingFromThenOn() {
    String contract = fresh("MC");
    metered(contract);
    String hall = fresh("hall");
    submeter(hall, contract);
    upload("meter-intervals", Files.hourly(hall, "2026-10", i -> i < 360 ? "40" : null))
        .body("status", equalTo("APPLIED"));
    correct(
            hall,
            contract,
            "'role':'SUBMETER','use':'AI','consumerRef':'hall-1','effectiveTo':'2026-10-16'")
        .statusCode(200);
    settle(contract, "2026-10")
        .body("status", equalTo("FINAL"))
        .body("shares.find { it.use == 'AI' }.energyKwh", equalTo("14400"));
  }

  @Test
  void aCorrectionOutdatesTheBillsOfTheContractThatTheMeterLeft() {
    String left = fresh("MC");
    String meter = metered(left);
    String bill = settle(left, "2026-10").body("status", equalTo("FINAL")).extract().path("id");
    String joined = fresh("MC");
    contract(joined, FEE);
    correct(meter, joined, "'role':'MAIN','use':'AI'")
        .statusCode(200)
        .body("contractCode", equalTo(joined))
        .body("use", equalTo("AI"));
    as("finance")
        .get(ROOT + "settlements/" + bill)
        .then()
        .body("outdated.because.fact", hasItem("METER"));
    settle(joined, "2026-10").body("status", equalTo("FINAL")).body("total", equalTo("744.00"));
  }

  @Test
  void anotherBreakerOutdatesNothingAndTheSameAgainIsNoCorrection() {
    String contract = fresh("MC");
    String meter = metered(contract);
    String bill = settle(contract, "2026-10").extract().path("id");
    correct(meter, contract, "'role':'MAIN','breakerKw':'90000'")
        .statusCode(200)
        .body("breakerKw", equalTo("90000"));
    correct(meter, contract, "'role':'MAIN','breakerKw':'90000'").statusCode(200);
    as("finance").get(ROOT + "settlements/" + bill).then().body("outdated", nullValue());
    as("auditor")
        .get(ROOT + "audit-entries?entityType=meter&entityId=" + meter)
        .then()
        .body("items.findAll { it.action == 'meter.corrected' }", hasSize(1));
  }

  @Test
  void aClosedMonthRefusesWhatWouldCountOtherwiseInIt() {
    String contract = fresh("MC");
    String meter = metered(contract);
    lock("2026-10");
    try {
      correct(meter, contract, "'role':'MAIN','use':'AI'")
          .statusCode(409)
          .body("detail", containsString("2026-10"));
      correct(meter, contract, "'role':'MAIN','effectiveTo':'2026-10-31'").statusCode(409);
      correct(meter, contract, "'role':'MAIN','effectiveTo':'2026-11-01'").statusCode(200);
      correct(meter, contract, "'role':'MAIN','breakerKw':'1'").statusCode(200);
    } finally {
      unlock("2026-10");
    }
  }

  @Test
  void whatContradictsItselfOrOthersIsRefused() {
    String contract = fresh("MC");
    String building = fresh("hall");
    contract(contract, FEE);
    meter(building, contract, "'role':'BUILDING'").statusCode(201);
    meter(fresh("sub"), contract, "'role':'SUBMETER','use':'AI','buildingCode':'" + building + "'")
        .statusCode(201);
    correct(building, contract, "'role':'MAIN'")
        .statusCode(422)
        .body("errors.pointer", hasItem("/role"));
    correct(building, null, "'role':'BUILDING'")
        .statusCode(422)
        .body("errors.pointer", hasItem("/contractCode"));
    correct(building, "NONE-1", "'role':'BUILDING'").statusCode(422);
    correct(
            building,
            contract,
            "'role':'BUILDING','effectiveFrom':'2026-10-01','effectiveTo':'2026-10-01'")
        .statusCode(422)
        .body("errors.pointer", hasItem("/effectiveTo"));
    correct(building, contract, "'use':'AI'")
        .statusCode(400)
        .body("errors.pointer", hasItem("/role"));
    correct("none", contract, "'role':'MAIN'").statusCode(404);
  }

  @Test
  void onlyTheEnergyManagerCorrects() {
    String contract = fresh("MC");
    String meter = metered(contract);
    String body = "{\"role\":\"MAIN\",\"reason\":\"wrong\"}";
    as("finance").body(body).put(ROOT + "meters/" + meter).then().statusCode(403);
    given()
        .contentType("application/json")
        .body(body)
        .put(ROOT + "meters/" + meter)
        .then()
        .statusCode(401);
  }

  /** A contract with a main meter that measured 100 kW over October. */
  private static String metered(String contract) {
    contract(contract, FEE);
    String meter = fresh("main");
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "100"))
        .body("status", equalTo("APPLIED"));
    return meter;
  }

  private static ValidatableResponse correct(String meter, String contract, String members) {
    String feeds = contract == null ? "" : "'contractCode':'" + contract + "',";
    String body = "{" + feeds + members + ",'reason':'entered wrongly'}";
    return as("energy").body(body.replace('\'', '"')).put(ROOT + "meters/" + meter).then();
  }
}
