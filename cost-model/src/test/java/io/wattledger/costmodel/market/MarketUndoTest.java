package io.wattledger.costmodel.market;

import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static io.wattledger.costmodel.Caller.csv;
import static io.wattledger.costmodel.Caller.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Undoing imports of market data: docs/guide/market-data.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MarketUndoTest {

  private static final String CLOSES = "date,priceUsd\n";

  @BeforeEach
  void emptyMarket() {
    MarketTables.clear();
  }

  private static String imported(String kind, String file) {
    return csv(Roles.FINANCE, file)
        .post(API + "imports/" + kind)
        .then()
        .statusCode(200)
        .body("status", is("APPLIED"))
        .extract()
        .path("id");
  }

  private static ValidatableResponse undo(String id) {
    return json(Roles.FINANCE, "{\"reason\": \"wrong exchange\"}")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post(API + "imports/" + id + "/undo")
        .then();
  }

  private static ValidatableResponse close(String day) {
    return as(Roles.FINANCE).get(API + "market/daily-closes/" + day).then().statusCode(200);
  }

  @Test
  void changedPriceComesBackAndNewOneIsWithdrawn() {
    imported("daily-closes", CLOSES + "2026-09-01,50000\n");
    String file = CLOSES + "2026-09-01,51000\n2026-09-02,52000\n";
    String id = imported("daily-closes", file);
    undo(id).statusCode(200).body("undone.recordsReversed", is(2));

    close("2026-09-01")
        .body("used.priceUsd", is("50000"))
        .body("latest.version", is(3))
        .body("latest.reason", is("Import undone: wrong exchange"))
        .body("versions.priceUsd", contains("50000", "51000", "50000"));
    close("2026-09-02").body("used", nullValue()).body("latest.status", is("WITHDRAWN"));
    as(Roles.FINANCE)
        .get(API + "market/daily-closes?from=2026-09-01&to=2026-09-30")
        .then()
        .body("items.date", contains("2026-09-01"));
    as(Roles.AUDITOR)
        .get(API + "audit-entries?entityType=daily-close&entityId=2026-09-01")
        .then()
        .body(
            "items.action",
            contains("daily-close.import-undone", "daily-close.changed", "daily-close.recorded"))
        .body("items[0].before.priceUsd", is("51000"))
        .body("items[0].after.priceUsd", is("50000"));

    imported("daily-closes", file);
    close("2026-09-02").body("used.priceUsd", is("52000")).body("latest.version", is(3));
  }

  @Test
  void priceThatWaitedBeforeWaitsAgainAndTheUndonePriceIsNotUsed() {
    imported("daily-closes", CLOSES + "2026-09-01,50000\n");
    String doubtful = imported("daily-closes", CLOSES + "2026-09-02,500000\n");
    String plausible = imported("daily-closes", CLOSES + "2026-09-02,50500\n");
    close("2026-09-02").body("used.priceUsd", is("50500"));
    undo(doubtful).statusCode(409).body("detail", containsString("changed by finance"));

    undo(plausible).statusCode(200);
    close("2026-09-02").body("used", nullValue()).body("latest.status", is("SUSPICIOUS"));
    undo(doubtful).statusCode(200);
    close("2026-09-02").body("used", nullValue()).body("latest.status", is("WITHDRAWN"));
  }

  @Test
  void enteredPriceStandsAgainstTheUndo() {
    String id = imported("daily-closes", CLOSES + "2026-09-01,50000\n");
    json(
            Roles.FINANCE,
            "{\"date\":\"2026-09-01\",\"priceUsd\":\"50100\",\"source\":\"desk\",\"reason\":\"fix\"}")
        .post(API + "market/daily-closes");
    close("2026-09-01").body("used.priceUsd", is("50100"));
    undo(id).statusCode(409).body("type", is("/problems/import-in-use"));
  }

  @Test
  void closedMonthKeepsItsPrices() {
    String id = imported("daily-closes", CLOSES + "2026-08-31,50000\n2026-09-01,50000\n");
    json(Roles.CONTROLLER, "{\"reason\": \"closed\"}")
        .put(API + "period-locks/2026-08")
        .then()
        .statusCode(200);
    undo(id).statusCode(409).body("type", is("/problems/period-locked"));
    close("2026-09-01").body("used.priceUsd", is("50000"));
    as(Roles.CONTROLLER).delete(API + "period-locks/2026-08").then().statusCode(204);
    undo(id).statusCode(200);
  }

  @Test
  void feesAndEpochsComeBackToo() {
    imported("block-fees", "date,meanFeesBtcPerBlock\n2026-09-01,0.02\n");
    String fees =
        imported("block-fees", "date,meanFeesBtcPerBlock\n2026-09-01,0.03\n2026-09-02,\n");
    undo(fees).statusCode(200).body("undone.recordsReversed", is(2));
    as(Roles.FINANCE)
        .get(API + "market/block-fees")
        .then()
        .body("items.date", contains("2026-09-01"))
        .body("items.meanFeesBtcPerBlock", contains("0.02"));

    imported("difficulty-epochs", "startHeight,difficulty\n953568,120000000000000\n");
    String epochs =
        imported(
            "difficulty-epochs",
            "startHeight,difficulty\n953568,124932866006548.15\n955584,125000000000000\n");
    undo(epochs).statusCode(200).body("undone.recordsReversed", is(2));
    as(Roles.FINANCE)
        .get(API + "market/difficulty-epochs")
        .then()
        .body("items", hasSize(1))
        .body("items[0].difficulty", is("120000000000000"))
        .body("items[0].version", is(3));
    csv(Roles.FINANCE, "startHeight,difficulty\n953568,120000000000000\n")
        .post(API + "imports/difficulty-epochs")
        .then()
        .body("rowsUnchanged", is(1));
    as(Roles.FINANCE)
        .get(API + "imports/kinds")
        .then()
        .body("findAll { !it.undoable }", is(List.of()));
  }
}
