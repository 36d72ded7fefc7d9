package io.wattledger.fleet.batch;

import static io.wattledger.fleet.FleetApi.as;
import static io.wattledger.fleet.FleetApi.batch;
import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.newBatch;
import static io.wattledger.fleet.FleetApi.newSite;
import static io.wattledger.fleet.FleetApi.site;
import static io.wattledger.fleet.FleetApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import org.junit.jupiter.api.Test;

/** Lists of batches, and the month that a list is asked for. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class AssetBatchListTest {

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
  void aListOfAnotherSiteDoesNotShowTheBatch() {
    String code = fresh("B");
    newBatch(batch(code, newSite()));

    get(Roles.OPERATOR, "asset-batches?siteCode=" + newSite())
        .body("items.code", not(hasItem(code)));
  }
}
