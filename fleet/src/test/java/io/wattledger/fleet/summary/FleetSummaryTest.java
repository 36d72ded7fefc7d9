package io.wattledger.fleet.summary;

import static io.wattledger.fleet.FleetApi.batch;
import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.newBatch;
import static io.wattledger.fleet.FleetApi.newSite;
import static io.wattledger.fleet.FleetApi.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class FleetSummaryTest {

  @Test
  void aSiteAddsUpItsMachinesInService() {
    // Given 6,000 S21 Pro and 6,400 S21 in service, 100 S21 ordered, and 512 H200
    String site = newSite();
    newBatch(batch(fresh("A"), site));
    newBatch(with(with(batch(fresh("B"), site), "modelCode", "antminer-s21"), "quantity", 6400));
    Map<String, Object> ordered =
        with(with(batch(fresh("C"), site), "modelCode", "antminer-s21"), "quantity", 100);
    newBatch(with(ordered, "inServiceOn", null));
    Map<String, Object> gpus =
        with(with(batch(fresh("D"), site), "use", "AI"), "modelCode", "nvidia-h200-sxm");
    newBatch(with(gpus, "quantity", 512));

    // When, then: 1,404 + 1,280 PH/s; 21,060 + 22,400 + 358.4 kW; J/TH of the miners alone
    ValidatableResponse summary = get(Roles.EXECUTIVE, "summary").statusCode(200);
    String here = "sites.find { it.code == '" + site + "' }.";
    summary
        .body(here + "capacity.machines", equalTo(12912))
        .body(here + "capacity.hashrateEhs", equalTo("2.684"))
        .body(here + "capacity.efficiencyJPerTh", equalTo("16.1923"))
        .body(here + "capacity.powerMw", equalTo("43.8184"))
        .body(here + "meterPowerMw", equalTo("46.00932"))
        .body(here + "powerCapacityMw", equalTo("65"))
        .body(here + "machinesByStatus.IN_SERVICE", equalTo(12912))
        .body(here + "machinesByStatus.ORDERED", equalTo(100))
        .body(here + "machinesByStatus.SOLD", equalTo(0))
        .body(here + "models.code", contains("antminer-s21", "antminer-s21-pro", "nvidia-h200-sxm"))
        .body(here + "models[0].capacity.efficiencyJPerTh", equalTo("17.5"))
        .body(here + "models[2].capacity.hashrateEhs", equalTo("0"))
        .body(here + "models[2].capacity.efficiencyJPerTh", nullValue())
        .body("models.code", hasItem("antminer-s21-pro"));
  }

  @Test
  void anEmptySiteHasNothing() {
    String site = newSite();

    String here = "sites.find { it.code == '" + site + "' }.";
    get(Roles.AUDITOR, "summary")
        .body(here + "capacity.machines", equalTo(0))
        .body(here + "capacity.hashrateEhs", equalTo("0"))
        .body(here + "capacity.efficiencyJPerTh", nullValue());
  }
}
