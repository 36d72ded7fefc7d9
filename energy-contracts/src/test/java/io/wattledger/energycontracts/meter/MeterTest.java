package io.wattledger.energycontracts.meter;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.energycontracts.Api;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meters, their files and their months: docs/guide/energy.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MeterTest {

  private static final String FEE = "[{'type':'ENERGY_FEE','pricePerMwh':'1'}]";
  private static final String HEADER = "meterCode,startUtc,kwh\n";

  @Test
  void aMeterIsEnteredReadAndListed() {
    String contract = fresh("MET");
    String code = fresh("main");
    contract(contract, FEE);
    mainMeter(code, contract, 15);

    as("operator")
        .get(ROOT + "meters/" + code)
        .then()
        .statusCode(200)
        .body("role", equalTo("MAIN"))
        .body("use", equalTo("MINING"))
        .body("intervalMinutes", equalTo(15))
        .body("breakerKw", equalTo("100000"))
        .body("timeZone", equalTo("America/Chicago"))
        .body("id", nullValue());
    as("operator")
        .get(ROOT + "meters?contractCode=" + contract)
        .then()
        .statusCode(200)
        .body("items.code", equalTo(List.of(code)));
    assertThat(
            as("operator")
                .get(ROOT + "meters?format=csv&contractCode=" + contract)
                .then()
                .extract()
                .asString())
        .contains(code + ",pecos," + contract + ",MAIN,MINING");
  }

  @Test
  void aMeterOfAnUnknownContractOrAnotherSiteIsRefused() {
    String contract = fresh("MET");
    contract(contract, FEE);
    post("meters", meter("m-x", "'contractCode':'none',"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/contractCode"));
    post("meters", meter("m-x", "'contractCode':'" + contract + "',").replace("pecos", "elsewhere"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/siteCode"));
    post("meters", meter("m-x", "").replace("60", "7"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/intervalMinutes"));
    post("meters", "{}").statusCode(400).body("errors", hasSize(4));
    String code = fresh("twice");
    post("meters", meter(code, "")).statusCode(201).body("timeZone", equalTo("UTC"));
    post("meters", meter(code, "")).statusCode(409);
  }

  @Test
  void aFileOfReadingsIsStoredAndItsMonthAdded() {
    String code = chicagoMeter(60);
    upload(
            "meter-intervals",
            Files.hourly(code, "2026-10", i -> i == 7 ? null : i == 9 ? "3" : "1.5"))
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(743));

    as("energy")
        .get(ROOT + "meters/" + code + "/months/2026-10")
        .then()
        .statusCode(200)
        .body("expectedIntervals", equalTo(744))
        .body("intervals", equalTo(743))
        .body("energyKwh", equalTo("1116"))
        .body("peakKw", equalTo("3"))
        .body("peakStartUtc", equalTo("2026-10-01T14:00:00Z"))
        .body("suspiciousIntervals", equalTo(0))
        .body("gaps", hasSize(1))
        .body("gaps[0].fromUtc", equalTo("2026-10-01T12:00:00Z"))
        .body("gaps[0].toUtc", equalTo("2026-10-01T13:00:00Z"))
        .body("gaps[0].intervals", equalTo(1));
    as("energy")
        .get(ROOT + "meters/" + code + "/months/2026-11")
        .then()
        .body("expectedIntervals", equalTo(721))
        .body("intervals", equalTo(0))
        .body("peakKw", nullValue());
    as("energy").get(ROOT + "meters/none/months/2026-10").then().statusCode(404);
    as("energy").get(ROOT + "meters/" + code + "/months/2026").then().statusCode(400);
  }

  @Test
  void readingsArePagedByTheirStart() {
    String code = chicagoMeter(60);
    upload("meter-intervals", Files.hourly(code, "2026-10", i -> i < 5 ? "1" : null));
    String path =
        ROOT + "meters/" + code + "/intervals?from=2026-10-01T06:00:00Z&to=2026-10-01T09:00:00Z";

    String next =
        as("energy")
            .get(path + "&limit=2")
            .then()
            .statusCode(200)
            .body(
                "items.startUtc", equalTo(List.of("2026-10-01T06:00:00Z", "2026-10-01T07:00:00Z")))
            .body("items[0].kwh", equalTo("1"))
            .body("items[0].version", equalTo(1))
            .body("items[0].status", equalTo("ACCEPTED"))
            .body("items[0].importId", notNullValue())
            .body("items[0].line", equalTo(3))
            .extract()
            .path("next");
    as("energy")
        .get(path + "&limit=2&cursor=" + next)
        .then()
        .body("items.startUtc", equalTo(List.of("2026-10-01T08:00:00Z")))
        .body("next", nullValue());
    assertThat(as("energy").get(path + "&format=csv").then().extract().asString().lines())
        .hasSize(4);
    as("energy").get(ROOT + "meters/none/intervals").then().statusCode(404);
    as("energy").get(ROOT + "meters/" + code + "/intervals?from=now").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "METER,2026-11-01T01:30:00,5 | 2 | startUtc | an instant with its zone",
        "METER,2026-10-01 05:00,5 | 2 | startUtc | an instant with its zone",
        "METER,2026-10-01T05:07:00Z,5 | 2 | startUtc | start of an interval of 60 minutes",
        "METER,1999-10-01T05:00:00Z,5 | 2 | startUtc | between 2009 and 2099",
        "METER,2026-10-01T05:00:00Z,five | 2 | kwh | a decimal number",
        "METER,2026-10-01T05:00:00Z,1e9 | 2 | kwh | below 100,000,000",
        "METER,2026-10-01T05:00:00Z,0.0000001 | 2 | kwh | at most 6 decimals",
        "METER,2026-10-01T05:00:00Z, | 2 | kwh | is required",
        "nobody,2026-10-01T05:00:00Z,5 | 2 | meterCode | there is no meter 'nobody'",
        "METER,2026-10-01T05:00:00Z,5,6 | 2 | | 4 fields",
      })
  void aWrongRowRefusesTheFileWithLineColumnAndReason(
      String row, int line, String column, String reason) {
    String code = chicagoMeter(60);
    upload(
            "meter-intervals",
            HEADER + row.replace("METER", code) + "\n" + code + ",2026-10-05T05:00:00Z,1\n")
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("errors[0].line", equalTo(line))
        .body("errors[0].column", equalTo(column))
        .body("errors[0].detail", containsString(reason));
    as("energy").get(ROOT + "meters/" + code + "/intervals").then().body("items", hasSize(0));
  }

  @Test
  void theRepeatedHourOfAutumnIsTwoInstants() {
    String code = chicagoMeter(60);
    upload(
            "meter-intervals",
            HEADER
                + code
                + ",2026-11-01T01:00:00-05:00,1\n"
                + code
                + ",2026-11-01T01:00:00-06:00,2\n")
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(2));

    as("energy")
        .get(ROOT + "meters/" + code + "/intervals")
        .then()
        .body("items.startUtc", equalTo(List.of("2026-11-01T06:00:00Z", "2026-11-01T07:00:00Z")));
  }

  @Test
  void aSecondRowIsCountedWhenItSaysTheSameAndRefusedWithBothLinesWhenNot() {
    String code = chicagoMeter(15);
    StringBuilder file = new StringBuilder(HEADER);
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    for (int i = 0; i < 2500; i++) {
      file.append(code).append(',').append(start.plusSeconds(900L * i)).append(",1\n");
    }
    String again = code + ",2026-01-01T00:15:00Z,";

    upload("meter-intervals", file + again + "1.5\n")
        .body("status", equalTo("REFUSED"))
        .body("rowsRefused", equalTo(1))
        .body("errors[0].line", equalTo(2502))
        .body("errors[0].column", equalTo("kwh"))
        .body("errors[0].detail", containsString("contradicts line 3,"));
    as("energy").get(ROOT + "meters/" + code + "/intervals").then().body("items", hasSize(0));
    upload("meter-intervals", file + again + "1.000\n")
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(2501))
        .body("rowsUnchanged", equalTo(1));
    as("energy")
        .get(ROOT + "meters/" + code + "/intervals?limit=2")
        .then()
        .body("items.version", equalTo(List.of(1, 1)));
  }

  @Test
  void validRowsAloneAreStoredOnRequestAndAPreviewStoresNothing() {
    String code = chicagoMeter(60);
    String file = HEADER + code + ",2026-10-01T05:00:00Z,1\n" + code + ",2026-10-01T05:30:00Z,1\n";
    importing(file, "?preview=true").body("status", equalTo("REFUSED"));
    importing(file, "?preview=true&validRowsOnly=true").body("status", equalTo("PREVIEWED"));
    as("energy").get(ROOT + "meters/" + code + "/intervals").then().body("items", hasSize(0));
    importing(file, "?validRowsOnly=true")
        .body("status", equalTo("APPLIED"))
        .body("rowsRefused", equalTo(1));
    as("energy").get(ROOT + "meters/" + code + "/intervals").then().body("items", hasSize(1));
  }

  @Test
  void brokenFilesAreRefusedAsAWhole() {
    upload("meter-intervals", "").body("status", equalTo("REFUSED"));
    upload("meter-intervals", "meterCode,kwh\nm,1\n").body("status", equalTo("REFUSED"));
    upload("meter-intervals", "meterCode,startUtc,kwh,extra\n").body("status", equalTo("REFUSED"));
    upload("meter-intervals", "meterCode,startUtc,kwh\n\"m,2026-10-01T05:00:00Z,1\n")
        .body("status", equalTo("REFUSED"));
  }

  @Test
  void rolesAreKept() {
    for (String role : List.of("operator", "finance", "controller", "executive", "auditor")) {
      as(role).body("{}").post(ROOT + "meters").then().statusCode(403);
      as(role).body("{}").post(ROOT + "meters/x1/intervals/releases").then().statusCode(403);
      as(role).get(ROOT + "meters").then().statusCode(200);
    }
    for (String role : List.of("ai-customer", "site-agent")) {
      as(role).get(ROOT + "meters").then().statusCode(403);
      as(role).get(ROOT + "meters/x1").then().statusCode(403);
      as(role).get(ROOT + "meters/x1/intervals").then().statusCode(403);
      as(role).get(ROOT + "meters/x1/months/2026-10").then().statusCode(403);
      as(role)
          .contentType("text/csv")
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .body(HEADER)
          .post(ROOT + "imports/meter-intervals")
          .then()
          .statusCode(403);
    }
    as("finance")
        .contentType("text/csv")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(HEADER)
        .post(ROOT + "imports/meter-intervals")
        .then()
        .statusCode(403);
    as("collector")
        .contentType("text/csv")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(HEADER)
        .post(ROOT + "imports/meter-intervals")
        .then()
        .statusCode(200);
    given().get(ROOT + "meters").then().statusCode(401);
    as("admin").get(ROOT + "meters/no-such").then().statusCode(404);
  }

  private static String chicagoMeter(int minutes) {
    String contract = fresh("CHI");
    String code = fresh("main");
    contract(contract, FEE);
    mainMeter(code, contract, minutes);
    return code;
  }

  private static String meter(String code, String contract) {
    return "{'code':'"
        + code
        + "','siteCode':'pecos',"
        + contract
        + "'role':'MAIN','intervalMinutes':60}";
  }

  private static ValidatableResponse importing(String file, String query) {
    return Api.energy()
        .contentType("text/csv")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(file)
        .post(ROOT + "imports/meter-intervals" + query)
        .then()
        .statusCode(200);
  }
}
