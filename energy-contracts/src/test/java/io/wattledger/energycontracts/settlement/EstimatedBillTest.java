package io.wattledger.energycontracts.settlement;

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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Bills that rest on estimated readings say so: docs/formulas/estimated-readings.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EstimatedBillTest {

  private static final String TERMS =
      "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'},"
          + "{'type':'DEMAND','name':'demand','windowMinutes':60,"
          + "'pricePerKw':'2'},"
          + "{'type':'FIXED_CHARGE','name':'meter','amountPerMonth':'50.00'}]";

  @Test
  void theBillIsFinalAndMarksTheLinesThatOweSomethingToEstimates() {
    // Given October 2025 of 744 hours at 1,000 kWh, hours 100 and 101 missing and the peak measured
    String contract = fresh("ESB");
    String meter = fresh("main");
    meter(contract, meter, hour -> hour == 200 ? "1500" : "1000");
    settle(contract, "2025-10").body("status", equalTo("DRAFT")).body("estimated", nullValue());

    // When they are estimated at 1,000 kWh each
    estimate(meter, "'method':'LINEAR'");
    String id =
        settle(contract, "2025-10")
            .statusCode(201)
            .body("status", equalTo("FINAL"))
            .body("missing", hasSize(0))
            .body("estimated.intervals", equalTo(2))
            .body("estimated.energyKwh", equalTo("2000"))
            .body("estimated.sharePercent", equalTo("0.27"))
            .body("estimated.methods", equalTo(List.of("LINEAR")))
            .body("estimated.meters[0].meterCode", equalTo(meter))
            .body("estimated.meters[0].spans[0].fromUtc", equalTo("2025-10-05T09:00:00Z"))
            .body("estimated.meters[0].spans[0].toUtc", equalTo("2025-10-05T11:00:00Z"))
            .body("lines[0].estimated.quantity", equalTo("2"))
            .body("lines[0].estimated.sharePercent", equalTo("0.27"))
            .body("lines[0].estimated.amount", equalTo("20.00"))
            .body("lines[0].estimated.methods", equalTo(List.of("LINEAR")))
            // the measured peak set the demand, and nobody measures the fee of the meter
            .body("lines[1].estimated", nullValue())
            .body("lines[2].estimated", nullValue())
            .extract()
            .path("id");

    // Then the explanation names them, and the files count them
    as("finance")
        .get(ROOT + "settlements/" + id + "?explain=true")
        .then()
        .body(
            "lines[0].explanation.inputs.find { it.name == 'estimatedIntervals' }.origin",
            containsString("2025-10-05T09:00:00Z to 2025-10-05T11:00:00Z by LINEAR"))
        .body(
            "lines[0].explanation.inputs.find { it.name == 'estimatedIntervals' }.source.href",
            containsString("status=ESTIMATED"));
    assertThat(csv("settlements/" + id + "?format=csv")).contains(",2,0.27,20.00,LINEAR");
    assertThat(csv("settlements?format=csv&contractCode=" + contract)).contains(",2,2000,0.27,");
  }

  @Test
  void aDemandThatAnEstimateSetIsMarked() {
    String contract = fresh("ESB");
    String meter = fresh("main");
    meter(contract, meter, hour -> "1000");
    estimate(meter, "'method':'MANUAL','kwh':['900','1200']");
    settle(contract, "2025-10")
        .body("lines[1].quantity", equalTo("1200"))
        .body("lines[1].estimated.quantity", equalTo("200"))
        .body("lines[1].estimated.sharePercent", equalTo("16.67"))
        .body("lines[1].estimated.amount", equalTo("400.00"));
  }

  @Test
  void aRatchetWhosePeakWasEstimatedInAnEarlierMonthIsMarked() {
    // Given a ratchet of 80 % over 11 months, and an October whose peak of 1,200 kW is an estimate
    String contract = fresh("ESB");
    String meter = fresh("main");
    contract(
        contract,
        "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'},"
            + "{'type':'DEMAND','name':'demand','windowMinutes':60,'pricePerKw':'2',"
            + "'ratchets':[{'percent':'80','months':11}]}]");
    mainMeter(meter, contract, 60);
    readings(meter, hour -> "1000");
    upload("meter-intervals", Files.hourly(meter, "2025-11", hour -> "500")).statusCode(200);
    estimate(meter, "'method':'MANUAL','kwh':['900','1200']");

    // Then November bills 80 % of 1,200 kW instead of 80 % of 1,000 kW, and says why
    String id =
        settle(contract, "2025-11")
            .body("status", equalTo("FINAL"))
            .body("estimated", nullValue())
            .body("lines[0].estimated", nullValue())
            .body("lines[1].quantity", equalTo("500"))
            .body("lines[1].estimated", nullValue())
            .body("lines[2].quantity", equalTo("460"))
            .body("lines[2].estimated.intervals", equalTo(0))
            .body("lines[2].estimated.earlierIntervals", equalTo(2))
            .body("lines[2].estimated.quantity", equalTo("160"))
            .body("lines[2].estimated.amount", equalTo("320.00"))
            .body("lines[2].estimated.methods", equalTo(List.of("MANUAL")))
            .extract()
            .path("id");
    as("finance")
        .get(ROOT + "settlements/" + id + "?explain=true")
        .then()
        .body(
            "lines[2].explanation.inputs.find { it.name == 'estimatedIntervals' }.origin",
            containsString("2025-10-05T09:00:00Z to 2025-10-05T11:00:00Z by MANUAL"))
        .body(
            "lines[2].explanation.inputs.find { it.name == 'estimatedIntervals' }.source.href",
            containsString("from=2025-10-05T09:00:00Z&to=2025-10-05T11:00:00Z"));
  }

  @Test
  void aReadingEqualToTheEstimateMakesANewVersionWithoutTheMark() {
    String contract = fresh("ESB");
    String meter = fresh("main");
    meter(contract, meter, hour -> "1000");
    estimate(meter, "'method':'LINEAR'");
    String id = settle(contract, "2025-10").statusCode(201).extract().path("id");
    as("finance").get(ROOT + "settlements/" + id).then().body("outdated", nullValue());

    upload(
            "meter-intervals",
            "meterCode,startUtc,kwh\n%s,2025-10-05T09:00:00Z,1000\n%s,2025-10-05T10:00:00Z,1000\n"
                .formatted(meter, meter))
        .statusCode(200);

    as("finance")
        .get(ROOT + "settlements/" + id)
        .then()
        .body("outdated.because[0].fact", equalTo("READINGS"))
        .body("outdated.because[0].changes", equalTo(2));
    settle(contract, "2025-10")
        .statusCode(201)
        .body("version", equalTo(2))
        .body("estimated", nullValue())
        .body("lines[0].estimated", nullValue());
  }

  private static void meter(String contract, String meter, IntFunction<String> kwh) {
    contract(contract, TERMS);
    mainMeter(meter, contract, 60);
    readings(meter, kwh);
  }

  private static void readings(String meter, IntFunction<String> kwh) {
    upload(
            "meter-intervals",
            Files.hourly(
                meter, "2025-10", hour -> hour == 100 || hour == 101 ? null : kwh.apply(hour)))
        .statusCode(200);
  }

  private static void estimate(String meter, String method) {
    as("energy")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            ("{'from':'2025-10-05T05:00:00Z','to':'2025-10-06T05:00:00Z',"
                    + method
                    + ",'reason':'the modem failed'}")
                .replace('\'', '"'))
        .post(ROOT + "meters/" + meter + "/estimates")
        .then()
        .statusCode(201);
  }

  private static String csv(String path) {
    return as("finance").get(ROOT + path).then().statusCode(200).extract().asString();
  }
}
