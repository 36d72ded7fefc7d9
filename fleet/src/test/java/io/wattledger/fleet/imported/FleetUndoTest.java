package io.wattledger.fleet.imported;

import static io.wattledger.fleet.FleetApi.as;
import static io.wattledger.fleet.FleetApi.batch;
import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.importCsv;
import static io.wattledger.fleet.FleetApi.lock;
import static io.wattledger.fleet.FleetApi.newBatch;
import static io.wattledger.fleet.FleetApi.newSite;
import static io.wattledger.fleet.FleetApi.post;
import static io.wattledger.fleet.FleetApi.site;
import static io.wattledger.fleet.FleetApi.unlock;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Undoing imports of sites, batches and machines: docs/guide/fleet.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FleetUndoTest {

  private static final String SITES =
      "code,name,timeZone,country,region,gridOperator,powerCapacityKw,pue,status,buildingCode,"
          + "buildingName,buildingUse,buildingPowerCapacityKw\n";
  private static final String BATCHES =
      "code,siteCode,buildingCode,category,use,modelCode,description,quantity,unitCost,currency,"
          + "supplier,acquiredOn,inServiceOn,usefulLifeMonths,salvageValuePerUnit,status,retiredOn,"
          + "writtenDownOn,carryingAmount,writeDownReason\n";
  private static final String MACHINES =
      "serialNumber,macAddress,batchCode,siteCode,buildingCode,modelCode,status,statusSince,note\n";

  private static String siteRow(String code) {
    return code + ",Pecos,America/Chicago,US,TX,ERCOT,65000,1.05,ACTIVE,b1,Hall 1,MINING,40000\n";
  }

  private static String batchRow(String code, String site) {
    return code
        + ","
        + site
        + ",b1,MACHINE,MINING,antminer-s21-pro,S21 Pro,6000,3588.00,USD,Bitmain,"
        + "2025-03-01,2025-04-01,48,0,,,2025-12-31,9000000.00,Impairment test\n";
  }

  private static String imported(String role, String kind, String csv) {
    return importCsv(role, kind, csv)
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .extract()
        .path("id");
  }

  private static ValidatableResponse undo(String role, String id) {
    return post(role, "imports/" + id + "/undo", Map.of("reason", "wrong list"));
  }

  @Test
  void sitesAreTakenBackWithTheirBuildingsAndCanComeAgain() {
    String first = fresh("undo");
    String second = fresh("undo");
    String csv = SITES + siteRow(first) + siteRow(second);
    String id = imported(Roles.OPERATOR, "sites", csv);
    get(Roles.OPERATOR, "imports/" + id + "/undo-preview")
        .body("possible", equalTo(true))
        .body("examples", contains("site " + first, "site " + second))
        .body("months", empty());
    undo(Roles.OPERATOR, id).statusCode(200).body("undone.recordsReversed", equalTo(2));

    get(Roles.OPERATOR, "sites/" + first).statusCode(404);
    get(Roles.AUDITOR, "audit-entries?entityType=site&entityId=" + first)
        .body("items.action", contains("site.import-undone", "site.created"))
        .body("items[0].before.buildings[0].code", equalTo("b1"))
        .body("items[0].after", nullValue());
    imported(Roles.OPERATOR, "sites", csv);
    get(Roles.OPERATOR, "sites/" + second).statusCode(200);
  }

  @Test
  void whatStandsAtASiteAndWhatChangedOfItStandAgainstTheUndo() {
    String site = fresh("undo");
    String id = imported(Roles.OPERATOR, "sites", SITES + siteRow(site));
    String code = fresh("B");
    newBatch(batch(code, site));
    post(
            Roles.OPERATOR,
            "assets",
            Map.of("serialNumber", fresh("SN"), "siteCode", site, "modelCode", "antminer-s9"))
        .statusCode(201);
    undo(Roles.OPERATOR, id)
        .statusCode(409)
        .body("type", equalTo("/problems/import-in-use"))
        .body("errors.pointer", hasItem("batch " + code))
        .body("errors.detail", hasItem("stands at site " + site))
        .body("errors", hasSize(2));
    get(Roles.OPERATOR, "sites/" + site).statusCode(200);

    String changed = fresh("undo");
    String other = imported(Roles.OPERATOR, "sites", SITES + siteRow(changed));
    Map<String, Object> body = changedSite(changed);
    as(Roles.OPERATOR)
        .contentType("application/json")
        .header("If-Match", "*")
        .body(body)
        .put("/api/fleet/v1/sites/" + changed)
        .then()
        .statusCode(200);
    undo(Roles.OPERATOR, other)
        .statusCode(409)
        .body("detail", containsString("changed by operator"))
        .body("detail", containsString("site.changed"));
  }

  @Test
  void batchesAreTakenBackWithTheirWriteDowns() {
    String site = newSite();
    String code = fresh("B");
    String id = imported(Roles.FINANCE, "asset-batches", BATCHES + batchRow(code, site));
    get(Roles.FINANCE, "imports/" + id + "/undo-preview")
        .body("possible", equalTo(true))
        .body("months", hasItems("2025-04", "2026-01"));
    lock("2025-05");
    try {
      undo(Roles.FINANCE, id)
          .statusCode(409)
          .body("type", equalTo("/problems/period-locked"))
          .body("detail", containsString("2025-05"));
    } finally {
      unlock("2025-05");
    }
    undo(Roles.FINANCE, id).statusCode(200);
    get(Roles.FINANCE, "asset-batches?siteCode=" + site).body("items", empty());
    get(Roles.AUDITOR, "audit-entries?entityType=asset-batch&limit=1")
        .body("items[0].action", equalTo("asset-batch.import-undone"))
        .body("items[0].before.code", equalTo(code))
        .body("items[0].before.writeDowns", hasSize(1));
  }

  @Test
  void machinesAndLaterEntriesOfABatchStandAgainstItsUndo() {
    String site = newSite();
    String code = fresh("B");
    String id = imported(Roles.FINANCE, "asset-batches", BATCHES + batchRow(code, site));
    String machines =
        imported(
            Roles.OPERATOR,
            "assets",
            MACHINES + fresh("SN") + ",," + code + ",,,,IN_SERVICE,2025-04-01,\n");
    undo(Roles.FINANCE, id)
        .statusCode(409)
        .body("detail", containsString("has 1 registered machines"));
    undo(Roles.OPERATOR, machines).statusCode(200);
    String batch =
        get(Roles.FINANCE, "asset-batches?siteCode=" + site).extract().path("items[0].id");
    post(
            Roles.FINANCE,
            "asset-batches/" + batch + "/write-downs",
            Map.of("on", "2026-03-31", "carryingAmount", "1000000", "reason", "Market"))
        .statusCode(200);
    undo(Roles.FINANCE, id)
        .statusCode(409)
        .body("detail", containsString("asset-batch.written-down"));
  }

  @Test
  void machinesAreTakenBackUnlessTheyMoved() {
    String site = newSite();
    String serial = fresh("SN");
    String csv = MACHINES + serial + ",,," + site + ",b1,antminer-s9,IN_STOCK,2026-01-05,\n";
    String id = imported(Roles.OPERATOR, "assets", csv);
    undo(Roles.OPERATOR, id).statusCode(200);
    get(Roles.OPERATOR, "assets?siteCode=" + site).body("items", empty());

    String again = imported(Roles.OPERATOR, "assets", csv);
    String machine = get(Roles.OPERATOR, "assets?siteCode=" + site).extract().path("items[0].id");
    post(
            Roles.OPERATOR,
            "assets/" + machine + "/transitions",
            Map.of("status", "IN_SERVICE", "on", "2026-02-01"))
        .statusCode(200);
    undo(Roles.OPERATOR, again).statusCode(409).body("detail", containsString("asset.moved"));
  }

  private static Map<String, Object> changedSite(String code) {
    Map<String, Object> site = new LinkedHashMap<>(site(code));
    site.put("name", "Pecos West");
    return site;
  }
}
