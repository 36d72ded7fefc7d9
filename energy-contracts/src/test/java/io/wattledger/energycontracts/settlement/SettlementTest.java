package io.wattledger.energycontracts.settlement;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
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

  private static final String FEE = "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}]";

  @Test
  void aStoredMonthIsSettledToTheCentAndSharedByUse() {
    // Given
    String series = fresh("rt");
    String contract = fresh("PEC");
    PecosMonth.enter(contract, series);

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
    PecosMonth.enter(contract, series);
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
    PecosMonth.enter(contract, fresh("rt"));
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
}
