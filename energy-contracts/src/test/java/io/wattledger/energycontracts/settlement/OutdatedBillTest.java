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
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/** Bills whose facts were corrected after they were settled: docs/formulas/resettlement.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class OutdatedBillTest {

  @Test
  void aCorrectedReadingOutdatesTheBillUntilItIsSettledAgainOrTheCorrectionIsTakenBack() {
    // Given
    Stored stored = stored();
    outdated(stored, null);

    // When the same file comes again, which changes nothing
    reading(stored, "2025-07-10T05:00:00Z", "1000");
    outdated(stored, null);

    // When a late correction comes, and comes twice
    reading(stored, "2025-07-10T05:00:00Z", "2000");
    outdated(stored, "READINGS");
    reading(stored, "2025-07-10T05:00:00Z", "2000");
    as("finance")
        .get(ROOT + "settlements/" + stored.bill)
        .then()
        .body("outdated.since", notNullValue())
        .body("outdated.because[0].code", equalTo(stored.meter))
        .body("outdated.because[0].changes", equalTo(1))
        .body("outdated.because[0].by", equalTo("energy"))
        .body("outdated.because[0].detail", containsString("1 readings of meter " + stored.meter));
    assertThat(
            as("finance")
                .get(ROOT + "settlements?format=csv&contractCode=" + stored.contract)
                .then()
                .extract()
                .asString())
        .contains("readings of meter " + stored.meter);

    // When it is taken back
    reading(stored, "2025-07-10T05:00:00Z", "1000");
    outdated(stored, null);

    // When it comes once more and the month is settled again
    reading(stored, "2025-07-10T05:00:00Z", "2000");
    String again = settle(stored.contract, "2025-07").statusCode(201).extract().path("id");
    as("finance").get(ROOT + "settlements/" + again).then().body("outdated", nullValue());
    as("finance").get(ROOT + "settlements/" + stored.bill).then().body("outdated", nullValue());
    as("finance")
        .get(ROOT + "settlements/" + again + "/deltas")
        .then()
        .body("total", equalTo("35.00"));
  }

  @Test
  void aReadingAfterTheMonthAndADoubtedOneOutdateNothing() {
    Stored stored = stored();
    reading(stored, "2025-08-10T05:00:00Z", "2000");
    reading(stored, "2025-07-10T05:00:00Z", "900000");
    outdated(stored, null);
  }

  @Test
  void aCorrectedPriceOutdatesTheBillsThatReadItsSeriesAndNoOthers() {
    Stored stored = stored();
    Stored other = stored();
    upload(
        "price-points",
        "seriesCode,startUtc,price\n" + stored.series + ",2025-07-10T05:00:00Z,26\n");
    outdated(stored, "PRICES");
    outdated(other, null);
  }

  @Test
  void anAmendedContractAndANewMeterOutdateTheBillsOfTheirMonths() {
    Stored stored = stored();
    post(
            "contracts/" + stored.contract + "/versions",
            "{'effectiveFrom':'2025-08-01','components':[{'type':'ENERGY_FEE','pricePerMwh':'3'}]}")
        .statusCode(201);
    outdated(stored, null);
    post(
            "contracts/" + stored.contract + "/versions",
            "{'effectiveFrom':'2025-07-15','components':[{'type':'ENERGY_FEE','pricePerMwh':'3'}]}")
        .statusCode(201);
    outdated(stored, "CONTRACT");

    Stored metered = stored();
    mainMeter(fresh("second"), metered.contract, 60);
    outdated(metered, "METER");
  }

  @Test
  void anotherMultiplierOutdatesTheBillsOfRawReadings() {
    Stored before = stored();
    upload(
            "meter-intervals",
            "meterCode,startUtc,kwh,raw\n%s,2025-07-10T05:00:00Z,1500,true\n"
                .formatted(before.meter))
        .statusCode(200);
    String bill = settle(before.contract, "2025-07").statusCode(201).extract().path("id");
    Stored raw = new Stored(before.contract, before.meter, before.series, bill);
    outdated(raw, null);

    as("energy")
        .body("{\"multipliers\":[{\"factor\":\"2\"}],\"reason\":\"transformers exchanged\"}")
        .put(ROOT + "meters/" + raw.meter + "/multipliers")
        .then()
        .statusCode(200);

    outdated(raw, "MULTIPLIERS");
  }

  @Test
  void aDraftIsOutdatedWhenWhatItMissedArrives() {
    String contract = fresh("OUT");
    String meter = fresh("late");
    contract(contract, "[{'type':'ENERGY_FEE','pricePerMwh':'10'}]");
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2025-07", hour -> hour == 9 ? null : "1000"))
        .statusCode(200);
    String bill = settle(contract, "2025-07").body("status", equalTo("DRAFT")).extract().path("id");
    Stored draft = new Stored(contract, meter, null, bill);
    outdated(draft, null);
    reading(draft, "2025-07-01T14:00:00Z", "1000");
    outdated(draft, "READINGS");
  }

  private record Stored(String contract, String meter, String series, String bill) {}

  /** July 2025 at 1,000 kWh an hour, 10 USD/MWh and an index of 25 USD/MWh. */
  private static Stored stored() {
    String contract = fresh("OUT");
    String meter = fresh("out");
    String series = fresh("out");
    post(
            "price-series",
            "{'code':'%s','name':'Hub','unit':'USD/MWh','intervalMinutes':60,'timeZone':'UTC'}"
                .formatted(series))
        .statusCode(201);
    contract(
        contract,
        "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'},"
            + "{'type':'INDEX_ENERGY','name':'index','priceSeries':'"
            + series
            + "'}]");
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2025-07", hour -> "1000")).statusCode(200);
    upload("price-points", Files.prices(series, "2025-07", hour -> "25")).statusCode(200);
    String bill =
        settle(contract, "2025-07")
            .statusCode(201)
            .body("status", equalTo("FINAL"))
            .extract()
            .path("id");
    return new Stored(contract, meter, series, bill);
  }

  private static void reading(Stored stored, String start, String kwh) {
    upload(
            "meter-intervals",
            "meterCode,startUtc,kwh\n%s,%s,%s\n".formatted(stored.meter, start, kwh))
        .statusCode(200);
  }

  /** The bill and the list agree on why it is outdated; null for not at all. */
  private static void outdated(Stored stored, String fact) {
    as("finance")
        .get(ROOT + "settlements/" + stored.bill)
        .then()
        .statusCode(200)
        .body("outdated?.because?.get(0)?.fact", equalTo(fact));
    as("finance")
        .get(ROOT + "settlements?contractCode=" + stored.contract)
        .then()
        .statusCode(200)
        .body("items[0].outdated?.because?.get(0)?.fact", equalTo(fact));
  }
}
