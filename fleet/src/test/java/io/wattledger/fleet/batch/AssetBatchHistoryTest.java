package io.wattledger.fleet.batch;

import static io.wattledger.fleet.FleetApi.as;
import static io.wattledger.fleet.FleetApi.batch;
import static io.wattledger.fleet.FleetApi.entering;
import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.newBatch;
import static io.wattledger.fleet.FleetApi.newSite;
import static io.wattledger.fleet.FleetApi.post;
import static io.wattledger.fleet.FleetApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.fleet.FleetApi;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AssetBatchHistoryTest {

  private static Map<String, Object> step(String status, String on) {
    return Map.of("status", status, "on", on, "reason", "as planned");
  }

  private static Map<String, Object> writeDown(String on, String amount) {
    return Map.of("on", on, "carryingAmount", amount, "reason", "Impairment test");
  }

  private static String ordered() {
    return newBatch(with(batch(fresh("ORD"), newSite()), "inServiceOn", null));
  }

  @Test
  void aBatchGoesThroughItsLife() {
    String id = ordered();
    String path = "asset-batches/" + id + "/transitions";

    post(Roles.OPERATOR, path, step("IN_TRANSIT", "2025-03-10")).statusCode(200);
    post(Roles.OPERATOR, path, step("IN_STOCK", "2025-03-20")).statusCode(200);
    post(Roles.OPERATOR, path, step("IN_SERVICE", "2025-04-01"))
        .statusCode(200)
        .body("inServiceOn", equalTo("2025-04-01"));
    post(Roles.OPERATOR, path, step("IN_STOCK", "2025-08-01")).statusCode(200);
    post(Roles.OPERATOR, path, step("IN_SERVICE", "2025-09-01")).statusCode(200);
    post(Roles.ADMIN, path, step("RETIRED", "2026-02-15"))
        .statusCode(200)
        .header("ETag", "\"6\"")
        .body("status", equalTo("RETIRED"))
        .body("inServiceOn", equalTo("2025-04-01"))
        .body("retiredOn", equalTo("2026-02-15"))
        .body(
            "steps.status",
            contains(
                "ORDERED",
                "IN_TRANSIT",
                "IN_STOCK",
                "IN_SERVICE",
                "IN_STOCK",
                "IN_SERVICE",
                "RETIRED"))
        .body("steps[6].recordedBy", equalTo("admin"))
        .body("steps[6].reason", equalTo("as planned"))
        .body("servicePeriods.from", contains("2025-04-01", "2025-09-01"))
        .body("servicePeriods.toExclusive", contains("2025-08-01", "2026-02-15"))
        .body("allowedTransitions", contains("SOLD"));
    get(Roles.AUDITOR, "audit-entries?entityType=asset-batch&entityId=" + id)
        .body("items[0].action", equalTo("asset-batch.moved"))
        .body("items[0].before.status", equalTo("IN_SERVICE"))
        .body("items[0].after.status", equalTo("RETIRED"));
  }

  @Test
  void aStepThatMayNotFollowIsRefusedWithThoseThatMay() {
    String id = newBatch(batch(fresh("B"), newSite()));

    post(Roles.OPERATOR, "asset-batches/" + id + "/transitions", step("ORDERED", "2026-01-01"))
        .statusCode(409)
        .body("detail", containsString("allowed from IN_SERVICE: IN_STOCK, RETIRED, SOLD"));
    post(Roles.OPERATOR, "asset-batches/" + id + "/transitions", step("SOLD", "2025-03-31"))
        .statusCode(409)
        .body("detail", containsString("before the last one (IN_SERVICE since 2025-04-01)"));
  }

  @Test
  void anUnreadableStepIsRefused() {
    String path = "asset-batches/" + newBatch(batch(fresh("B"), newSite())) + "/transitions";

    post(Roles.OPERATOR, path, Map.of("status", "LOST", "on", "2026-01-01"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/status"))
        .body("errors[0].detail", containsString("RETIRED"));
    post(Roles.OPERATOR, path, Map.of("status", "SOLD", "on", "soon"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/on"));
    post(Roles.OPERATOR, path, Map.of())
        .statusCode(400)
        .body("errors.pointer", hasItem("/on"))
        .body("errors.pointer", hasItem("/status"));
    post(
            Roles.OPERATOR,
            "asset-batches/" + UUID.randomUUID() + "/transitions",
            step("SOLD", "2026-01-01"))
        .statusCode(404);
  }

  @Test
  void theLatestStepIsTakenBackWithAReason() {
    String id = newBatch(batch(fresh("B"), newSite()));
    String path = "asset-batches/" + id + "/transitions";
    post(Roles.OPERATOR, path, step("SOLD", "2026-01-10")).statusCode(200);

    post(Roles.OPERATOR, path + "/undo", Map.of("reason", ""))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
    post(Roles.OPERATOR, path + "/undo", Map.of("reason", "wrong batch"))
        .statusCode(200)
        .body("status", equalTo("IN_SERVICE"))
        .body("retiredOn", nullValue());
    post(Roles.OPERATOR, path + "/undo", Map.of("reason", "again"))
        .statusCode(409)
        .body("detail", containsString("first step"));
    get(Roles.AUDITOR, "audit-entries?entityType=asset-batch&entityId=" + id)
        .body("items[0].action", equalTo("asset-batch.step-undone"))
        .body("items[0].after.reason", equalTo("wrong batch"))
        .body("items[0].before.status", equalTo("SOLD"));
  }

  @Test
  void ofTwoStepsAtOnceOneWins() throws Exception {
    String id = newBatch(batch(fresh("B"), newSite()));
    ExecutorService both = Executors.newFixedThreadPool(6);
    List<Callable<Integer>> steps = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      steps.add(
          () ->
              entering(Roles.OPERATOR, step("SOLD", "2026-01-10"))
                  .header("If-Match", "\"0\"")
                  .post(FleetApi.ROOT + "asset-batches/" + id + "/transitions")
                  .statusCode());
    }
    List<Integer> statuses = new ArrayList<>();
    try {
      for (Future<Integer> step : both.invokeAll(steps)) {
        statuses.add(step.get());
      }
    } finally {
      both.shutdown();
    }

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses.stream().filter(status -> status == 412)).hasSize(5);
    get(Roles.OPERATOR, "asset-batches/" + id).body("steps.status", contains("IN_SERVICE", "SOLD"));
  }

  @Test
  void aBatchIsWrittenDownOnceForOneKey() {
    String id = newBatch(batch(fresh("B"), newSite()));
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      as(Roles.FINANCE)
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body(writeDown("2026-06-30", "4320000.00"))
          .post(FleetApi.ROOT + "asset-batches/" + id + "/write-downs")
          .then()
          .statusCode(200)
          .body("writeDowns.carryingAmount", contains("4320000.00"))
          .body("writeDowns[0].on", equalTo("2026-06-30"))
          .body("writeDowns[0].reason", equalTo("Impairment test"))
          .body("writeDowns[0].recordedBy", equalTo("finance"))
          .body("version", equalTo(1));
    }
    as(Roles.FINANCE)
        .contentType("application/json")
        .body(writeDown("2026-06-30", "4320000.00"))
        .post(FleetApi.ROOT + "asset-batches/" + id + "/write-downs")
        .then()
        .statusCode(400);
  }

  @Test
  void aWriteDownGoesDownAndForward() {
    String id = newBatch(batch(fresh("B"), newSite()));
    String path = "asset-batches/" + id + "/write-downs";

    post(Roles.FINANCE, path, writeDown("2025-03-31", "1"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/on"))
        .body("errors[0].detail", containsString("use 2025-04-01 or a later date"));
    post(Roles.FINANCE, path, writeDown("2026-06-30", "21528000.00"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/carryingAmount"))
        .body("errors[0].detail", containsString("less than 21528000.00"));
    post(Roles.FINANCE, path, writeDown("2026-06-30", "10.001"))
        .statusCode(422)
        .body("errors[0].detail", containsString("2 decimals in USD"));
    post(Roles.FINANCE, path, writeDown("2026-06-30", "-1"))
        .statusCode(400)
        .body("errors[0].detail", containsString("must not be negative"));
    post(Roles.FINANCE, path, writeDown("2026-06-30", "5000000")).statusCode(200);
    post(Roles.FINANCE, path, writeDown("2026-06-30", "4000000"))
        .statusCode(422)
        .body("errors[0].detail", containsString("use 2026-07-01"));
    post(Roles.FINANCE, path, writeDown("2026-09-30", "5000000")).statusCode(422);
    post(Roles.FINANCE, path, writeDown("2026-09-30", "0")).statusCode(200);
    post(
            Roles.FINANCE,
            "asset-batches/" + UUID.randomUUID() + "/write-downs",
            writeDown("2026-01-01", "1"))
        .statusCode(404);
  }

  @Test
  void aWriteDownIsTakenBack() {
    String id = newBatch(batch(fresh("B"), newSite()));
    String path = "asset-batches/" + id + "/write-downs";

    post(Roles.FINANCE, path + "/undo", Map.of("reason", "typo")).statusCode(409);
    post(Roles.FINANCE, path, writeDown("2026-06-30", "43200.00")).statusCode(200);
    post(Roles.FINANCE, path + "/undo", Map.of("reason", "typo"))
        .statusCode(200)
        .body("writeDowns", empty());
    post(Roles.FINANCE, path, writeDown("2026-06-30", "4320000.00"))
        .statusCode(200)
        .body("writeDowns.carryingAmount", contains("4320000.00"));
  }

  @Test
  void aBatchLeavesTheBooksAfterItsLastWriteDown() {
    String id = newBatch(batch(fresh("B"), newSite()));
    post(Roles.FINANCE, "asset-batches/" + id + "/write-downs", writeDown("2026-06-30", "1"))
        .statusCode(200);

    post(Roles.OPERATOR, "asset-batches/" + id + "/transitions", step("SOLD", "2026-06-30"))
        .statusCode(409)
        .body("detail", containsString("written down on 2026-06-30"));
    post(Roles.OPERATOR, "asset-batches/" + id + "/transitions", step("SOLD", "2026-07-01"))
        .statusCode(200);
    post(Roles.FINANCE, "asset-batches/" + id + "/write-downs", writeDown("2026-07-01", "0"))
        .statusCode(422)
        .body("errors[0].detail", containsString("before the batch left on 2026-07-01"));
  }

  @Test
  void anIdleBatchIsStillListedForItsCostButHashesNothing() {
    String site = newSite();
    String id = newBatch(batch(fresh("IDLE"), site));
    post(Roles.OPERATOR, "asset-batches/" + id + "/transitions", step("IN_STOCK", "2026-09-15"))
        .statusCode(200);

    get(Roles.FINANCE, "asset-batches?inServiceDuring=2026-10&siteCode=" + site)
        .body("items.id", contains(id))
        .body("items[0].inServiceOn", equalTo("2025-04-01"))
        .body("items[0].nameplate.daysInService", equalTo(0))
        .body("items[0].nameplate.thHours", equalTo("0"));
  }

  @Test
  void daysInServiceAreUtcDays() {
    String id = ordered();
    post(Roles.OPERATOR, "asset-batches/" + id + "/transitions", step("IN_SERVICE", "2026-10-31"))
        .statusCode(200);

    get(Roles.OPERATOR, "asset-batches/" + id + "/nameplate?period=2026-10")
        .body("nameplate.hoursInService", equalTo(24));
    get(Roles.OPERATOR, "asset-batches/" + id + "/nameplate?period=2026-09")
        .body("nameplate.hoursInService", equalTo(0));
  }
}
