package io.wattledger.energycontracts.price;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.lock;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.unlock;
import static io.wattledger.energycontracts.Api.upload;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Price series, their files and their months: docs/guide/energy.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PriceTest {

  private static final String HEADER = "seriesCode,startUtc,price\n";

  @Test
  void aSeriesIsEnteredReadAndListed() {
    String code = series();
    as("finance")
        .get(ROOT + "price-series/" + code)
        .then()
        .statusCode(200)
        .body("unit", equalTo("USD/MWh"))
        .body("intervalMinutes", equalTo(60))
        .body("id", nullValue());
    as("finance")
        .get(ROOT + "price-series?limit=1000")
        .then()
        .statusCode(200)
        .body("items.code", hasItem(code));
    assertThat(as("finance").get(ROOT + "price-series?format=csv").then().extract().asString())
        .contains(code + ",Real time,USD/MWh,60,America/Chicago");
    post("price-series", body(code)).statusCode(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "USD/MWh | USD/kWh | /unit",
        "USD/MWh | ZZZ/MWh | /unit",
        "America/Chicago | Texas | /timeZone",
        "60 | 45 | /intervalMinutes",
        "'name':'Real time' | 'name':'' | /name",
        "'code':'WRONG' | 'code':'x' | /code",
      })
  void wrongSeriesAreRefusedWithTheirPlace(String right, String wrong, String pointer) {
    post("price-series", body("WRONG").replace(right, wrong))
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void aSeriesIsRenamedAtAnyTimeAndCorrectedUntilItHasPrices() {
    String code = series();
    String right =
        "{'name':'Hub West','unit':'USD/MWh','intervalMinutes':15,'timeZone':'America/Denver'}";
    correct("energy", code, right)
        .statusCode(200)
        .body("name", equalTo("Hub West"))
        .body("intervalMinutes", equalTo(15))
        .body("timeZone", equalTo("America/Denver"));
    upload("price-points", HEADER + code + ",2026-10-01T05:15:00Z,30\n")
        .body("status", equalTo("APPLIED"));
    correct("energy", code, right.replace("Hub West", "Hub of the west"))
        .statusCode(200)
        .body("name", equalTo("Hub of the west"));
    correct("energy", code, right.replace("15", "60"))
        .statusCode(409)
        .body("detail", containsString("has prices"));
    correct("energy", code, right.replace("USD/MWh", "USD"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unit"));
    correct("energy", "none", right).statusCode(404);
    correct("finance", code, right).statusCode(403);
    given()
        .contentType("application/json")
        .body(right.replace('\'', '"'))
        .put(ROOT + "price-series/" + code)
        .then()
        .statusCode(401);
  }

  @Test
  void aSeriesKeepsTheIntervalsOfItsSource() {
    String code = series();
    as("energy")
        .body("{\"layout\":\"PJM_DAY_AHEAD\",\"point\":\"" + code + "\"}")
        .put(ROOT + "price-series/" + code + "/source")
        .then()
        .statusCode(200);
    correct("energy", code, "{'name':'Hub','unit':'USD/MWh','intervalMinutes':15,'timeZone':'UTC'}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/intervalMinutes"));
  }

  private static ValidatableResponse correct(String role, String code, String body) {
    return as(role).body(body.replace('\'', '"')).put(ROOT + "price-series/" + code).then();
  }

  @Test
  void aFileOfPricesIsStoredAndItsMonthAdded() {
    String code = series();
    upload(
            "price-points",
            Files.prices(code, "2026-10", i -> i == 3 ? null : i == 4 ? "-25.5" : "30"))
        .body("status", equalTo("APPLIED"));

    as("energy")
        .get(ROOT + "price-series/" + code + "/months/2026-10")
        .then()
        .statusCode(200)
        .body("expectedIntervals", equalTo(744))
        .body("intervals", equalTo(743))
        .body("meanPrice", equalTo("29.925303"))
        .body("lowestPrice", equalTo("-25.5"))
        .body("highestPrice", equalTo("30"))
        .body("gaps[0].fromUtc", equalTo("2026-10-01T08:00:00Z"));
    as("energy")
        .get(ROOT + "price-series/" + code + "/months/2026-09")
        .then()
        .body("intervals", equalTo(0))
        .body("meanPrice", nullValue());
    as("energy").get(ROOT + "price-series/none/months/2026-10").then().statusCode(404);
  }

  @Test
  void aCorrectedPriceIsAFurtherVersion() {
    String code = series();
    upload("price-points", HEADER + code + ",2026-10-01T05:00:00Z,30\n");
    upload("price-points", HEADER + code + ",2026-10-01T05:00:00Z,30.00\n");
    upload("price-points", HEADER + code + ",2026-10-01T05:00:00Z,4857.82\n");

    as("energy")
        .get(ROOT + "price-series/" + code + "/points?from=2026-10-01T00:00:00Z")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].price", equalTo("4857.82"))
        .body("items[0].version", equalTo(2));
    assertThat(
            as("energy")
                .get(ROOT + "price-series/" + code + "/points?format=csv")
                .then()
                .extract()
                .asString())
        .contains(code + ",2026-10-01T05:00:00Z,4857.82,2");
    as("energy").get(ROOT + "price-series/none/points").then().statusCode(404);
    as("energy").get(ROOT + "price-series/" + code + "/points?to=x").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SERIES,2026-11-01T01:00,5 | startUtc | an instant with its zone",
        "SERIES,2026-10-01T05:15:00Z,5 | startUtc | start of an interval of 60 minutes",
        "SERIES,2026-10-01T05:00:00Z,=1+1 | price | a decimal number",
        "nothing,2026-10-01T05:00:00Z,5 | seriesCode | there is no price series 'nothing'",
      })
  void aWrongRowRefusesTheFile(String row, String column, String reason) {
    String code = series();
    upload("price-points", HEADER + row.replace("SERIES", code) + "\n")
        .body("status", equalTo("REFUSED"))
        .body("errors[0].line", equalTo(2))
        .body("errors[0].column", equalTo(column))
        .body("errors[0].detail", containsString(reason));
  }

  @Test
  void aSecondPriceForAnIntervalIsRefusedWhereItContradicts() {
    String code = series();
    String row = code + ",2026-10-01T05:00:00Z,5\n";
    upload("price-points", HEADER + row + row.replace(",5", ",6"))
        .body("status", equalTo("REFUSED"))
        .body("errors[0].line", equalTo(3))
        .body("errors[0].detail", containsString("contradicts line 2,"));
    upload("price-points", HEADER + row + row)
        .body("status", equalTo("APPLIED"))
        .body("rowsUnchanged", equalTo(1));
  }

  @Test
  void aClosedMonthTakesNoPrices() {
    String code = series();
    lock("2025-08");
    try {
      upload("price-points", HEADER + code + ",2025-08-10T05:00:00Z,5\n").statusCode(409);
    } finally {
      unlock("2025-08");
    }
  }

  @Test
  void rolesAreKept() {
    for (String role : List.of("operator", "finance", "controller", "executive", "auditor")) {
      as(role).body("{}").post(ROOT + "price-series").then().statusCode(403);
      as(role).get(ROOT + "price-series").then().statusCode(200);
    }
    for (String role : List.of("ai-customer", "site-agent")) {
      as(role).get(ROOT + "price-series").then().statusCode(403);
      as(role).get(ROOT + "price-series/x1").then().statusCode(403);
      as(role).get(ROOT + "price-series/x1/points").then().statusCode(403);
      as(role).get(ROOT + "price-series/x1/months/2026-10").then().statusCode(403);
      as(role)
          .contentType("text/csv")
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .body(HEADER)
          .post(ROOT + "imports/price-points")
          .then()
          .statusCode(403);
    }
    given().get(ROOT + "price-series").then().statusCode(401);
    as("admin").get(ROOT + "price-series/no-such").then().statusCode(404);
  }

  private static String series() {
    String code = fresh("rt");
    post("price-series", body(code)).statusCode(201);
    return code;
  }

  private static String body(String code) {
    return "{'code':'"
        + code
        + "','name':'Real time','unit':'USD/MWh','intervalMinutes':60,"
        + "'timeZone':'America/Chicago'}";
  }
}
