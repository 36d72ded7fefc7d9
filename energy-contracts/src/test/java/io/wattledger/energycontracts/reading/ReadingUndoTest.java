package io.wattledger.energycontracts.reading;

import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.energy;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.lock;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.settle;
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
import io.wattledger.testing.SuiteResource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Undoing imports of readings and prices: docs/guide/energy.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReadingUndoTest {

  private static final String FEE = "[{'type':'ENERGY_FEE','pricePerMwh':'1'}]";
  private static final String READINGS = "meterCode,startUtc,kwh\n";
  private static final String PRICES = "seriesCode,startUtc,price\n";

  @Test
  void whatAnImportCreatedIsWithdrawnAndWhatItChangedComesBack() {
    String meter = meter();
    applied("meter-intervals", READINGS + meter + ",2026-10-01T05:00:00Z,10\n");
    String file =
        READINGS + meter + ",2026-10-01T05:00:00Z,11\n" + meter + ",2026-10-01T06:00:00Z,20\n";
    String id = applied("meter-intervals", file);
    month(meter).body("energyKwh", equalTo("31"));

    preview(id)
        .statusCode(200)
        .body("possible", equalTo(true))
        .body("recordsWithdrawn", equalTo(1))
        .body("recordsRestored", equalTo(1))
        .body("examples", equalTo(List.of(meter + " in 2026-10: 2 readings")))
        .body("months", equalTo(List.of("2026-10")));
    undo(id)
        .statusCode(200)
        .body("status", equalTo("UNDONE"))
        .body("undone.by", equalTo("energy"))
        .body("undone.reason", equalTo("wrong file"))
        .body("undone.recordsReversed", equalTo(2));

    month(meter).body("energyKwh", equalTo("10")).body("intervals", equalTo(1));
    energy()
        .get(ROOT + "meters/" + meter + "/intervals")
        .then()
        .body("items.kwh", equalTo(List.of("10")))
        .body("items.version", equalTo(List.of(3)));
    energy()
        .get(ROOT + "meters/" + meter + "/intervals?status=WITHDRAWN")
        .then()
        .body("items.kwh", equalTo(List.of("20")));
    as("auditor")
        .get(ROOT + "audit-entries?entityType=import&entityId=" + id)
        .then()
        .body("items[0].action", equalTo("import.undone"))
        .body("items[0].after.reason", equalTo("wrong file"));

    upload("meter-intervals", file)
        .body("status", equalTo("APPLIED"))
        .body("rowsUnchanged", equalTo(0));
    month(meter).body("energyKwh", equalTo("31"));
  }

  @Test
  void importsAreUndoneOneAfterTheOtherDownToNothing() {
    String meter = meter();
    String first = applied("meter-intervals", READINGS + meter + ",2026-10-01T05:00:00Z,10\n");
    String doubtful = applied("meter-intervals", READINGS + meter + ",2026-10-01T05:00:00Z,-4\n");
    String last = applied("meter-intervals", READINGS + meter + ",2026-10-01T05:00:00Z,12\n");

    undo(first)
        .statusCode(409)
        .body("type", equalTo("/problems/import-in-use"))
        .body("errors[0].pointer", containsString(meter + " at 2026-10-01T05:00:00Z"))
        .body("errors[0].detail", containsString("changed by energy"));
    undo(last).statusCode(200);
    month(meter).body("energyKwh", equalTo("10")).body("suspiciousIntervals", equalTo(1));
    undo(doubtful).statusCode(200);
    month(meter).body("energyKwh", equalTo("10")).body("suspiciousIntervals", equalTo(0));
    undo(first).statusCode(200);
    month(meter).body("energyKwh", equalTo("0")).body("intervals", equalTo(0));
    undo(first)
        .statusCode(409)
        .body(
            "detail",
            containsString(
                "already undone by energy at " + Instant.now().toString().substring(0, 4)));
  }

  @Test
  void releasedReadingStandsAgainstTheUndo() {
    String meter = meter();
    String id = applied("meter-intervals", READINGS + meter + ",2026-10-01T05:00:00Z,-4\n");
    post(
            "meters/" + meter + "/intervals/releases",
            "{'from':'2026-10-01T00:00:00Z','to':'2026-10-02T00:00:00Z','reason':'right'}")
        .statusCode(200);
    preview(id)
        .body("possible", equalTo(false))
        .body("blockersFound", equalTo(1))
        .body("blockers[0].entityType", equalTo("meter"))
        .body("blockers[0].detail", containsString("RELEASED"));
    undo(id).statusCode(409);
    month(meter).body("energyKwh", equalTo("-4"));
  }

  @Test
  void finalBillStandsAgainstTheUndo() {
    String contract = fresh("CHI");
    String meter = fresh("main");
    contract(contract, FEE);
    mainMeter(meter, contract, 60);
    StringBuilder file = new StringBuilder(READINGS);
    Instant end = Instant.parse("2026-09-01T05:00:00Z");
    for (Instant at = Instant.parse("2026-08-01T05:00:00Z");
        at.isBefore(end);
        at = at.plusSeconds(3600)) {
      file.append(meter).append(',').append(at).append(",1\n");
    }
    String id = applied("meter-intervals", file.toString());
    settle(contract, "2026-08").statusCode(201).body("status", equalTo("FINAL"));
    undo(id)
        .statusCode(409)
        .body("detail", containsString("bill of contract " + contract + " for 2026-08"));
  }

  @Test
  void closedMonthIsNamedWithTheWayToReopenIt() {
    String meter = meter();
    String id =
        applied(
            "meter-intervals",
            READINGS + meter + ",2025-03-10T05:00:00Z,1\n" + meter + ",2025-04-10T05:00:00Z,1\n");
    lock("2025-03");
    lock("2025-04");
    try {
      preview(id)
          .body("possible", equalTo(false))
          .body("closedMonths", equalTo(List.of("2025-03", "2025-04")));
      undo(id)
          .statusCode(409)
          .body("type", equalTo("/problems/period-locked"))
          .body("detail", containsString("2025-03"))
          .body("detail", containsString("2025-04"))
          .body("detail", containsString("/reopen"));
    } finally {
      unlock("2025-03");
      unlock("2025-04");
    }
    undo(id).statusCode(200);
  }

  @Test
  void pricesComeBackToo() {
    String series = fresh("hub");
    post(
            "price-series",
            "{'code':'"
                + series
                + "','name':'Hub','unit':'USD/MWh','intervalMinutes':60,'timeZone':'America/Chicago'}")
        .statusCode(201);
    applied("price-points", PRICES + series + ",2026-10-01T05:00:00Z,25\n");
    String id =
        applied(
            "price-points",
            PRICES + series + ",2026-10-01T05:00:00Z,26\n" + series + ",2026-10-01T06:00:00Z,30\n");
    undo(id).statusCode(200).body("undone.recordsReversed", equalTo(2));
    energy()
        .get(ROOT + "price-series/" + series + "/points")
        .then()
        .body("items.price", equalTo(List.of("25")));
    energy()
        .get(ROOT + "price-series/" + series + "/months/2026-10")
        .then()
        .body("intervals", equalTo(1));
    upload("price-points", PRICES + series + ",2026-10-01T05:00:00Z,25\n")
        .body("rowsUnchanged", equalTo(1));
  }

  @Test
  void priceOfAFinalBillStandsAgainstTheUndo() {
    String series = fresh("hub");
    post(
            "price-series",
            "{'code':'"
                + series
                + "','name':'Hub','unit':'USD/MWh','intervalMinutes':60,'timeZone':'America/Chicago'}")
        .statusCode(201);
    String contract = fresh("CHI");
    String meter = fresh("main");
    contract(contract, "[{'type':'INDEX_ENERGY','priceSeries':'" + series + "'}]");
    mainMeter(meter, contract, 60);
    StringBuilder readings = new StringBuilder(READINGS);
    StringBuilder prices = new StringBuilder(PRICES);
    Instant end = Instant.parse("2026-08-01T05:00:00Z");
    for (Instant at = Instant.parse("2026-07-01T05:00:00Z");
        at.isBefore(end);
        at = at.plusSeconds(3600)) {
      readings.append(meter).append(',').append(at).append(",1\n");
      prices.append(series).append(',').append(at).append(",20\n");
    }
    applied("meter-intervals", readings.toString());
    String id = applied("price-points", prices.toString());
    settle(contract, "2026-07").statusCode(201).body("status", equalTo("FINAL"));
    preview(id).body("blockers.entityType", hasItem("settlement"));
    undo(id).statusCode(409);
  }

  @Test
  void onlyWhoMayImportMayUndo() {
    String id = applied("meter-intervals", READINGS + meter() + ",2026-10-01T05:00:00Z,10\n");
    undoAs("finance", id, "{\"reason\":\"x\"}").statusCode(403);
    undoAs("auditor", id, "{\"reason\":\"x\"}").statusCode(403);
    undoAs("energy", id, "{\"reason\":\" \"}").statusCode(400);
    undoAs("energy", UUID.randomUUID().toString(), "{\"reason\":\"x\"}").statusCode(404);
    as("auditor").get(ROOT + "imports/" + id).then().body("undone", nullValue());
    energy()
        .get(ROOT + "imports/kinds")
        .then()
        .body("findAll { !it.undoable }", hasSize(0))
        .body("findAll { it.notUndoableBecause != null }", hasSize(0));
    assertThat(preview(id).extract().<Boolean>path("possible")).isTrue();
  }

  private static String meter() {
    String contract = fresh("CHI");
    String code = fresh("main");
    contract(contract, FEE);
    mainMeter(code, contract, 60);
    return code;
  }

  private static String applied(String kind, String file) {
    return upload(kind, file).body("status", equalTo("APPLIED")).extract().path("id");
  }

  private static ValidatableResponse month(String meter) {
    return energy().get(ROOT + "meters/" + meter + "/months/2026-10").then().statusCode(200);
  }

  private static ValidatableResponse preview(String id) {
    return energy().get(ROOT + "imports/" + id + "/undo-preview").then();
  }

  private static ValidatableResponse undo(String id) {
    return undoAs("energy", id, "{\"reason\":\"wrong file\"}");
  }

  private static ValidatableResponse undoAs(String role, String id, String body) {
    return as(role)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post(ROOT + "imports/" + id + "/undo")
        .then();
  }
}
