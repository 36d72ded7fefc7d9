package io.wattledger.fleet.batch;

import static io.wattledger.fleet.FleetApi.batch;
import static io.wattledger.fleet.FleetApi.entering;
import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.newBatch;
import static io.wattledger.fleet.FleetApi.newSite;
import static io.wattledger.fleet.FleetApi.patch;
import static io.wattledger.fleet.FleetApi.site;
import static io.wattledger.fleet.FleetApi.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.fleet.FleetApi;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Corrections of batches. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class AssetBatchCorrectionTest {

  @Test
  void fieldsAreCorrectedFromTheVersionThatWasRead() {
    String id = newBatch(batch(fresh("B"), newSite()));

    patch(Roles.FINANCE, "asset-batches/" + id, Map.of("unitCost", "3600.50", "version", 0))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("unitCost", equalTo("3600.50"))
        .body("quantity", equalTo(6000))
        .body("supplier", equalTo("Bitmain"));
    patch(Roles.OPERATOR, "asset-batches/" + id, Map.of("unitCost", "1")).statusCode(428);
    patch(Roles.OPERATOR, "asset-batches/" + id, Map.of("unitCost", "1", "version", 0))
        .statusCode(409);
    entering(Roles.OPERATOR, Map.of("unitCost", "1"))
        .header("If-Match", "\"0\"")
        .patch(FleetApi.ROOT + "asset-batches/" + id)
        .then()
        .statusCode(412);
    get(Roles.AUDITOR, "audit-entries?entityType=asset-batch&entityId=" + id)
        .body("items.action", contains("asset-batch.corrected", "asset-batch.created"))
        .body("items[0].before.unitCost", equalTo("3588.00"))
        .body("items[0].after.unitCost", equalTo("3600.50"));
  }

  @Test
  void theFirstDayOfServiceIsCorrectedInTheHistoryToo() {
    String id = newBatch(batch(fresh("B"), newSite()));

    patch(Roles.OPERATOR, "asset-batches/" + id, Map.of("inServiceOn", "2025-05-15", "version", 0))
        .statusCode(200)
        .body("inServiceOn", equalTo("2025-05-15"))
        .body("steps[0].on", equalTo("2025-05-15"))
        .body("servicePeriods[0].from", equalTo("2025-05-15"));
    patch(Roles.OPERATOR, "asset-batches/" + id, Map.of("inServiceOn", "2025-02-01", "version", 1))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/inServiceOn"));
  }

  @Test
  void aBatchThatNeverServedHasNoFirstDayToCorrect() {
    Map<String, Object> ordered = with(batch(fresh("B"), newSite()), "inServiceOn", null);
    String id = newBatch(ordered);

    patch(Roles.OPERATOR, "asset-batches/" + id, Map.of("inServiceOn", "2025-05-15", "version", 0))
        .statusCode(409)
        .body("detail", containsString("transition to IN_SERVICE"));
    patch(Roles.OPERATOR, "asset-batches/" + id, Map.of("acquiredOn", "2025-03-09", "version", 0))
        .statusCode(200)
        .body("steps[0].on", equalTo("2025-03-09"));
  }

  @Test
  void aCorrectionIsCheckedLikeANewBatch() {
    String site = newSite();
    String id = newBatch(batch(fresh("B"), site));
    String path = "asset-batches/" + id;

    patch(Roles.OPERATOR, path, Map.of("quantity", 0, "version", 0)).statusCode(400);
    patch(Roles.OPERATOR, path, Map.of("currency", "ABC", "version", 0)).statusCode(400);
    patch(Roles.OPERATOR, path, Map.of("siteCode", "atlantis", "version", 0)).statusCode(422);
    patch(Roles.OPERATOR, path, Map.of("buildingCode", "b9", "version", 0)).statusCode(422);
    patch(Roles.OPERATOR, path, Map.of("status", "SOLD", "version", 0)).statusCode(400);
    get(Roles.OPERATOR, path).body("version", equalTo(0));
  }

  @Test
  void aBatchMovedToAnotherSiteLeavesItsBuilding() {
    String id = newBatch(batch(fresh("B"), newSite()));
    String other = newSite();

    patch(Roles.OPERATOR, "asset-batches/" + id, Map.of("siteCode", other, "version", 0))
        .statusCode(200)
        .body("siteCode", equalTo(other))
        .body("buildingCode", nullValue());
  }
}
