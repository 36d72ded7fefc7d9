package io.wattledger.fleet.batch;

import static io.wattledger.fleet.FleetApi.batch;
import static io.wattledger.fleet.FleetApi.entering;
import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.importCsv;
import static io.wattledger.fleet.FleetApi.lock;
import static io.wattledger.fleet.FleetApi.newBatch;
import static io.wattledger.fleet.FleetApi.newSite;
import static io.wattledger.fleet.FleetApi.patch;
import static io.wattledger.fleet.FleetApi.post;
import static io.wattledger.fleet.FleetApi.unlock;
import static io.wattledger.fleet.FleetApi.with;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.fleet.FleetApi;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A closed month refuses exactly the changes that would alter it
 * (docs/formulas/asset-lifecycle.md).
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MonthLockTest {

  private static final String CLOSED = "2025-10";

  private String site;
  private String serving;
  private String ordered;
  private String sold;

  @BeforeEach
  void closeOctober() {
    site = newSite();
    serving = newBatch(batch(fresh("SERVING"), site));
    ordered = newBatch(with(batch(fresh("ORDERED"), site), "inServiceOn", null));
    Map<String, Object> gone = with(batch(fresh("SOLD"), site), "status", "SOLD");
    sold = newBatch(with(gone, "retiredOn", "2025-09-15"));
    lock(CLOSED);
  }

  @AfterEach
  void reopenOctober() {
    unlock(CLOSED);
  }

  private static void refused(ValidatableResponse response) {
    response
        .statusCode(409)
        .body("type", equalTo("/problems/period-locked"))
        .body(
            "detail",
            allOf(containsString("2025-10 was closed"), containsString("/periods/2025-10/reopen")));
  }

  private static Map<String, Object> step(String status, String on) {
    return Map.of("status", status, "on", on);
  }

  private static ValidatableResponse move(String id, String status, String on) {
    return post(Roles.OPERATOR, "asset-batches/" + id + "/transitions", step(status, on));
  }

  private static ValidatableResponse correct(String id, String field, Object value) {
    return patch(Roles.OPERATOR, "asset-batches/" + id, Map.of(field, value, "version", 0));
  }

  private static ValidatableResponse writeDown(String id, String on) {
    return post(
        Roles.FINANCE,
        "asset-batches/" + id + "/write-downs",
        Map.of("on", on, "carryingAmount", "1000", "reason", "Impairment"));
  }

  @Test
  void aBatchInServiceBeforeTheEndOfAClosedMonthIsNotEntered() {
    refused(post(Roles.OPERATOR, "asset-batches", batch(fresh("B"), site)));
    refused(
        post(
            Roles.OPERATOR,
            "asset-batches",
            with(batch(fresh("B"), site), "inServiceOn", "2025-10-31")));
  }

  @Test
  void aBatchThatStartsLaterOrNotYetIsEntered() {
    newBatch(with(batch(fresh("B"), site), "inServiceOn", "2025-11-01"));
    newBatch(with(batch(fresh("B"), site), "inServiceOn", null));
  }

  @Test
  void aBatchThatLeftBeforeTheClosedMonthIsEntered() {
    Map<String, Object> gone = with(batch(fresh("B"), site), "status", "RETIRED");

    newBatch(with(gone, "retiredOn", "2025-09-30"));
    refused(
        post(
            Roles.OPERATOR,
            "asset-batches",
            with(with(gone, "code", fresh("B")), "retiredOn", "2025-10-01")));
  }

  @Test
  void costLifeQuantityAndPlaceOfAServingBatchStayAsTheyWere() {
    String other = newSite();

    refused(correct(serving, "unitCost", "3600"));
    refused(correct(serving, "salvageValuePerUnit", "1"));
    refused(correct(serving, "usefulLifeMonths", 60));
    refused(correct(serving, "quantity", 5999));
    refused(correct(serving, "currency", "EUR"));
    refused(correct(serving, "modelCode", "antminer-s21"));
    refused(correct(serving, "siteCode", other));
    refused(correct(serving, "inServiceOn", "2025-12-01"));
  }

  @Test
  void wordsAndBuildingOfAServingBatchCanBeCorrected() {
    correct(serving, "description", "better words").statusCode(200);
    patch(
            Roles.OPERATOR,
            "asset-batches/" + serving,
            Map.of("supplier", "Other", "buildingCode", "b2", "version", 1))
        .statusCode(200);
  }

  @Test
  void aBatchThatNeverServedOrLeftBeforeCanBeCorrected() {
    correct(ordered, "unitCost", "3600").statusCode(200);
    correct(sold, "unitCost", "3600").statusCode(200);
  }

  @Test
  void noStepIntoOrOutOfServiceIsTakenInOrBeforeTheClosedMonth() {
    refused(move(serving, "IN_STOCK", "2025-10-15"));
    refused(move(serving, "SOLD", "2025-07-01"));
    refused(move(ordered, "IN_SERVICE", "2025-09-01"));
    refused(move(ordered, "RETIRED", "2025-10-01"));
    refused(move(ordered, "IN_STOCK", "2025-10-31"));
  }

  @Test
  void stepsAfterTheClosedMonthOrBesideItAreTaken() {
    move(serving, "IN_STOCK", "2025-11-01").statusCode(200);
    move(ordered, "IN_STOCK", "2025-09-01").statusCode(200);
    move(ordered, "IN_SERVICE", "2025-11-01").statusCode(200);
  }

  @Test
  void anEntryThatTouchesTheClosedMonthIsNotTakenBack() {
    unlock(CLOSED);
    move(serving, "IN_STOCK", "2025-08-01").statusCode(200);
    writeDown(serving, "2025-08-02").statusCode(200);
    lock(CLOSED);

    Map<String, Object> reason = Map.of("reason", "wrong");
    String path = "asset-batches/" + serving;
    refused(post(Roles.OPERATOR, path + "/transitions/undo", reason));
    refused(post(Roles.FINANCE, path + "/write-downs/undo", reason));
  }

  @Test
  void aWriteDownInOrBeforeTheClosedMonthIsRefused() {
    refused(writeDown(serving, "2025-10-31"));
    refused(writeDown(serving, "2025-06-30"));
    writeDown(serving, "2025-11-01").statusCode(200);
  }

  @Test
  void anImportRefusesTheRowsThatTouchTheClosedMonth() {
    String early = fresh("EARLY");
    String late = fresh("LATE");
    String csv =
        "code,siteCode,category,use,modelCode,description,quantity,unitCost,currency,acquiredOn,"
            + "inServiceOn,usefulLifeMonths\n"
            + early
            + ","
            + site
            + ",MACHINE,MINING,antminer-s21,S21,10,2400,USD,2025-01-01,2025-02-01,48\n"
            + late
            + ","
            + site
            + ",MACHINE,MINING,antminer-s21,S21,10,2400,USD,2025-01-01,2025-11-02,48\n";

    importCsv(Roles.FINANCE, "asset-batches", "?validRowsOnly=true", csv)
        .statusCode(200)
        .body("rowsAccepted", equalTo(1))
        .body("rowsRefused", equalTo(1))
        .body("errors[0].line", equalTo(2))
        .body("errors[0].column", equalTo("inServiceOn"))
        .body("errors[0].detail", containsString("/periods/2025-10/reopen"));
    get(Roles.FINANCE, "asset-batches?siteCode=" + site + "&modelCode=antminer-s21")
        .body("items.code", contains(late));
  }

  @Test
  void whenTheMonthIsReopenedTheChangeGoesThrough() {
    refused(correct(serving, "unitCost", "3600"));

    unlock(CLOSED);

    correct(serving, "unitCost", "3600").statusCode(200).body("unitCost", equalTo("3600.00"));
  }

  @Test
  void aMachinesStepInTheClosedMonthIsRefused() {
    String id =
        post(
                Roles.OPERATOR,
                "assets",
                Map.of(
                    "serialNumber",
                    fresh("SN"),
                    "siteCode",
                    site,
                    "modelCode",
                    "antminer-s21",
                    "statusSince",
                    "2025-01-01"))
            .statusCode(201)
            .extract()
            .path("id");

    refused(
        post(Roles.OPERATOR, "assets/" + id + "/transitions", step("IN_SERVICE", "2025-10-05")));
    entering(Roles.OPERATOR, step("IN_SERVICE", "2025-11-05"))
        .post(FleetApi.ROOT + "assets/" + id + "/transitions")
        .then()
        .statusCode(200);
  }
}
