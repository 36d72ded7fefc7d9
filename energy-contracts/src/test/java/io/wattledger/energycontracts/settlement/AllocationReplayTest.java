package io.wattledger.energycontracts.settlement;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.meter;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.LocalDatabase;
import io.wattledger.testing.SuiteResource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Shares that follow from what was stored with them: docs/formulas/energy-allocation.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class AllocationReplayTest {

  private static final String TERMS =
      "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'},"
          + "{'type':'DEMAND','name':'demand','pricePerKw':'1.00',"
          + "'allocation':{'method':'BILLED_PEAK'}}]";

  @Test
  void aBillKeepsTheWeightsAndTheVersionsOfReadingsOfItsShares() {
    Site site = site();

    allocation(site.bill)
        .body("reproduced", equalTo(true))
        .body("outdated", nullValue())
        .body("basisSha256", matchesPattern("[0-9a-f]{64}"))
        .body("inputsHash", matchesPattern("[0-9a-f]{64}"))
        .body("basis.residualUse", equalTo("MINING"))
        .body("basis.meters.code", equalTo(site.meters()))
        .body("basis.meters[0].valuesSha256", matchesPattern("[0-9a-f]{64}"))
        // the month, which is also the days of both lines, and the window of the peak
        .body("basis.stretches", hasSize(2))
        .body("basis.stretches[0].from", equalTo("2026-10-01T05:00:00Z"))
        .body("basis.stretches[0].to", equalTo("2026-11-01T05:00:00Z"))
        .body("basis.stretches[0].readings[0].intervals", equalTo(744))
        .body("basis.stretches[0].readings[0].highestVersion", equalTo(1))
        .body("basis.stretches[1].from", equalTo("2026-10-05T09:00:00Z"))
        .body("basis.stretches[1].readings.kwh", equalTo(List.of("390", "200", "100", "2000")))
        .body("basis.lines[1].windows[0].from", equalTo("2026-10-05T09:00:00Z"))
        .body("buildings[0].meterCode", equalTo(site.building))
        .body("buildings[0].energyKwh", equalTo("290160"))
        .body("buildings[0].consumersKwh", equalTo("223200"))
        .body("buildings[0].overheadKwh", equalTo("66960"))
        .body("buildings[0].factor", equalTo("1.3000"));
  }

  @Test
  void everyPartIsExplainedByItsIntervalsWeightsFactorVersionsAndHash() {
    Site site = site();

    as("auditor")
        .get(ROOT + "settlements/" + site.bill + "/allocation?explain=true")
        .then()
        .statusCode(200)
        // 2,000.00 of demand, of which the first hall ran 200 × 1.3 of 2,000 kWh in the peak
        .body("lines[1].parts[1].amount", equalTo("260.00"))
        .body("lines[1].parts[1].explanation.value", equalTo("260.00"))
        .body("lines[1].parts[1].explanation.page", equalTo("energy-allocation.md"))
        .body("lines[1].parts[1].explanation.inputs[0].value", equalTo("2000.00"))
        .body("lines[1].parts[1].explanation.inputs[1].name", startsWith("window 2026-10-05T09"))
        .body("lines[1].parts[1].explanation.inputs[1].value", equalTo("260"))
        .body("lines[1].parts[1].explanation.inputs[2].value", equalTo("2000"))
        .body(
            "lines[1].parts[1].explanation.inputs[1].explanation.inputs[0].origin",
            containsString(
                "1 readings from 2026-10-05T09:00:00Z to 2026-10-05T10:00:00Z, 0 of them estimated,"
                    + " up to version 1"))
        .body(
            "lines[1].parts[1].explanation.inputs[1].explanation.inputs[0].source.href",
            containsString("/meters/" + site.firstHall + "/intervals?from=2026-10-05T09:00:00Z"))
        .body(
            "lines[1].parts[1].explanation.inputs[1].explanation.inputs[1].name",
            equalTo("factor of " + site.building))
        .body("lines[1].parts[1].explanation.inputs[1].explanation.inputs[1].value", equalTo("1.3"))
        .body(
            "lines[1].parts[1].explanation.inputs.find { it.name == 'basis of the shares' }.value",
            matchesPattern("SHA-256 [0-9a-f]{64}"))
        // the residual use has what the main meter measured less what the halls took
        .body(
            "lines[0].parts[0].explanation.inputs[1].explanation.inputs[0].name",
            equalTo("meter " + site.main))
        .body("buildings[0].explanation.inputs", hasSize(3));
    allocation(site.bill).body("lines[0].parts[0].explanation", nullValue());
  }

  @Test
  void correctedReadingsLeaveTheStoredSharesAndMakeANewVersionWithDeltas() {
    // Given
    Site site = site();
    String before = allocation(site.bill).extract().path("lines.toString()");

    // When the building's meter is corrected by 7,440 kWh, and one hall's in the hour of the peak
    upload(
            "meter-intervals",
            "meterCode,startUtc,kwh\n%s,2026-10-10T05:00:00Z,7830\n%s,2026-10-05T09:00:00Z,190\n"
                .formatted(site.building, site.firstHall))
        .statusCode(200);

    // Then the shares and the factor stay what they were, and say that they are outdated
    allocation(site.bill)
        .body("lines.toString()", equalTo(before))
        .body("buildings[0].energyKwh", equalTo("290160"))
        .body("buildings[0].factor", equalTo("1.3000"))
        .body("reproduced", equalTo(true))
        .body("outdated.because.fact", equalTo(List.of("READINGS", "READINGS")));

    // When it is settled again, the lines are the same and the shares are not
    String again =
        settle(site.contract, "2026-10")
            .statusCode(201)
            .body("version", equalTo(2))
            .body("deltas", hasSize(0))
            .extract()
            .path("id");
    allocation(again)
        .body("reproduced", equalTo(true))
        .body("outdated", nullValue())
        .body("buildings[0].energyKwh", equalTo("297600"))
        .body("basis.stretches[0].readings[0].highestVersion", equalTo(2));
    ValidatableResponse deltas =
        as("finance").get(ROOT + "settlements/" + again + "/deltas").then().statusCode(200);
    deltas
        .body("total", equalTo("0.00"))
        .body("deltas", hasSize(0))
        .body("shares.use", equalTo(List.of("MINING", "AI", "HOSTED")))
        .body("shares[1].energyKwhBefore", equalTo("193440"))
        .body("shares[1].lines.component", equalTo(List.of("fee", "demand")))
        .body("shares[1].lines[1].amountBefore", equalTo("260.00"));
    List<String> amounts = deltas.extract().path("shares.amount");
    assertThat(amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("0.00");
    allocation(site.bill).body("outdated", nullValue()).body("reproduced", equalTo(true));
  }

  @Test
  void aBasisThatAnIntruderAlteredIsFound() throws SQLException {
    Site site = site();
    allocation(site.bill).body("reproduced", equalTo(true));
    String statement =
        "update settlement_allocation set basis = jsonb_set(basis,"
            + " '{stretches,0,readings,0,highestVersion}', '9') where settlement_id = '"
            + site.bill
            + "'";

    try (Connection app = LocalDatabase.named("energy_contracts").connectAsApp()) {
      assertThatThrownBy(() -> app.createStatement().executeUpdate(statement))
          .hasMessageContaining("permission denied");
    }
    try (Connection owner = LocalDatabase.named("energy_contracts").connectAsOwner()) {
      assertThat(owner.createStatement().executeUpdate(statement)).isEqualTo(1);
    }

    allocation(site.bill).body("reproduced", equalTo(false));
  }

  @Test
  void sharesAreReadByThoseWhoReadBillsAndUnknownBillsAreNotThere() {
    String unknown = ROOT + "settlements/" + UUID.randomUUID() + "/allocation";
    as("finance").get(unknown).then().statusCode(404);
    as("customer").get(unknown).then().statusCode(403);
    given().get(unknown).then().statusCode(401);
    as("finance").get(unknown + "?explain=perhaps").then().statusCode(400);
  }

  private static ValidatableResponse allocation(String bill) {
    return as("finance").get(ROOT + "settlements/" + bill + "/allocation").then().statusCode(200);
  }

  private record Site(
      String contract,
      String main,
      String building,
      String firstHall,
      String secondHall,
      String bill) {

    List<String> meters() {
      return List.of(building, firstHall, secondHall, main);
    }
  }

  /** 1,000 kW and 2,000 in hour 100; a building takes 390 of it, its halls 200 and 100. */
  private static Site site() {
    String contract = fresh("REPLAY");
    String building = fresh("a-building");
    String first = fresh("b-hall");
    String second = fresh("c-hall");
    String main = fresh("d-main");
    contract(contract, TERMS);
    mainMeter(main, contract, 60);
    meter(building, contract, "'role':'BUILDING'").statusCode(201);
    meter(first, contract, inside(building, "AI", "hall-1")).statusCode(201);
    meter(second, contract, inside(building, "HOSTED", "hall-2")).statusCode(201);
    upload("meter-intervals", Files.hourly(main, "2026-10", i -> i == 100 ? "2000" : "1000"))
        .statusCode(200);
    upload("meter-intervals", Files.hourly(building, "2026-10", i -> "390")).statusCode(200);
    upload("meter-intervals", Files.hourly(first, "2026-10", i -> "200")).statusCode(200);
    upload("meter-intervals", Files.hourly(second, "2026-10", i -> "100")).statusCode(200);
    String bill =
        settle(contract, "2026-10")
            .statusCode(201)
            .body("status", equalTo("FINAL"))
            .extract()
            .path("id");
    return new Site(contract, main, building, first, second, bill);
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
