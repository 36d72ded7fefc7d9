package io.wattledger.energycontracts.meter;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.lock;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.unlock;
import static io.wattledger.energycontracts.Api.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Raw readings and the transformers before the meter: docs/formulas/meter-channels.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MultiplierTest {

  private static final String HEADER = "meterCode,startUtc,kwh,raw\n";

  @Test
  void rawReadingsAreMultipliedByTheFactorOfTheirDateAndScaledOnesNever() {
    String meter = meter(fresh("CT"));
    multiply(meter, "[{'factor':'40'},{'from':'2026-10-01T06:00:00Z','factor':'80'}]")
        .statusCode(200)
        .body("multipliers.factor", equalTo(List.of("40", "80")))
        .body("multipliers[0].from", nullValue());
    upload(
            "meter-intervals",
            HEADER
                + row(meter, 5, "1.5,true")
                + row(meter, 6, "1.5,true")
                + row(meter, 7, "1.5,false")
                + row(meter, 8, "1.5,"))
        .body("status", equalTo("APPLIED"));
    as("energy")
        .get(ROOT + "meters/" + meter + "/intervals")
        .then()
        .body("items.kwh", equalTo(List.of("60", "120", "1.5", "1.5")))
        .body("items[0].rawValue", equalTo("1.5"))
        .body("items[2].rawValue", nullValue());
    as("energy")
        .get(ROOT + "meters/" + meter + "/months/2026-10")
        .then()
        .body("energyKwh", equalTo("183"))
        .body("peakKw", equalTo("120"));
    upload("meter-intervals", HEADER + row(meter, 5, "1.5,true")).body("rowsUnchanged", equalTo(1));
    upload("meter-intervals", HEADER + row(meter, 5, "1.5,maybe"))
        .body("errors[0].column", equalTo("raw"));
    upload("meter-intervals", HEADER + row(meter, 5, "1.5,false"))
        .body("rowsUnchanged", equalTo(0));
    as("energy")
        .get(ROOT + "meters/" + meter + "/intervals")
        .then()
        .body("items[0].kwh", equalTo("1.5"))
        .body("items[0].version", equalTo(2));
  }

  @Test
  void doubtIsCastOnWhatTheReadingComesTo() {
    String meter = meter(fresh("CT"));
    multiply(meter, "[{'factor':'80'}]").statusCode(200);
    upload("meter-intervals", HEADER + row(meter, 5, "1300,true"))
        .body("rowsSuspicious", equalTo(1))
        .body("warnings[0].detail", containsString("breaker"));
  }

  @Test
  void aChangeIsACorrectionOfTheBillWithItsDelta() {
    String contract = fresh("CT");
    String meter = meter(contract);
    multiply(meter, "[{'factor':'40'}]").statusCode(200);
    layout(meter, "{'timeColumn':'startUtc','valueColumn':'kwh','raw':true}").statusCode(200);
    upload("meter-files?for=" + meter, Files.hourly(meter, "2026-10", i -> "10"))
        .body("status", equalTo("APPLIED"));
    settle(contract, "2026-10").body("status", equalTo("FINAL")).body("total", equalTo("297.60"));
    multiply(meter, "[{'factor':'40'},{'from':'2026-10-31T05:00:00Z','factor':'80'}]")
        .statusCode(200);
    settle(contract, "2026-10")
        .statusCode(201)
        .body("version", equalTo(2))
        .body("total", equalTo("307.20"))
        .body("deltas", hasSize(1))
        .body("deltas[0].amount", equalTo("9.60"));
    as("auditor").get(ROOT + "meters/" + meter).then().body("multipliers", hasSize(2));
  }

  @Test
  void aClosedMonthKeepsItsFactors() {
    String meter = meter(fresh("CT"));
    multiply(meter, "[{'factor':'40'}]").statusCode(200);
    upload("meter-intervals", HEADER + row(meter, 5, "1,true"));
    lock("2026-10");
    try {
      multiply(meter, "[{'factor':'80'}]")
          .statusCode(409)
          .body("detail", containsString("2026-10"));
      multiply(meter, "[{'factor':'40'},{'from':'2026-11-01T05:00:00Z','factor':'80'}]")
          .statusCode(200);
    } finally {
      unlock("2026-10");
    }
  }

  @Test
  void wrongFactorsAndLayoutsAreRefused() {
    String meter = meter(fresh("CT"));
    multiply(meter, "[]").statusCode(400);
    multiply(meter, "[{'factor':'0'}]").statusCode(400);
    multiply(meter, "[{'factor':'1.0001'}]")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/multipliers/0/factor"));
    multiply(meter, "[{'factor':'1000000'}]").statusCode(400);
    multiply(meter, "[{'factor':'1'},{'factor':'2'}]")
        .statusCode(400)
        .body("errors[0].detail", equalTo("is stated twice"));
    multiply(meter, "[{'from':'2026-10-01T05:07:00Z','factor':'2'}]")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/multipliers/0/from"));
    multiply("none", "[{'factor':'2'}]").statusCode(404);
    upload("meter-intervals", HEADER + row(meter, 5, "90000000,true"));
    multiply(meter, "[{'factor':'2'}]").statusCode(422);
    layout(meter, "{'timeColumn':'t','valueColumn':'v','raw':true,'multipliers':[{'factor':'40'}]}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/multipliers"));
    upload("meter-files?for=" + meter + "&part=VOLTS", "t,v\n").statusCode(400);
    String body = "{\"multipliers\":[{\"factor\":\"2\"}],\"reason\":\"x\"}";
    String path = ROOT + "meters/" + meter + "/multipliers";
    as("finance").body(body).put(path).then().statusCode(403);
    given().contentType("application/json").body(body).put(path).then().statusCode(401);
  }

  @Test
  void anUndoneImportLeavesTheRawReadingBeforeIt() {
    String meter = meter(fresh("CT"));
    multiply(meter, "[{'factor':'40'}]").statusCode(200);
    upload("meter-intervals", HEADER + row(meter, 5, "2,true"));
    String id = upload("meter-intervals", HEADER + row(meter, 5, "3,false")).extract().path("id");
    as("energy")
        .header("Idempotency-Key", "undo-" + id)
        .body("{\"reason\":\"wrong file\"}")
        .post(ROOT + "imports/" + id + "/undo")
        .then()
        .statusCode(200);
    as("energy")
        .get(ROOT + "meters/" + meter + "/intervals")
        .then()
        .body("items[0].kwh", equalTo("80"))
        .body("items[0].rawValue", equalTo("2"));
  }

  @Test
  void columnsOfALayoutAreReadIntoTheirChannels() {
    String meter = meter(fresh("CT"));
    post("meters/" + meter + "/channels", "{'channel':'IMPORT_KVARH'}").statusCode(201);
    layout(
            meter,
            "{'timeColumn':'t','valueColumn':'kWh',"
                + "'channels':[{'channel':'IMPORT_KVARH','column':'kVArh'}]}")
        .statusCode(200);
    upload("meter-files?for=" + meter, "t,kWh,kVArh\n2026-10-01T05:00:00Z,4,3\n")
        .body("status", equalTo("APPLIED"));
    as("energy")
        .get(ROOT + "meters/" + meter + "/intervals?channel=IMPORT_KVARH")
        .then()
        .body("items.kwh", equalTo(List.of("3")));
    upload(
            "meter-files?for=" + meter + "&part=IMPORT_KVARH",
            "t,kWh,kVArh\n2026-10-01T06:00:00Z,5,9\n")
        .body("status", equalTo("APPLIED"));
    as("energy")
        .get(ROOT + "meters/" + meter + "/intervals?channel=IMPORT_KVARH")
        .then()
        .body("items.kwh", equalTo(List.of("3", "5")));
  }

  private static String meter(String contract) {
    String meter = fresh("main");
    contract(contract, "[{'type':'ENERGY_FEE','pricePerMwh':'1'}]");
    mainMeter(meter, contract, 60);
    return meter;
  }

  private static String row(String meter, int hour, String rest) {
    return "%s,2026-10-01T%02d:00:00Z,%s\n".formatted(meter, hour, rest);
  }

  private static ValidatableResponse multiply(String meter, String multipliers) {
    return as("energy")
        .body(
            ("{'multipliers':" + multipliers + ",'reason':'new transformers'}").replace('\'', '"'))
        .put(ROOT + "meters/" + meter + "/multipliers")
        .then();
  }

  private static ValidatableResponse layout(String meter, String layout) {
    return as("energy")
        .body(layout.replace('\'', '"'))
        .put(ROOT + "meters/" + meter + "/file-layout")
        .then();
  }
}
