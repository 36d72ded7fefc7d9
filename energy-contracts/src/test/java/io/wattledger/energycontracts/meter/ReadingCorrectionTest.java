package io.wattledger.energycontracts.meter;

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
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Corrections, doubts and releases of readings: docs/guide/energy.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReadingCorrectionTest {

  private static final String FEE = "[{'type':'ENERGY_FEE','pricePerMwh':'1'}]";
  private static final String HEADER = "meterCode,startUtc,kwh\n";

  @Test
  void aCorrectionIsAFurtherVersionAndTheSameFileAgainChangesNothing() {
    String code = chicagoMeter(60);
    String file =
        HEADER + code + ",2026-10-01T05:00:00Z,10\n" + code + ",2026-10-01T06:00:00Z,20\n";
    upload("meter-intervals", file).body("status", equalTo("APPLIED"));
    upload("meter-intervals", file).body("status", equalTo("APPLIED"));
    upload("meter-intervals", HEADER + code + ",2026-10-01T06:00:00Z,21.5\n")
        .body("status", equalTo("APPLIED"));

    as("energy")
        .get(ROOT + "meters/" + code + "/intervals")
        .then()
        .body("items.kwh", equalTo(List.of("10", "21.5")))
        .body("items.version", equalTo(List.of(1, 2)));
    as("energy")
        .get(ROOT + "meters/" + code + "/months/2026-10")
        .then()
        .body("energyKwh", equalTo("31.5"));
  }

  @Test
  void hardToBelieveReadingsAreStoredButUnusedUntilReleased() {
    String code = chicagoMeter(60);
    upload(
            "meter-intervals",
            HEADER
                + code
                + ",2026-10-01T05:00:00Z,-4\n"
                + code
                + ",2026-10-01T06:00:00Z,100001\n"
                + code
                + ",2026-10-01T07:00:00Z,100000\n")
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .body("rowsSuspicious", equalTo(2));
    as("energy")
        .get(ROOT + "meters/" + code + "/months/2026-10")
        .then()
        .body("intervals", equalTo(1))
        .body("suspiciousIntervals", equalTo(2))
        .body("energyKwh", equalTo("100000"));
    as("energy")
        .get(ROOT + "meters/" + code + "/intervals?status=SUSPICIOUS")
        .then()
        .body("items", hasSize(2))
        .body("items[1].reason", containsString("breaker of 100000 kW"));

    release(code, "2026-10-01T06:00:00Z", "2026-10-02T00:00:00Z", "breaker was doubled in August")
        .statusCode(200)
        .body("released", equalTo(1));

    as("energy")
        .get(ROOT + "meters/" + code + "/months/2026-10")
        .then()
        .body("intervals", equalTo(2))
        .body("suspiciousIntervals", equalTo(1))
        .body("energyKwh", equalTo("200001"));
    release(code, "2026-10-01T06:00:00Z", "2026-10-02T00:00:00Z", "again")
        .statusCode(200)
        .body("released", equalTo(0));
    as("auditor")
        .get(ROOT + "audit-entries?entityType=meter&entityId=" + code)
        .then()
        .body("items.action", hasItems("meter.intervals.released", "meter.created"));
  }

  @Test
  void anAcceptedReadingStaysInUseBesideASuspiciousCorrection() {
    String code = chicagoMeter(60);
    upload("meter-intervals", HEADER + code + ",2026-10-01T05:00:00Z,10\n");
    upload("meter-intervals", HEADER + code + ",2026-10-01T05:00:00Z,-10\n")
        .body("rowsSuspicious", equalTo(1));

    as("energy")
        .get(ROOT + "meters/" + code + "/months/2026-10")
        .then()
        .body("energyKwh", equalTo("10"))
        .body("suspiciousIntervals", equalTo(1));
  }

  @Test
  void aRejectedReadingWaitsNoLongerAndIsNeverUsed() {
    String code = chicagoMeter(60);
    String wrong =
        HEADER + code + ",2026-10-01T05:00:00Z,-4\n" + code + ",2026-10-01T06:00:00Z,-5\n";
    upload("meter-intervals", HEADER + code + ",2026-10-01T05:00:00Z,10\n");
    upload("meter-intervals", wrong).body("rowsSuspicious", equalTo(2));

    judge("rejections", code, "2026-10-01T05:00:00Z", "2026-10-01T07:00:00Z", "wires were crossed")
        .statusCode(200)
        .body("rejected", equalTo(2));

    month(code)
        .body("intervals", equalTo(1))
        .body("suspiciousIntervals", equalTo(0))
        .body("energyKwh", equalTo("10"));
    as("energy")
        .get(ROOT + "meters/" + code + "/intervals?status=REJECTED")
        .then()
        .body("items", hasSize(2))
        .body("items.reason", equalTo(List.of("wires were crossed", "wires were crossed")))
        .body("items.recordedBy", equalTo(List.of("energy", "energy")));
    release(code, "2026-10-01T05:00:00Z", "2026-10-01T07:00:00Z", "after all")
        .body("released", equalTo(0));
    upload("meter-intervals", wrong).body("rowsSuspicious", equalTo(0));
    month(code).body("suspiciousIntervals", equalTo(0)).body("energyKwh", equalTo("10"));

    String corrected =
        upload("meter-intervals", HEADER + code + ",2026-10-01T05:00:00Z,12\n")
            .body("status", equalTo("APPLIED"))
            .extract()
            .path("id");
    month(code).body("energyKwh", equalTo("12"));
    as("energy")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body("{\"reason\":\"the first was right\"}")
        .post(ROOT + "imports/" + corrected + "/undo")
        .then()
        .statusCode(200);
    month(code).body("energyKwh", equalTo("10"));
    as("auditor")
        .get(ROOT + "audit-entries?entityType=meter&entityId=" + code)
        .then()
        .body("items.action", hasItems("meter.intervals.rejected"));
  }

  @Test
  void aRejectionIsRefusedLikeARelease() {
    String code = chicagoMeter(60);
    judge("rejections", code, "2026-10-02T00:00:00Z", "2026-10-01T00:00:00Z", "x").statusCode(422);
    judge("rejections", code, "2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z", " ")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
    judge("rejections", "none", "2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z", "x")
        .statusCode(404);
    String path = ROOT + "meters/" + code + "/intervals/rejections";
    String body = "{\"from\":\"2026-10-01T00:00:00Z\",\"to\":\"2026-10-02T00:00:00Z\"}";
    as("finance").body(body).post(path).then().statusCode(403);
    io.restassured.RestAssured.given().body(body).post(path).then().statusCode(401);
  }

  @Test
  void aReleaseNeedsARangeAndAReason() {
    String code = chicagoMeter(60);
    release(code, "2026-10-02T00:00:00Z", "2026-10-01T00:00:00Z", "x").statusCode(422);
    release(code, "2024-10-02T00:00:00Z", "2026-10-01T00:00:00Z", "x").statusCode(422);
    release(code, "2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z", " ")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
    release("none", "2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z", "x").statusCode(404);
  }

  @Test
  void aClosedMonthTakesNoReadingsAndNoReleases() {
    String code = chicagoMeter(60);
    upload("meter-intervals", HEADER + code + ",2025-06-10T05:00:00Z,-1\n");
    lock("2025-06");
    try {
      upload("meter-intervals", HEADER + code + ",2025-07-01T04:00:00Z,1\n")
          .statusCode(409)
          .body("detail", containsString("2025-06"));
      upload("meter-intervals", HEADER + code + ",2025-07-01T05:00:00Z,1\n")
          .statusCode(200)
          .body("status", equalTo("APPLIED"));
      release(code, "2025-06-01T05:00:00Z", "2025-06-20T05:00:00Z", "right").statusCode(409);
      judge("rejections", code, "2025-06-01T05:00:00Z", "2025-06-20T05:00:00Z", "wrong")
          .statusCode(409);
    } finally {
      unlock("2025-06");
    }
  }

  private static String chicagoMeter(int minutes) {
    String contract = fresh("CHI");
    String code = fresh("main");
    contract(contract, FEE);
    mainMeter(code, contract, minutes);
    return code;
  }

  private static ValidatableResponse month(String code) {
    return as("energy").get(ROOT + "meters/" + code + "/months/2026-10").then().statusCode(200);
  }

  private static ValidatableResponse release(String code, String from, String to, String reason) {
    return judge("releases", code, from, to, reason);
  }

  private static ValidatableResponse judge(
      String decision, String code, String from, String to, String reason) {
    return post(
        "meters/" + code + "/intervals/" + decision,
        "{'from':'" + from + "','to':'" + to + "','reason':'" + reason + "'}");
  }
}
