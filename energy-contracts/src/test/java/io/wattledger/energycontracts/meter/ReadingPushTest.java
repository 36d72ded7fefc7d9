package io.wattledger.energycontracts.meter;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.lock;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.unlock;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.testing.SuiteResource;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Readings that are sent as JSON: docs/guide/energy.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReadingPushTest {

  @Test
  void aBatchIsStoredOnceAndALaterValueBecomesAVersion() {
    String meter = meter();
    String key = UUID.randomUUID().toString();
    String batch = reading(meter, 5, "7.5") + "," + reading(meter, 6, "8");
    String id =
        push("collector", "", key, batch)
            .statusCode(200)
            .body("status", equalTo("APPLIED"))
            .body("accepted", equalTo(2))
            .body("errors", hasSize(0))
            .extract()
            .path("importId");
    push("collector", "", key, batch).statusCode(200).body("importId", equalTo(id));
    push("collector", "", key, reading(meter, 5, "9")).statusCode(422);
    push("energy", "", null, batch).statusCode(400).body("detail", containsString("required"));
    push("energy", "", UUID.randomUUID().toString(), batch).body("unchanged", equalTo(2));
    push("energy", "", UUID.randomUUID().toString(), reading(meter, 6, "9"))
        .body("status", equalTo("APPLIED"));
    as("energy")
        .get(ROOT + "meters/" + meter + "/intervals")
        .then()
        .body("items", hasSize(2))
        .body("items[0].version", equalTo(1))
        .body("items[1].version", equalTo(2))
        .body("items[1].kwh", equalTo("9"));
    as("energy")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body("{\"reason\":\"sent twice\"}")
        .post(ROOT + "imports/" + id + "/undo")
        .then()
        .statusCode(409);
  }

  @Test
  void eachReadingThatCannotBeStoredIsNamedByItsPlace() {
    String meter = meter();
    String batch =
        reading(meter, 5, "1")
            + ","
            + reading(meter, 5, "2")
            + ","
            + reading(meter, 5, "1.0")
            + ","
            + reading("nobody", 5, "2")
            + ","
            + reading(meter, 7, "3").replace("'value'", "'channel':'KVAH','value'")
            + ","
            + reading(meter, 8, "-4");
    push("energy", "", UUID.randomUUID().toString(), batch)
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("refused", equalTo(3))
        .body("errors[0].index", equalTo(1))
        .body("errors[0].member", equalTo("value"))
        .body("errors[0].detail", containsString("contradicts reading 0,"))
        .body("errors[1].detail", containsString("there is no meter 'nobody'"))
        .body("errors[2].detail", containsString("has no channel KVAH"));
    as("energy").get(ROOT + "meters/" + meter + "/intervals").then().body("items", hasSize(0));
    push("energy", "?validReadingsOnly=true", UUID.randomUUID().toString(), batch)
        .body("status", equalTo("APPLIED"))
        .body("accepted", equalTo(3))
        .body("unchanged", equalTo(1))
        .body("suspicious", equalTo(1))
        .body("warnings[0].index", equalTo(5));
    as("energy").get(ROOT + "meters/" + meter + "/intervals").then().body("items", hasSize(2));
  }

  @Test
  void aBatchIsBoundedAndWellFormed() {
    String key = UUID.randomUUID().toString();
    String many = String.join(",", Collections.nCopies(10_001, reading("m-1", 5, "1")));
    push("energy", "", key, many)
        .statusCode(400)
        .body("errors[0].detail", containsString("10,000"));
    push("energy", "", key, "").statusCode(400);
    push("energy", "", key, "null").statusCode(400);
    push("energy", "", key, "{'meterCode':'m-1'}").statusCode(400).body("errors", hasSize(2));
    push("energy", "", key, reading("m\\n,x", 5, "1")).statusCode(400);
    push("energy", "", key, reading("m-1", 5, "1e999999999")).statusCode(400);
    push("energy", "", key, reading("m-1", 5, "0.0000001"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/readings/0/value"));
    push("energy", "", key, reading("m-1", 5, "1").replace("05:00:00Z", "05:00:00"))
        .statusCode(400);
    push("energy", "", key, reading("m-1", 5, "1").replace("'value'", "'other':1,'value'"))
        .statusCode(400);
  }

  @Test
  void aClosedMonthTakesNoReadings() {
    String meter = meter();
    lock("2026-10");
    try {
      push("energy", "", UUID.randomUUID().toString(), reading(meter, 5, "1")).statusCode(409);
    } finally {
      unlock("2026-10");
    }
  }

  @Test
  void rolesAreKept() {
    String batch = reading("m-1", 5, "1");
    for (String role : new String[] {"operator", "finance", "auditor", "ai-customer"}) {
      push(role, "", UUID.randomUUID().toString(), batch).statusCode(403);
    }
    given()
        .contentType("application/json")
        .body("{\"readings\":[]}")
        .post(ROOT + "meter-readings")
        .then()
        .statusCode(401);
  }

  private static String meter() {
    String contract = fresh("PUSH");
    String meter = fresh("main");
    contract(contract, "[{'type':'ENERGY_FEE','pricePerMwh':'1'}]");
    mainMeter(meter, contract, 60);
    return meter;
  }

  private static String reading(String meter, int hour, String value) {
    return "{'meterCode':'%s','startUtc':'2026-10-01T%02d:00:00Z','value':'%s'}"
        .formatted(meter, hour, value);
  }

  private static ValidatableResponse push(String role, String query, String key, String readings) {
    var request = as(role).body(("{'readings':[" + readings + "]}").replace('\'', '"'));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post(ROOT + "meter-readings" + query).then();
  }
}
