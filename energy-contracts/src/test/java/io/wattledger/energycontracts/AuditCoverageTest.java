package io.wattledger.energycontracts;

import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.energy;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.upload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.wattledger.testing.AuditCoverage;
import io.wattledger.testing.SuiteResource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AuditCoverageTest extends AuditCoverage {

  private static final String FEE = "[{'type':'ENERGY_FEE','pricePerMwh':'1'}]";

  @Override
  protected String service() {
    return "energy-contracts";
  }

  @Override
  protected Set<String> stateless() {
    return Set.of("previewSettlement", "previewTariff", "previewMeterEstimate");
  }

  @Override
  protected Map<String, Supplier<Response>> changes() {
    String contract = fresh("AUD");
    String meter = fresh("aud");
    AtomicReference<String> imported = new AtomicReference<>();
    Map<String, Supplier<Response>> changes = new LinkedHashMap<>();
    changes.put(
        "createContract",
        () ->
            post(
                "contracts",
                "{'code':'"
                    + contract
                    + "','name':'Supply','siteCode':'pecos','supplier':'Lone Star Retail',"
                    + "'kind':'SUPPLY','timeZone':'America/Chicago','currency':'USD','versions':["
                    + "{'effectiveFrom':'2025-01-01','components':"
                    + FEE
                    + "}]}"));
    changes.put(
        "amendContract",
        () ->
            post(
                "contracts/" + contract + "/versions",
                "{'effectiveFrom':'2026-01-01','components':" + FEE + "}"));
    AtomicReference<String> deadline = new AtomicReference<>();
    changes.put(
        "createContractDeadline",
        () -> {
          Response answer =
              post(
                  "contracts/" + contract + "/deadlines",
                  "{'kind':'NOTICE','dueOn':'2027-01-01','note':'audited'}");
          deadline.set(answer.path("id"));
          return answer;
        });
    changes.put(
        "correctContractDeadline",
        () ->
            energy()
                .body("{\"kind\":\"NOTICE\",\"dueOn\":\"2027-02-01\",\"note\":\"audited\"}")
                .put(ROOT + "contract-deadlines/" + deadline.get()));
    changes.put(
        "completeContractDeadline",
        () -> post("contract-deadlines/" + deadline.get() + "/completion", "{'note':'audited'}"));
    changes.put(
        "createMeter",
        () ->
            post(
                "meters",
                "{'code':'"
                    + meter
                    + "','siteCode':'pecos','contractCode':'"
                    + contract
                    + "','role':'MAIN','use':'MINING','intervalMinutes':60}"));
    changes.put(
        "pushMeterReadings",
        () ->
            post(
                "meter-readings",
                "{'readings':[{'meterCode':'"
                    + meter
                    + "','startUtc':'2026-10-02T05:00:00Z','value':'1'}]}"));
    changes.put(
        "setMeterMultipliers",
        () ->
            energy()
                .body("{\"multipliers\":[{\"factor\":\"80\"}],\"reason\":\"audited\"}")
                .put(ROOT + "meters/" + meter + "/multipliers"));
    changes.put(
        "correctMeter",
        () ->
            energy()
                .body("{\"role\":\"MAIN\",\"use\":\"AI\",\"reason\":\"audited\"}")
                .put(ROOT + "meters/" + meter));
    changes.put(
        "addMeterChannel",
        () -> post("meters/" + meter + "/channels", "{'channel':'IMPORT_KVARH'}"));
    String series = fresh("aud");
    changes.put(
        "createPriceSeries",
        () ->
            post(
                "price-series",
                "{'code':'"
                    + series
                    + "','name':'Hub','unit':'USD/MWh','intervalMinutes':60,'timeZone':'UTC'}"));
    changes.put(
        "correctPriceSeries",
        () ->
            energy()
                .body(
                    "{\"name\":\"Zone\",\"unit\":\"USD/MWh\",\"intervalMinutes\":60,"
                        + "\"timeZone\":\"UTC\"}")
                .put(ROOT + "price-series/" + series));
    changes.put(
        "setPriceSource",
        () ->
            energy()
                .body("{\"layout\":\"PJM_DAY_AHEAD\",\"point\":\"" + series + "\"}")
                .put(ROOT + "price-series/" + series + "/source"));
    changes.put(
        "setPriceFileLayout",
        () ->
            energy()
                .body("{\"timeColumn\":\"at\",\"valueColumn\":\"v\"}")
                .put(ROOT + "price-series/" + series + "/file-layout"));
    changes.put(
        "setMeterFileLayout",
        () ->
            energy()
                .body("{\"timeColumn\":\"at\",\"valueColumn\":\"v\"}")
                .put(ROOT + "meters/" + meter + "/file-layout"));
    changes.put(
        "setMeterRunLimits",
        () -> energy().body("{}").put(ROOT + "meters/" + meter + "/run-limits"));
    changes.put(
        "setPriceRunLimits",
        () -> energy().body("{}").put(ROOT + "price-series/" + series + "/run-limits"));
    changes.put(
        "releasePricePoints",
        () ->
            post(
                "price-series/" + series + "/points/releases",
                "{'from':'2026-10-01T00:00:00Z','to':'2026-10-02T00:00:00Z','reason':'audited'}"));
    changes.put(
        "rejectPricePoints",
        () ->
            post(
                "price-series/" + series + "/points/rejections",
                "{'from':'2026-10-01T00:00:00Z','to':'2026-10-02T00:00:00Z','reason':'audited'}"));
    changes.put(
        "importRows",
        () -> {
          Response answer =
              upload(
                      "meter-intervals",
                      "meterCode,startUtc,kwh\n" + meter + ",2026-10-01T05:00:00Z,1\n")
                  .extract()
                  .response();
          imported.set(answer.path("id"));
          return answer;
        });
    changes.put(
        "undoImport", () -> post("imports/" + imported.get() + "/undo", "{'reason':'audited'}"));
    changes.put(
        "releaseMeterIntervals",
        () ->
            post(
                "meters/" + meter + "/intervals/releases",
                "{'from':'2026-10-01T00:00:00Z','to':'2026-10-02T00:00:00Z','reason':'audited'}"));
    changes.put(
        "rejectMeterIntervals",
        () ->
            post(
                "meters/" + meter + "/intervals/rejections",
                "{'from':'2026-10-01T00:00:00Z','to':'2026-10-02T00:00:00Z','reason':'audited'}"));
    AtomicReference<String> estimate = new AtomicReference<>();
    changes.put(
        "applyMeterEstimate",
        () -> {
          Response answer =
              post(
                  "meters/" + meter + "/estimates",
                  "{'from':'2025-10-01T00:00:00Z','to':'2025-10-01T01:00:00Z','method':'MANUAL',"
                      + "'kwh':['1'],'reason':'audited'}");
          estimate.set(answer.path("id"));
          return answer;
        });
    changes.put(
        "undoMeterEstimate",
        () ->
            post(
                "meters/" + meter + "/estimates/" + estimate.get() + "/undo",
                "{'reason':'audited'}"));
    changes.put(
        "openPowerCredit",
        () ->
            post(
                "contracts/" + contract + "/credits/openings",
                "{'month':'2026-08','name':'brought in','amount':'1.00','note':'audited'}"));
    changes.put(
        "settle",
        () -> post("settlements", "{'contractCode':'" + contract + "','period':'2026-09'}"));
    changes.put(
        "putPeriodLock",
        () -> as("controller").body("{\"reason\":\"audited\"}").put(ROOT + "period-locks/2011-03"));
    changes.put("deletePeriodLock", () -> as("controller").delete(ROOT + "period-locks/2011-03"));
    return changes;
  }

  private static Response post(String path, String body) {
    return energy()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body.replace('\'', '"'))
        .post(ROOT + path);
  }
}
