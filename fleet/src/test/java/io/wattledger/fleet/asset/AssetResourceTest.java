package io.wattledger.fleet.asset;

import static io.wattledger.fleet.FleetApi.as;
import static io.wattledger.fleet.FleetApi.batch;
import static io.wattledger.fleet.FleetApi.entering;
import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.newBatch;
import static io.wattledger.fleet.FleetApi.newSite;
import static io.wattledger.fleet.FleetApi.patch;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AssetResourceTest {

  private static Map<String, Object> machine(String serial, String siteCode) {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("serialNumber", serial);
    machine.put("siteCode", siteCode);
    machine.put("buildingCode", "b1");
    machine.put("modelCode", "antminer-s21-pro");
    machine.put("status", "IN_SERVICE");
    machine.put("statusSince", "2025-04-01");
    return machine;
  }

  private static String mac() {
    int number = ThreadLocalRandom.current().nextInt(1 << 24);
    return "02:4F:10:%02X:%02X:%02X".formatted(number >> 16, number >> 8 & 255, number & 255);
  }

  private static String register(Map<String, Object> machine) {
    return post(Roles.OPERATOR, "assets", machine).statusCode(201).extract().path("id");
  }

  @Test
  void aMachineIsRegisteredAndShown() {
    String site = newSite();
    String serial = fresh("NGSB");
    String mac = mac();

    String location =
        post(
                Roles.OPERATOR,
                "assets",
                with(machine(serial, site), "macAddress", mac.toLowerCase().replace(':', '-')))
            .statusCode(201)
            .header("ETag", "\"0\"")
            .extract()
            .header("Location");

    as(Roles.ENERGY)
        .get(location)
        .then()
        .statusCode(200)
        .body("serialNumber", equalTo(serial))
        .body("macAddress", equalTo(mac))
        .body("siteCode", equalTo(site))
        .body("buildingCode", equalTo("b1"))
        .body("modelCode", equalTo("antminer-s21-pro"))
        .body("batchCode", nullValue())
        .body("status", equalTo("IN_SERVICE"))
        .body("steps[0].on", equalTo("2025-04-01"))
        .body("allowedTransitions", contains("IN_STOCK", "RETIRED", "SOLD"));
  }

  @Test
  void aMachineTakesSiteBuildingAndModelFromItsBatch() {
    String site = newSite();
    String batch = fresh("B");
    newBatch(batch(batch, site));

    post(Roles.OPERATOR, "assets", Map.of("serialNumber", fresh("SN"), "batchCode", batch))
        .statusCode(201)
        .body("siteCode", equalTo(site))
        .body("buildingCode", equalTo("b1"))
        .body("modelCode", equalTo("antminer-s21-pro"))
        .body("batchCode", equalTo(batch))
        .body("status", equalTo("IN_STOCK"));
  }

  @Test
  void aMachineFitsItsBatch() {
    String site = newSite();
    String batch = fresh("B");
    newBatch(batch(batch, site));
    Map<String, Object> machine = with(machine(fresh("SN"), site), "batchCode", batch);

    post(Roles.OPERATOR, "assets", with(machine, "modelCode", "antminer-s21"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/modelCode"))
        .body("errors[0].detail", containsString("is of model antminer-s21-pro"));
    post(Roles.OPERATOR, "assets", with(machine, "siteCode", newSite()))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/siteCode"))
        .body("errors[0].detail", containsString("is at site " + site));
    post(Roles.OPERATOR, "assets", with(machine, "batchCode", "NO-SUCH"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/batchCode"));
  }

  @Test
  void infrastructureHasNoSingleMachines() {
    String site = newSite();
    String code = fresh("INF");
    newBatch(with(with(batch(code, site), "category", "INFRASTRUCTURE"), "modelCode", null));

    post(Roles.OPERATOR, "assets", with(machine(fresh("SN"), site), "batchCode", code))
        .statusCode(422)
        .body("errors[0].detail", containsString("is infrastructure"));
  }

  @Test
  void aBatchHoldsNoMoreMachinesThanWereBought() throws Exception {
    String site = newSite();
    String batch = fresh("TWO");
    newBatch(with(batch(batch, site), "quantity", 2));
    ExecutorService all = Executors.newFixedThreadPool(6);
    List<Callable<Integer>> posts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Map<String, Object> body = Map.of("serialNumber", fresh("SN"), "batchCode", batch);
      posts.add(() -> entering(Roles.OPERATOR, body).post(FleetApi.ROOT + "assets").statusCode());
    }
    List<Integer> statuses = new ArrayList<>();
    try {
      for (Future<Integer> post : all.invokeAll(posts)) {
        statuses.add(post.get());
      }
    } finally {
      all.shutdown();
    }

    assertThat(statuses.stream().filter(status -> status == 201)).hasSize(2);
    assertThat(statuses.stream().filter(status -> status == 422)).hasSize(4);
    post(Roles.OPERATOR, "assets", Map.of("serialNumber", fresh("SN"), "batchCode", batch))
        .body("errors[0].detail", containsString("all 2 machines of batch"));
  }

  @Test
  void aBatchWithRegisteredMachinesKeepsSiteModelAndNumber() {
    String site = newSite();
    String code = fresh("B");
    String id = newBatch(batch(code, site));
    register(Map.of("serialNumber", fresh("SN"), "batchCode", code));
    register(Map.of("serialNumber", fresh("SN"), "batchCode", code));

    patch(Roles.OPERATOR, "asset-batches/" + id, Map.of("quantity", 1, "version", 0))
        .statusCode(409)
        .body("detail", containsString("2 single machines are registered"));
    patch(Roles.OPERATOR, "asset-batches/" + id, Map.of("siteCode", newSite(), "version", 0))
        .statusCode(409);
    patch(Roles.OPERATOR, "asset-batches/" + id, Map.of("quantity", 2, "version", 0))
        .statusCode(200);
  }

  @Test
  void serialNumberAndMacAddressAreUnique() {
    String site = newSite();
    String serial = fresh("SN");
    String mac = mac();
    register(with(machine(serial, site), "macAddress", mac));

    post(Roles.OPERATOR, "assets", machine(serial, site))
        .statusCode(409)
        .body("detail", containsString("serial number '" + serial + "'"));
    post(Roles.OPERATOR, "assets", with(machine(fresh("SN"), site), "macAddress", mac))
        .statusCode(409)
        .body("detail", containsString(mac));
    String other = register(machine(fresh("SN"), site));
    patch(Roles.OPERATOR, "assets/" + other, Map.of("macAddress", mac, "version", 0))
        .statusCode(409);
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "serialNumber, '=1+1',            400, letters",
    "serialNumber, 'x',               400, 3 to 64",
    "macAddress,   '02:4F:10:A7:3C',  400, six pairs",
    "status,       BROKEN,            400, IN_STOCK",
    "statusSince,  yesterday,         400, date",
    "siteCode,     atlantis,          422, known sites",
    "buildingCode, b9,                422, 'it has: b1, b2'",
    "modelCode,    s99,               422, there is no model 's99'"
  })
  void aBadFieldIsNamedWithWhatIsAllowed(String field, String value, int status, String allowed) {
    post(Roles.OPERATOR, "assets", with(machine(fresh("SN"), newSite()), field, value))
        .statusCode(status)
        .body("errors.pointer", hasItem("/" + field))
        .body("errors.detail", hasItem(containsString(allowed)));
  }

  @Test
  void aMachineWithoutBatchNeedsSiteAndModel() {
    post(Roles.OPERATOR, "assets", Map.of("serialNumber", fresh("SN")))
        .statusCode(422)
        .body("errors.pointer", contains("/siteCode", "/modelCode"));
  }

  @Test
  void aMachineGoesThroughItsLife() {
    String id = register(machine(fresh("SN"), newSite()));
    String path = "assets/" + id + "/transitions";

    post(Roles.OPERATOR, path, Map.of("status", "IN_STOCK", "on", "2026-01-10", "reason", "fan"))
        .statusCode(200)
        .body("steps.status", contains("IN_SERVICE", "IN_STOCK"))
        .body("steps[1].reason", equalTo("fan"));
    post(Roles.OPERATOR, path, Map.of("status", "ORDERED", "on", "2026-01-11"))
        .statusCode(409)
        .body("detail", containsString("allowed from IN_STOCK"));
    post(Roles.OPERATOR, path, Map.of("status", "SOLD", "on", "2026-01-09")).statusCode(409);
    post(Roles.OPERATOR, path, Map.of("status", "SOLD")).statusCode(400);
    entering(Roles.OPERATOR, Map.of("status", "SOLD", "on", "2026-02-01"))
        .header("If-Match", "\"0\"")
        .post(FleetApi.ROOT + path)
        .then()
        .statusCode(412);
    post(
            Roles.OPERATOR,
            "assets/" + UUID.randomUUID() + "/transitions",
            Map.of("status", "SOLD", "on", "2026-02-01"))
        .statusCode(404);
  }

  @Test
  void aMachineIsCorrectedAndMovedFromItsVersion() {
    String id = register(machine(fresh("SN"), newSite()));
    String other = newSite();
    String path = "assets/" + id;

    patch(Roles.OPERATOR, path, Map.of("note", "noisy fan", "version", 0))
        .statusCode(200)
        .body("note", equalTo("noisy fan"))
        .body("buildingCode", equalTo("b1"));
    patch(Roles.OPERATOR, path, Map.of("siteCode", other, "version", 1))
        .statusCode(200)
        .body("siteCode", equalTo(other))
        .body("buildingCode", nullValue());
    patch(Roles.OPERATOR, path, Map.of("buildingCode", "b9", "version", 2)).statusCode(422);
    patch(Roles.OPERATOR, path, Map.of("note", "x")).statusCode(428);
    patch(Roles.OPERATOR, path, Map.of("note", "x", "version", 0)).statusCode(409);
    patch(Roles.OPERATOR, path, Map.of("macAddress", "nonsense", "version", 2)).statusCode(400);
    patch(Roles.OPERATOR, "assets/" + UUID.randomUUID(), Map.of("note", "x", "version", 0))
        .statusCode(404);
    get(Roles.OPERATOR, path).body("version", equalTo(2)).body("siteCode", equalTo(other));
  }

  @Test
  void aMachineOfABatchStaysAtTheBatchsSite() {
    String batch = fresh("B");
    newBatch(batch(batch, newSite()));
    String id = register(Map.of("serialNumber", fresh("SN"), "batchCode", batch));

    patch(Roles.OPERATOR, "assets/" + id, Map.of("siteCode", newSite(), "version", 0))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/siteCode"));
  }

  @Test
  void machinesAreFilteredAndPagedBySerialNumber() {
    String site = newSite();
    String batch = fresh("B");
    newBatch(batch(batch, site));
    List<String> serials = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      serials.add(fresh("SN"));
      register(Map.of("serialNumber", serials.get(i), "batchCode", batch));
    }
    register(machine(fresh("SN"), site));

    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      var page =
          as(Roles.FINANCE)
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .queryParam("batchCode", batch)
              .get(FleetApi.ROOT + "assets")
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.path("items.serialNumber"));
      cursor = page.path("next");
    }

    assertThat(seen).containsExactlyInAnyOrderElementsOf(serials).isSorted();
    String at = "assets?siteCode=" + site;
    get(Roles.FINANCE, at + "&status=IN_STOCK").body("items.batchCode", hasItem(batch));
    get(Roles.FINANCE, at + "&modelCode=antminer-s9").body("items", empty());
    get(Roles.FINANCE, at + "&status=BROKEN").statusCode(400);
    get(Roles.FINANCE, "assets/" + UUID.randomUUID()).statusCode(404);
  }
}
