package io.wattledger.fleet.batch;

import static io.wattledger.fleet.FleetApi.as;
import static io.wattledger.fleet.FleetApi.batch;
import static io.wattledger.fleet.FleetApi.entering;
import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.newBatch;
import static io.wattledger.fleet.FleetApi.newSite;
import static io.wattledger.fleet.FleetApi.patch;
import static io.wattledger.fleet.FleetApi.post;
import static io.wattledger.fleet.FleetApi.put;
import static io.wattledger.fleet.FleetApi.site;
import static io.wattledger.fleet.FleetApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AssetBatchResourceTest {

  @Test
  void aBatchIsEnteredAndShownWithCostHistoryAndNextSteps() {
    String site = newSite();
    String code = fresh("PEC-S21P");

    String location =
        post(Roles.FINANCE, "asset-batches", batch(code, site))
            .statusCode(201)
            .header("ETag", "\"0\"")
            .extract()
            .header("Location");

    assertThat(location).startsWith("/api/fleet/v1/asset-batches/");
    as(Roles.CONTROLLER)
        .get(location)
        .then()
        .statusCode(200)
        .body("code", equalTo(code))
        .body("siteCode", equalTo(site))
        .body("quantity", equalTo(6000))
        .body("unitCost", equalTo("3588.00"))
        .body("totalCost", equalTo("21528000.00"))
        .body("salvageValuePerUnit", equalTo("0.00"))
        .body("currency", equalTo("USD"))
        .body("status", equalTo("IN_SERVICE"))
        .body("inServiceOn", equalTo("2025-04-01"))
        .body("retiredOn", nullValue())
        .body("writeDowns", empty())
        .body("steps.status", contains("IN_SERVICE"))
        .body("steps[0].recordedBy", equalTo("finance"))
        .body("servicePeriods[0].from", equalTo("2025-04-01"))
        .body("allowedTransitions", contains("IN_STOCK", "RETIRED", "SOLD"))
        .body("nameplate", nullValue())
        .body("version", equalTo(0));
  }

  @Test
  void infrastructureHasNoModel() {
    String site = newSite();
    Map<String, Object> hall =
        with(with(batch(fresh("INF"), site), "category", "INFRASTRUCTURE"), "modelCode", null);

    post(Roles.OPERATOR, "asset-batches", hall).statusCode(201).body("modelCode", nullValue());
    post(Roles.OPERATOR, "asset-batches", with(hall, "modelCode", "antminer-s21"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/modelCode"));
  }

  @Test
  void amountsKeepTheDecimalsOfTheirCurrency() {
    String site = newSite();
    Map<String, Object> yen =
        with(with(batch(fresh("JPY"), site), "currency", "JPY"), "unitCost", "512000");

    post(Roles.OPERATOR, "asset-batches", yen)
        .statusCode(201)
        .body("unitCost", equalTo("512000"))
        .body("totalCost", equalTo("3072000000"));
    post(Roles.OPERATOR, "asset-batches", with(batch(fresh("TH"), site), "unitCost", "17.940125"))
        .statusCode(201)
        .body("unitCost", equalTo("17.940125"))
        .body("totalCost", equalTo("107640.75"));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "code,                '-x',       letters",
    "quantity,            0,          at least 1",
    "quantity,            -3,         at least 1",
    "quantity,            1000001,    at most 1000000",
    "unitCost,            -0.01,      must not be negative",
    "unitCost,            1.2345678,  6 decimals",
    "usefulLifeMonths,    0,          at least 1 month",
    "usefulLifeMonths,    601,        at most 600 months",
    "salvageValuePerUnit, -1,         must not be negative",
    "salvageValuePerUnit, 3588.01,    at most the cost",
    "currency,            ABC,        ISO 4217",
    "currency,            XAU,        ISO 4217",
    "currency,            usd,        ISO 4217",
    "inServiceOn,         2025-02-28, before acquiredOn 2025-03-01",
    "inServiceOn,         2025-02-30, date",
    "acquiredOn,          0225-03-01, between 1990-01-01 and 2100-12-31",
    "category,            TOY,        INFRASTRUCTURE",
    "status,              BROKEN,     IN_SERVICE",
    "status,              ORDERED,    must be absent for the status ORDERED",
    "retiredOn,           2026-01-01, RETIRED or SOLD",
    "description,         ' ',        is required"
  })
  void aBadFieldIsNamedWithWhatIsAllowed(String field, String value, String allowed) {
    String site = newSite();
    Object given =
        List.of("quantity", "usefulLifeMonths").contains(field) ? Integer.valueOf(value) : value;
    String pointer = field.equals("status") && value.equals("ORDERED") ? "inServiceOn" : field;

    post(Roles.OPERATOR, "asset-batches", with(batch(fresh("BAD"), site), field, given))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem("/" + pointer))
        .body("errors.detail", hasItem(containsString(allowed)));
  }

  @Test
  void aMissingFieldIsNamed() {
    for (String field : List.of("siteCode", "unitCost", "quantity", "acquiredOn", "currency")) {
      post(Roles.OPERATOR, "asset-batches", with(batch(fresh("BAD"), "x"), field, null))
          .statusCode(400)
          .body("errors.pointer", hasItem("/" + field));
    }
  }

  @Test
  void anUnknownSiteIsRefusedWithTheKnownOnes() {
    newSite();

    post(Roles.OPERATOR, "asset-batches", batch(fresh("B"), "atlantis"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/siteCode"))
        .body("errors[0].detail", containsString("known sites: "));
  }

  @Test
  void aBuildingOfAnotherSiteIsRefused() {
    String site = newSite();

    post(Roles.OPERATOR, "asset-batches", with(batch(fresh("B"), site), "buildingCode", "b9"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/buildingCode"))
        .body("errors[0].detail", containsString("it has: b1, b2"));
  }

  @Test
  void anUnknownOrUnfitModelIsRefused() {
    String site = newSite();

    post(Roles.OPERATOR, "asset-batches", with(batch(fresh("B"), site), "modelCode", "s99"))
        .statusCode(422)
        .body("errors[0].detail", containsString("there is no model 's99'"));
    post(
            Roles.OPERATOR,
            "asset-batches",
            with(batch(fresh("B"), site), "modelCode", "nvidia-h200-sxm"))
        .statusCode(422)
        .body("errors[0].detail", containsString("the use MINING needs ASIC"));
  }

  @Test
  void aClosedSiteTakesNoNewBatch() {
    String site = newSite();
    put(Roles.OPERATOR, "sites/" + site, with(with(site(site), "status", "CLOSED"), "version", 0))
        .statusCode(200);

    post(Roles.OPERATOR, "asset-batches", batch(fresh("B"), site))
        .statusCode(422)
        .body("errors[0].detail", containsString("is closed"));
  }

  @Test
  void aTakenCodeIsRefused() {
    String site = newSite();
    String code = fresh("B");
    newBatch(batch(code, site));

    post(Roles.OPERATOR, "asset-batches", batch(code, site))
        .statusCode(409)
        .body("detail", containsString("already a batch '" + code + "'"));
  }

  @Test
  void aPostWithoutIdempotencyKeyIsRefused() {
    as(Roles.OPERATOR)
        .contentType("application/json")
        .body(batch(fresh("B"), newSite()))
        .post(FleetApi.ROOT + "asset-batches")
        .then()
        .statusCode(400)
        .body("detail", containsString("Idempotency-Key"));
  }

  @Test
  void aRepeatedPostGivesTheStoredAnswerAndNoSecondBatch() {
    String site = newSite();
    Map<String, Object> body = batch(fresh("B"), site);
    String key = UUID.randomUUID().toString();

    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(
          as(Roles.OPERATOR)
              .header("Idempotency-Key", key)
              .contentType("application/json")
              .body(body)
              .post(FleetApi.ROOT + "asset-batches")
              .then()
              .statusCode(201)
              .header("ETag", "\"0\"")
              .extract()
              .path("id"));
    }
    as(Roles.OPERATOR)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(with(body, "quantity", 1))
        .post(FleetApi.ROOT + "asset-batches")
        .then()
        .statusCode(422);

    assertThat(ids).hasSize(3).containsOnly(ids.get(0));
    get(Roles.OPERATOR, "asset-batches?siteCode=" + site).body("items", hasSize(1));
  }

  @Test
  void ofManyPostsOfOneCodeAtOnceOneWins() throws Exception {
    String site = newSite();
    Map<String, Object> body = batch(fresh("RACE"), site);
    ExecutorService all = Executors.newFixedThreadPool(8);
    List<Callable<Integer>> posts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      posts.add(
          () -> entering(Roles.OPERATOR, body).post(FleetApi.ROOT + "asset-batches").statusCode());
    }
    List<Integer> statuses = new ArrayList<>();
    try {
      for (Future<Integer> post : all.invokeAll(posts)) {
        statuses.add(post.get());
      }
    } finally {
      all.shutdown();
    }

    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses.stream().filter(status -> status == 409)).hasSize(7);
    get(Roles.OPERATOR, "asset-batches?siteCode=" + site).body("items", hasSize(1));
  }

  @Test
  void anUnknownOrUnreadableIdIsRefused() {
    get(Roles.OPERATOR, "asset-batches/" + UUID.randomUUID()).statusCode(404);
    get(Roles.OPERATOR, "asset-batches/seven").statusCode(400);
    patch(Roles.OPERATOR, "asset-batches/" + UUID.randomUUID(), Map.of("version", 0))
        .statusCode(404);
  }

  @Test
  void batchesInServiceDuringAMonthAreThoseThatServedOnOneOfItsDays() {
    String site = newSite();
    newBatch(served(site, "A-ENDED", "2026-01-01", "2026-10-01"));
    newBatch(served(site, "B-LAST-DAY", "2026-01-01", "2026-10-02"));
    newBatch(served(site, "C-ALL", "2026-01-01", null));
    newBatch(served(site, "D-STARTS", "2026-10-31", null));
    newBatch(served(site, "E-LATER", "2026-11-01", null));
    newBatch(
        with(
            with(served(site, "F-ORDERED", "2026-01-01", null), "inServiceOn", null),
            "status",
            "ORDERED"));

    get(Roles.FINANCE, "asset-batches?inServiceDuring=2026-10&siteCode=" + site)
        .statusCode(200)
        .body("items.description", contains("B-LAST-DAY", "C-ALL", "D-STARTS"))
        .body("items.nameplate.period", contains("2026-10", "2026-10", "2026-10"))
        .body("items.nameplate.daysInService", contains(1, 31, 1))
        .body("items.nameplate.hoursInService", contains(24, 744, 24))
        .body("items[1].nameplate.hashrateThs", equalTo("1404000"))
        .body("items[1].nameplate.thHours", equalTo("1044576000"))
        .body("items[1].nameplate.powerKw", equalTo("21060"));
    get(Roles.FINANCE, "asset-batches?inServiceDuring=october").statusCode(400);
  }

  private static Map<String, Object> served(
      String site, String name, String inServiceOn, String retiredOn) {
    Map<String, Object> body =
        with(with(batch(fresh(name), site), "description", name), "acquiredOn", "2025-12-01");
    body.put("inServiceOn", inServiceOn);
    if (retiredOn != null) {
      body.put("status", "RETIRED");
      body.put("retiredOn", retiredOn);
    }
    return body;
  }

  @Test
  void aListedMonthNeedsOnlyPagesAndKeepsItsOrder() {
    String site = newSite();
    for (int i = 0; i < 5; i++) {
      newBatch(batch(fresh("PAGE"), site));
    }
    List<String> codes = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      var page =
          as(Roles.CONTROLLER)
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .queryParam("inServiceDuring", "2026-10")
              .queryParam("siteCode", site)
              .get(FleetApi.ROOT + "asset-batches")
              .then()
              .statusCode(200)
              .extract();
      codes.addAll(page.path("items.code"));
      cursor = page.path("next");
    }

    assertThat(codes).hasSize(5).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void batchesAreFilteredByUseCategoryStatusAndModel() {
    String site = newSite();
    newBatch(batch(fresh("M"), site));
    Map<String, Object> gpus =
        with(with(batch(fresh("G"), site), "use", "AI"), "modelCode", "nvidia-h200-sxm");
    newBatch(with(gpus, "buildingCode", "b2"));

    String at = "asset-batches?siteCode=" + site;
    get(Roles.FINANCE, at + "&use=AI").body("items.modelCode", contains("nvidia-h200-sxm"));
    get(Roles.FINANCE, at + "&modelCode=antminer-s21-pro").body("items", hasSize(1));
    get(Roles.FINANCE, at + "&category=INFRASTRUCTURE").body("items", empty());
    get(Roles.FINANCE, at + "&status=IN_SERVICE").body("items", hasSize(2));
    get(Roles.FINANCE, at + "&use=HOSTED").statusCode(400);
  }

  @Test
  void anAcceleratorBatchHasPowerButNoHashrate() {
    String site = newSite();
    Map<String, Object> gpus =
        with(with(batch(fresh("G"), site), "use", "AI"), "modelCode", "nvidia-h200-sxm");
    newBatch(with(gpus, "quantity", 512));

    get(Roles.FINANCE, "asset-batches?inServiceDuring=2026-10&siteCode=" + site)
        .body("items[0].nameplate.hashrateThs", nullValue())
        .body("items[0].nameplate.thHours", nullValue())
        .body("items[0].nameplate.powerKw", equalTo("358.4"));
  }

  @Test
  void theNameplateOfAMonthIsExplained() {
    String id = newBatch(batch(fresh("B"), newSite()));

    get(Roles.EXECUTIVE, "asset-batches/" + id + "/nameplate?period=2026-10")
        .statusCode(200)
        .body("nameplate.thHours", equalTo("1044576000"))
        .body("explanations[0].formula", equalTo("quantity × hashrate × hours"))
        .body("explanations[0].inputs.name", hasItems("quantity", "hashrate", "hours"))
        .body("explanations[1].value", equalTo("21060.000"));
    get(Roles.EXECUTIVE, "asset-batches/" + id + "/nameplate").statusCode(400);
    get(Roles.EXECUTIVE, "asset-batches/" + UUID.randomUUID() + "/nameplate?period=2026-10")
        .statusCode(404);
  }

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

  @Test
  void earlierWriteDownsComeInWithTheBatch() {
    Map<String, Object> body = batch(fresh("B"), newSite());
    body.put(
        "writeDowns",
        List.of(
            Map.of("on", "2025-12-31", "carryingAmount", "9000000.00", "reason", "Impairment"),
            Map.of("on", "2026-06-30", "carryingAmount", "4320000.00", "reason", "Impairment")));

    post(Roles.FINANCE, "asset-batches", body)
        .statusCode(201)
        .body("writeDowns.carryingAmount", contains("9000000.00", "4320000.00"))
        .body("writeDowns[0].recordedBy", equalTo("finance"));
  }

  @Test
  void writeDownsThatDoNotGoDownOrForwardAreRefused() {
    Map<String, Object> body = batch(fresh("B"), newSite());
    body.put(
        "writeDowns",
        List.of(
            Map.of("on", "2025-03-31", "carryingAmount", "21528000.00", "reason", "a"),
            Map.of("on", "2025-03-31", "carryingAmount", "21528000.001", "reason", "b")));

    post(Roles.FINANCE, "asset-batches", body)
        .statusCode(400)
        .body(
            "errors.pointer",
            hasItems(
                "/writeDowns/0/on",
                "/writeDowns/0/carryingAmount",
                "/writeDowns/1/on",
                "/writeDowns/1/carryingAmount"));
  }

  @Test
  void aListOfAnotherSiteDoesNotShowTheBatch() {
    String code = fresh("B");
    newBatch(batch(code, newSite()));

    get(Roles.OPERATOR, "asset-batches?siteCode=" + newSite())
        .body("items.code", not(hasItem(code)));
  }
}
