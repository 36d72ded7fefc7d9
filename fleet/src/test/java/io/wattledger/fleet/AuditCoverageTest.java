package io.wattledger.fleet;

import static io.wattledger.fleet.FleetApi.ROOT;
import static io.wattledger.fleet.FleetApi.as;
import static io.wattledger.fleet.FleetApi.batch;
import static io.wattledger.fleet.FleetApi.entering;
import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.importCsv;
import static io.wattledger.fleet.FleetApi.site;
import static io.wattledger.fleet.FleetApi.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.AuditCoverage;
import io.wattledger.testing.SuiteResource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AuditCoverageTest extends AuditCoverage {

  private final Map<String, String> ids = new HashMap<>();

  @Override
  protected String service() {
    return "fleet";
  }

  @Override
  protected Set<String> stateless() {
    return Set.of();
  }

  @Override
  protected Map<String, Supplier<Response>> changes() {
    Map<String, Supplier<Response>> changes = new LinkedHashMap<>();
    String site = fresh("aud");
    changes.put("createSite", () -> post("sites", site(site)));
    changes.put(
        "updateSite",
        () ->
            entering(Roles.OPERATOR, with(site(site), "name", "Audited"))
                .header("If-Match", "*")
                .put(ROOT + "sites/" + site));
    changes.put(
        "replaceSiteNetworks",
        () ->
            entering(
                    Roles.OPERATOR,
                    Map.of(
                        "networks",
                        List.of(Map.of("range", "10.20.0.0/16", "fromPort", 4028, "toPort", 4029)),
                        "version",
                        0))
                .header("If-Match", "*")
                .put(ROOT + "sites/" + site + "/networks"));
    changes.put(
        "createModel",
        () ->
            post(
                "models",
                Map.of(
                    "code",
                    fresh("aud"),
                    "maker",
                    "Own",
                    "name",
                    "Own build",
                    "kind",
                    "ASIC",
                    "hashrateThs",
                    "100",
                    "powerW",
                    "3000",
                    "cooling",
                    "AIR",
                    "sourceUrlOrDocument",
                    "nameplate")));
    batches(changes, site);
    machines(changes, site);
    changes.put(
        "importRows",
        () ->
            kept(
                "import",
                importCsv(
                        Roles.OPERATOR,
                        "assets",
                        "serialNumber,siteCode,modelCode\n"
                            + fresh("SN")
                            + ","
                            + site
                            + ",antminer-s9\n")
                    .extract()
                    .response()));
    changes.put(
        "undoImport",
        () -> post("imports/" + ids.get("import") + "/undo", Map.of("reason", "audited")));
    changes.put(
        "putPeriodLock",
        () ->
            entering(Roles.CONTROLLER, Map.of("reason", "audited"))
                .put(ROOT + "period-locks/2011-03"));
    changes.put(
        "deletePeriodLock", () -> as(Roles.CONTROLLER).delete(ROOT + "period-locks/2011-03"));
    return changes;
  }

  private void batches(Map<String, Supplier<Response>> changes, String site) {
    changes.put(
        "createAssetBatch", () -> kept("batch", post("asset-batches", batch(fresh("B"), site))));
    changes.put(
        "correctAssetBatch",
        () ->
            entering(Roles.OPERATOR, Map.of("description", "Audited"))
                .header("If-Match", "*")
                .patch(ROOT + "asset-batches/" + ids.get("batch")));
    changes.put(
        "moveAssetBatch",
        () -> onBatch("transitions", Map.of("status", "RETIRED", "on", "2026-05-31")));
    changes.put(
        "undoAssetBatchMove", () -> onBatch("transitions/undo", Map.of("reason", "audited")));
    changes.put(
        "writeDownAssetBatch",
        () ->
            onBatch(
                "write-downs",
                Map.of("on", "2026-03-31", "carryingAmount", "1000000", "reason", "audited")));
    changes.put(
        "undoAssetBatchWriteDown", () -> onBatch("write-downs/undo", Map.of("reason", "audited")));
  }

  private void machines(Map<String, Supplier<Response>> changes, String site) {
    changes.put(
        "createAsset",
        () ->
            kept(
                "asset",
                post(
                    "assets",
                    Map.of(
                        "serialNumber",
                        fresh("SN"),
                        "siteCode",
                        site,
                        "modelCode",
                        "antminer-s9",
                        "statusSince",
                        "2026-01-05"))));
    changes.put(
        "correctAsset",
        () ->
            entering(Roles.OPERATOR, Map.of("note", "audited"))
                .header("If-Match", "*")
                .patch(ROOT + "assets/" + ids.get("asset")));
    changes.put(
        "moveAsset",
        () ->
            post(
                "assets/" + ids.get("asset") + "/transitions",
                Map.of("status", "IN_SERVICE", "on", "2026-02-01")));
  }

  private Response onBatch(String what, Map<String, Object> body) {
    return post("asset-batches/" + ids.get("batch") + "/" + what, body);
  }

  private static Response post(String path, Map<String, Object> body) {
    return entering(Roles.OPERATOR, body).post(ROOT + path);
  }

  private Response kept(String name, Response answer) {
    ids.put(name, answer.path("id"));
    return answer;
  }
}
