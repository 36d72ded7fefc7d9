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
}
