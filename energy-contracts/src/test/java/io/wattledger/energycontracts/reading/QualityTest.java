package io.wattledger.energycontracts.reading;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/** Runs that are doubted, and what a month has day by day: docs/guide/energy.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class QualityTest {

  @Test
  void aFrozenRunWaitsAndTheMonthShowsItsDay() {
    String meter = meter();
    limits("energy", meter, "{\"frozenIntervals\":6}")
        .statusCode(200)
        .body("version", equalTo(1))
        .body("limits.linearIntervals", equalTo(12));
    upload(
            "meter-intervals",
            Files.hourly(meter, "2026-10", i -> i == 40 ? null : i < 6 ? "500" : "9" + i * i % 83))
        .body("status", equalTo("APPLIED"))
        .body("rowsSuspicious", equalTo(6))
        .body("warnings[0].line", equalTo(2))
        .body("warnings[0].detail", containsString("the same value for 6 intervals or more"));
    quality(meter, "2026-10")
        .body("expected", equalTo(744))
        .body("used", equalTo(737))
        .body("missing", equalTo(7))
        .body("suspicious", equalTo(6))
        .body("gaps[0].intervals", equalTo(6))
        .body("days[0].day", equalTo("2026-10-01"))
        .body("days[0].suspicious", equalTo(6))
        .body("days[0].missing", equalTo(6))
        .body("days[1].missing", equalTo(1));
    post(
            "meters/" + meter + "/intervals/releases",
            "{'from':'2026-10-01T05:00:00Z','to':'2026-10-01T11:00:00Z','reason':'test load'}")
        .statusCode(200);
    quality(meter, "2026-10")
        .body("missing", equalTo(1))
        .body("days[0].released", equalTo(6))
        .body("days[0].suspicious", equalTo(0));
  }

  @Test
  void aDayHasTwentyThreeOrTwentyFiveHours() {
    String meter = meter();
    quality(meter, "2026-11")
        .body("expected", equalTo(721))
        .body("days[0].expected", equalTo(25))
        .body("days[0].hours", hasSize(25));
    quality(meter, "2026-03")
        .body("expected", equalTo(743))
        .body("days[7].expected", equalTo(23))
        .body("days[7].hours", hasSize(23))
        .body("days[7].hours[0]", equalTo("MISSING"));
  }

  @Test
  void pricesOnAStraightLineWaitByThemselves() {
    String series = fresh("line");
    post(
            "price-series",
            "{'code':'%s','name':'Hub','unit':'USD/MWh','intervalMinutes':60,'timeZone':'UTC'}"
                .formatted(series))
        .statusCode(201);
    String path = ROOT + "price-series/" + series;
    as("energy").get(path + "/run-limits").then().body("version", equalTo(0));
    StringBuilder csv = new StringBuilder("seriesCode,startUtc,price\n");
    for (int hour = 0; hour < 24; hour++) {
      String price = hour < 13 ? "16." + (1000 + 37 * hour) : "2" + hour * hour % 7;
      csv.append("%s,2026-10-01T%02d:00:00Z,%s%n".formatted(series, hour, price));
    }
    upload("price-points", csv.toString())
        .body("rowsSuspicious", equalTo(13))
        .body("warnings[0].detail", containsString("straight line"));
    as("auditor")
        .get(path + "/quality/2026-10")
        .then()
        .statusCode(200)
        .body("used", equalTo(11))
        .body("suspicious", equalTo(13));
    as("energy").body("{\"linearIntervals\":0}").put(path + "/run-limits").then().statusCode(200);
    String more = csv.toString().replace("2026-10-01", "2026-10-02");
    upload("price-points", more).body("rowsSuspicious", equalTo(0));
  }

  @Test
  void limitsAreEnteredByTheEnergyManagerAndBounded() {
    String meter = meter();
    limits("energy", meter, "{\"frozenIntervals\":2}")
        .statusCode(400)
        .body("errors.pointer", hasItem("/frozenIntervals"));
    limits("energy", meter, "{\"frozenIntervals\":-1}").statusCode(400);
    limits("finance", meter, "{}").statusCode(403);
    limits("energy", "none", "{}").statusCode(404);
    given().get(ROOT + "meters/" + meter + "/quality/2026-10").then().statusCode(401);
    as("energy").get(ROOT + "meters/none/quality/2026-10").then().statusCode(404);
    as("energy").get(ROOT + "meters/" + meter + "/quality/october").then().statusCode(400);
  }

  private static String meter() {
    String contract = fresh("QUA");
    contract(contract, "[{'type':'ENERGY_FEE','pricePerMwh':'1'}]");
    String meter = fresh("quality");
    mainMeter(meter, contract, 60);
    return meter;
  }

  private static ValidatableResponse limits(String role, String meter, String body) {
    return as(role).body(body).put(ROOT + "meters/" + meter + "/run-limits").then();
  }

  private static ValidatableResponse quality(String meter, String period) {
    return as("energy").get(ROOT + "meters/" + meter + "/quality/" + period).then().statusCode(200);
  }
}
