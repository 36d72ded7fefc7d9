package io.wattledger.energycontracts.estimate;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.lock;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Missing readings that a person fills: docs/formulas/estimated-readings.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EstimateTest {

  private static final String TWO_HOURS =
      "'from':'2025-06-01T05:00:00Z','to':'2025-06-02T05:00:00Z','method':'LINEAR'";

  @Test
  void nothingIsFilledUntilAPersonAppliesWhatWasPreviewed() {
    // Given a day whose hours 3 and 4 are missing between 103 and 105
    String meter = meterWithout(Set.of(3, 4));

    // When it is previewed
    preview("energy", meter, "{" + TWO_HOURS + "}")
        .statusCode(200)
        .body("intervals", equalTo(2))
        .body("energyKwh", equalTo("207"))
        .body("runs[0].fromUtc", equalTo("2025-06-01T08:00:00Z"))
        .body("runs[0].kwh", equalTo(List.of("103", "104")))
        .body("runs[0].determinants.beforeKwh", equalTo("102"))
        .body("runs[0].determinants.afterKwh", equalTo("105"));

    // Then nothing is stored
    quality(meter).body("missing", equalTo(2)).body("estimated", equalTo(0));

    // When it is applied
    String id = apply(meter, "{" + TWO_HOURS + ",'reason':'the meter was exchanged'}");

    // Then the intervals say how they came about
    quality(meter)
        .body("missing", equalTo(0))
        .body("estimated", equalTo(2))
        .body("days[0].estimated", equalTo(2))
        .body("days[0].hours", hasSize(24))
        .body("days[0].hours[2]", equalTo("COMPLETE"))
        .body("days[0].hours[3]", equalTo("ESTIMATED"));
    as("auditor")
        .get(ROOT + "meters/" + meter + "/intervals?status=ESTIMATED")
        .then()
        .body("items", hasSize(2))
        .body("items[0].estimateId", equalTo(id))
        .body("items[0].reason", equalTo("the meter was exchanged"))
        .body("items[0].recordedBy", equalTo("energy"));
    as("auditor")
        .get(ROOT + "meters/" + meter + "/estimates")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].method", equalTo("LINEAR"))
        .body("items[0].runs[0].determinants.beforeKwh", equalTo("102"))
        .body("items[0].runs[0].kwh", nullValue())
        .body("items[0].undone", nullValue());
  }

  @Test
  void aReadingThatArrivesLaterReplacesTheEstimateEvenWithTheSameValue() {
    // Given
    String meter = meterWithout(Set.of(3, 4));
    String id = apply(meter, "{" + TWO_HOURS + ",'reason':'modem'}");

    // When the file comes late, one hour equal to the estimate, and comes twice
    String late = "meterCode,startUtc,kwh\n" + meter + ",2025-06-01T08:00:00Z,103\n";
    upload("meter-intervals", late).body("rowsUnchanged", equalTo(0));
    upload("meter-intervals", late).body("rowsUnchanged", equalTo(1));

    // Then only the other hour is estimated, and an undo leaves the reading
    quality(meter).body("estimated", equalTo(1)).body("missing", equalTo(0));
    interval(meter, "2025-06-01T08:00:00Z")
        .body("items[0].status", equalTo("ACCEPTED"))
        .body("items[0].version", equalTo(2))
        .body("items[0].estimateId", nullValue());
    undo(meter, id, "wrong method").statusCode(200).body("undone.intervals", equalTo(1));
    quality(meter).body("estimated", equalTo(0)).body("missing", equalTo(1));
    undo(meter, id, "again").statusCode(409).body("detail", containsString("was taken back by"));
  }

  @Test
  void anotherEstimateReplacesTheFirstAndUndoingTheFirstLeavesIt() {
    // Given
    String meter = meterWithout(Set.of(3, 4));
    String first = apply(meter, "{" + TWO_HOURS + ",'reason':'modem'}");
    String body =
        "'from':'2025-06-01T05:00:00Z','to':'2025-06-02T05:00:00Z','method':'MANUAL',"
            + "'kwh':['7','8'],'reason':'the utility said so'";
    String second = apply(meter, "{" + body + "}");

    // Then both are listed page by page, the newest first
    String list = ROOT + "meters/" + meter + "/estimates?limit=1";
    String next =
        as("energy").get(list).then().body("items[0].id", equalTo(second)).extract().path("next");
    as("energy")
        .queryParam("cursor", next)
        .get(list)
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(first))
        .body("next", nullValue());

    // Then the second is made from actual readings alone and stands after the first is undone
    interval(meter, "2025-06-01T08:00:00Z")
        .body("items[0].kwh", equalTo("7"))
        .body("items[0].version", equalTo(2));
    undo(meter, first, "replaced").statusCode(200).body("undone.intervals", equalTo(0));
    quality(meter).body("estimated", equalTo(2));
    undo(meter, second, "wrong").statusCode(200).body("undone.intervals", equalTo(2));
    quality(meter).body("missing", equalTo(2));
  }

  @Test
  void aDoubtedReadingIsDecidedBeforeItsIntervalIsEstimated() {
    // Given hour 3 above the breaker, and what an undone import leaves behind
    String meter = meterWithout(Set.of(3, 4));
    upload("meter-intervals", "meterCode,startUtc,kwh\n" + meter + ",2025-06-01T08:00:00Z,900000\n")
        .body("rowsSuspicious", equalTo(1));
    preview("energy", meter, "{" + TWO_HOURS + "}")
        .statusCode(422)
        .body("errors[0].detail", containsString("release or reject it first"));

    // When it is rejected
    post(
            "meters/" + meter + "/intervals/rejections",
            "{'from':'2025-06-01T08:00:00Z','to':'2025-06-01T09:00:00Z','reason':'wrong wires'}")
        .body("rejected", equalTo(1));
    quality(meter).body("days[0].hours[3]", equalTo("REJECTED"));
    String id = apply(meter, "{" + TWO_HOURS + ",'reason':'rejected'}");

    // Then the estimate is used, also beneath a later doubt, and cannot be taken from under it
    interval(meter, "2025-06-01T08:00:00Z").body("items[0].status", equalTo("ESTIMATED"));
    upload("meter-intervals", "meterCode,startUtc,kwh\n" + meter + ",2025-06-01T08:00:00Z,900001\n")
        .body("rowsSuspicious", equalTo(1));
    quality(meter).body("estimated", equalTo(2)).body("missing", equalTo(0));
    undo(meter, id, "later").statusCode(409).body("detail", containsString("release or reject"));
  }

  @Test
  void anUndoneImportBringsTheEstimateBack() {
    String meter = meterWithout(Set.of(3, 4));
    String id = apply(meter, "{" + TWO_HOURS + ",'reason':'modem'}");
    String run =
        upload("meter-intervals", "meterCode,startUtc,kwh\n" + meter + ",2025-06-01T08:00:00Z,99\n")
            .extract()
            .path("id");
    quality(meter).body("estimated", equalTo(1));
    given()
        .spec(as("energy"))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body("{\"reason\":\"wrong file\"}")
        .post(ROOT + "imports/" + run + "/undo")
        .then()
        .statusCode(200);
    quality(meter).body("estimated", equalTo(2));
    interval(meter, "2025-06-01T08:00:00Z")
        .body("items[0].estimateId", equalTo(id))
        .body("items[0].kwh", equalTo("103"));
    undo(meter, id, "done").statusCode(200).body("undone.intervals", equalTo(2));
  }

  @Test
  void whatDoesNotFitIsRefusedWithWhatToDo() {
    String meter = meterWithout(Set.of(3, 4, 5));
    refused(meter, TWO_HOURS, 422, "/method", "use like days or a register total");
    String day = "'from':'2025-06-01T05:00:00Z','to':'2025-06-02T05:00:00Z'";
    refused(meter, day + ",'method':'LIKE_DAYS'", 422, "/method", "only 0 of the 3 comparable");
    refused(meter, day + ",'method':'LIKE_DAYS','days':11", 400, "/days", "1 to 10");
    refused(meter, day + ",'method':'MANUAL'", 400, "/kwh", "is required");
    refused(
        meter, day + ",'method':'MANUAL','kwh':['1']", 422, "/method", "3 intervals are missing");
    refused(
        meter, day + ",'method':'MANUAL','kwh':['1','0.0000001','2']", 400, "/kwh/1", "6 decimals");
    refused(
        meter, day + ",'method':'MANUAL','kwh':['1','-1','2']", 422, "/method", "negative energy");
    refused(
        meter, day + ",'method':'MANUAL','kwh':['1','100001','2']", 422, "/method", "the breaker");
    refused(meter, day + ",'method':'REGISTER_TOTAL'", 400, "/totalKwh", "is required");
    refused(meter, day + ",'method':'REGISTER_TOTAL','totalKwh':'1'", 422, "/method", "register");
    refused(
        meter,
        "'from':'2025-06-01T05:30:00Z','to':'2025-06-02T05:00:00Z','method':'LINEAR'",
        400,
        "/from",
        "start of an interval");
    refused(
        meter,
        "'from':'2025-06-02T05:00:00Z','to':'2025-06-01T05:00:00Z','method':'LINEAR'",
        422,
        "/to",
        "must be after from");
    refused(
        meter,
        "'from':'2025-06-01T05:00:00Z','to':'2025-08-01T05:00:00Z','method':'LINEAR'",
        422,
        "/to",
        "at most 40 days");
    refused(
        meter,
        "'from':'2098-06-01T05:00:00Z','to':'2098-06-02T05:00:00Z','method':'LINEAR'",
        422,
        "/to",
        "in the future");
    refused(
        meter,
        "'from':'2025-06-02T05:00:00Z','to':'2025-06-03T05:00:00Z','method':'LINEAR'",
        422,
        "/from",
        "no reading of the range is missing");
    applying("energy", meter, "{" + TWO_HOURS + "}")
        .statusCode(400)
        .body("errors.pointer", hasItem("/reason"));
  }

  @Test
  void aClosedMonthKeepsItsEstimatesAsTheyAre() {
    String meter = meterWithout(Set.of(3, 4));
    String id = apply(meter, "{" + TWO_HOURS + ",'reason':'modem'}");
    lock("2025-06");
    try {
      applying("energy", meter, "{" + TWO_HOURS + ",'reason':'modem'}").statusCode(409);
      undo(meter, id, "closed").statusCode(409);
    } finally {
      unlock("2025-06");
    }
    quality(meter).body("estimated", equalTo(2));
  }

  @Test
  void onlyTheEnergyManagerEstimates() {
    String meter = meterWithout(Set.of(3, 4));
    String body = "{" + TWO_HOURS + ",'reason':'modem'}";
    preview("finance", meter, body).statusCode(403);
    applying("controller", meter, body).statusCode(403);
    as("auditor")
        .body("{\"reason\":\"x\"}")
        .post(ROOT + "meters/" + meter + "/estimates/" + UUID.randomUUID() + "/undo")
        .then()
        .statusCode(403);
    as("customer").get(ROOT + "meters/" + meter + "/estimates").then().statusCode(403);
    given().get(ROOT + "meters/" + meter + "/estimates").then().statusCode(401);
    as("energy").get(ROOT + "meters/none/estimates").then().statusCode(404);
    preview("energy", "none", body).statusCode(404);
    undo(meter, UUID.randomUUID().toString(), "none").statusCode(404);
    undo(meter, UUID.randomUUID().toString(), " ").statusCode(400);
  }

  private static String meterWithout(Set<Integer> hours) {
    String contract = fresh("EST");
    contract(contract, "[{'type':'ENERGY_FEE','pricePerMwh':'1'}]");
    String meter = fresh("estimated");
    mainMeter(meter, contract, 60);
    upload(
            "meter-intervals",
            Files.hourly(
                meter,
                "2025-06",
                hour -> hours.contains(hour) ? null : Integer.toString(kwh(hour % 24))))
        .statusCode(200);
    return meter;
  }

  /** 102 before the missing hours and 105 after them; no straight line that would be doubted. */
  private static int kwh(int hour) {
    return hour == 2 || hour == 5 ? 100 + hour : 100 + hour * hour * 31 % 17;
  }

  private static void refused(String meter, String body, int status, String pointer, String why) {
    preview("energy", meter, "{" + body + "}")
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer))
        .body("errors.detail", hasItem(containsString(why)));
  }

  private static ValidatableResponse preview(String role, String meter, String body) {
    return as(role)
        .body(body.replace('\'', '"'))
        .post(ROOT + "meters/" + meter + "/estimates/preview")
        .then();
  }

  private static ValidatableResponse applying(String role, String meter, String body) {
    return as(role)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body.replace('\'', '"'))
        .post(ROOT + "meters/" + meter + "/estimates")
        .then();
  }

  private static String apply(String meter, String body) {
    return applying("energy", meter, body).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse undo(String meter, String id, String reason) {
    return post("meters/" + meter + "/estimates/" + id + "/undo", "{'reason':'" + reason + "'}");
  }

  private static ValidatableResponse quality(String meter) {
    return as("energy").get(ROOT + "meters/" + meter + "/quality/2025-06").then().statusCode(200);
  }

  private static ValidatableResponse interval(String meter, String start) {
    return as("energy")
        .get(ROOT + "meters/" + meter + "/intervals?limit=1&from=" + start)
        .then()
        .statusCode(200);
  }
}
