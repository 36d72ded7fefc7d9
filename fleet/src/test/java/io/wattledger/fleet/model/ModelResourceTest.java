package io.wattledger.fleet.model;

import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.post;
import static io.wattledger.fleet.FleetApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ModelResourceTest {

  private static Map<String, Object> model(String code) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("code", code);
    model.put("maker", "Workshop");
    model.put("name", "Prototype 1");
    model.put("kind", "ASIC");
    model.put("hashrateThs", "300");
    model.put("powerW", "4200");
    model.put("cooling", "AIR");
    model.put("releasedYear", 2026);
    model.put("sourceUrlOrDocument", "Bench report 12");
    return model;
  }

  @Test
  void theCatalogueHasAtLeastFortyMinersAndTwelveAcceleratorsEachWithSource() {
    List<Map<String, Object>> models =
        get(Roles.ENERGY, "models?limit=1000").statusCode(200).extract().path("items");

    assertThat(models.stream().filter(m -> "ASIC".equals(m.get("kind"))))
        .hasSizeGreaterThanOrEqualTo(40);
    assertThat(models.stream().filter(m -> "GPU".equals(m.get("kind"))))
        .hasSizeGreaterThanOrEqualTo(12);
    assertThat(models)
        .allSatisfy(m -> assertThat((String) m.get("sourceUrlOrDocument")).isNotBlank());
  }

  @Test
  void everyMinerOfTheCatalogueHasAPlausibleEfficiency() {
    List<Map<String, String>> miners =
        get(Roles.ENERGY, "models?limit=1000&kind=ASIC").extract().path("items");

    assertThat(miners)
        .allSatisfy(
            miner ->
                assertThat(new BigDecimal(miner.get("efficiencyJPerTh")))
                    .as(miner.get("code"))
                    .isBetween(new BigDecimal("9"), new BigDecimal("100")));
  }

  @ParameterizedTest(name = "{0}: {1} TH/s, {2} W, {3} J/TH")
  @CsvSource({
    "antminer-s21-pro,   234,  3510, 15",
    "antminer-s21,       200,  3500, 17.5",
    "antminer-s21-xp,    270,  3645, 13.5",
    "antminer-s19-xp,    140,  3010, 21.5",
    "antminer-s19j-pro,  104,  3068, 29.5",
    "antminer-s9,        13.5, 1323, 98",
    "whatsminer-m63s,    390,  7215, 18.5",
    "avalon-a1566,       185,  3420, 18.4864864865"
  })
  void knownMinersHaveTheirPublishedFigures(
      String code, String ths, String watts, String efficiency) {
    get(Roles.FINANCE, "models/" + code)
        .statusCode(200)
        .body("kind", equalTo("ASIC"))
        .body("hashrateThs", equalTo(ths))
        .body("powerW", equalTo(watts))
        .body("efficiencyJPerTh", equalTo(efficiency))
        .body("memoryGb", nullValue())
        .body("origin", equalTo("CATALOGUE"));
  }

  @ParameterizedTest(name = "{0}: {1} GB, {2} W")
  @CsvSource({
    "nvidia-h200-sxm,     141, 700",
    "nvidia-h100-pcie,    80,  350",
    "nvidia-a100-sxm-80gb, 80, 400",
    "nvidia-l4,           24,  72",
    "amd-mi300x,          192, 750"
  })
  void knownAcceleratorsHaveTheirPublishedFigures(String code, int memory, String watts) {
    get(Roles.FINANCE, "models/" + code)
        .statusCode(200)
        .body("kind", equalTo("GPU"))
        .body("memoryGb", equalTo(memory))
        .body("powerW", equalTo(watts))
        .body("hashrateThs", nullValue())
        .body("efficiencyJPerTh", nullValue());
  }

  @Test
  void aModelOfOnesOwnIsAdded() {
    String code = fresh("prototype");

    post(Roles.OPERATOR, "models", model(code))
        .statusCode(201)
        .header("Location", "/api/fleet/v1/models/" + code)
        .body("efficiencyJPerTh", equalTo("14"))
        .body("origin", equalTo("OWN"));
    get(Roles.EXECUTIVE, "models/" + code).statusCode(200).body("name", equalTo("Prototype 1"));
    get(Roles.AUDITOR, "audit-entries?entityType=model&entityId=" + code)
        .body("items[0].action", equalTo("model.created"));
  }

  @Test
  void aTakenCodeIsRefused() {
    post(Roles.ADMIN, "models", model("antminer-s21"))
        .statusCode(409)
        .body("detail", containsString("already a model 'antminer-s21'"));
  }

  @Test
  void anUnknownModelIsNotFound() {
    get(Roles.OPERATOR, "models/antminer-s99").statusCode(404);
  }

  @Test
  void anAcceleratorHasMemoryAndNoHashrate() {
    post(Roles.OPERATOR, "models", with(model(fresh("gpu")), "kind", "GPU"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/hashrateThs"))
        .body("errors.pointer", hasItem("/memoryGb"))
        .body("errors.detail", hasItem("belongs to an ASIC; leave it out for a GPU"));
  }

  @Test
  void aMinerHasAHashrateAndNoMemory() {
    Map<String, Object> miner =
        with(with(model(fresh("asic")), "hashrateThs", null), "memoryGb", 8);

    post(Roles.OPERATOR, "models", miner)
        .statusCode(400)
        .body("errors.pointer", hasItem("/hashrateThs"))
        .body("errors.pointer", hasItem("/memoryGb"));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "code,                Proto,  lower-case",
    "maker,               '',     is required",
    "kind,                FPGA,   ASIC",
    "hashrateThs,         0,      greater than 0",
    "hashrateThs,         1.2345, 3 decimals",
    "powerW,              -1,     greater than 0",
    "cooling,             WIND,   AIR",
    "sourceUrlOrDocument, '',     is required"
  })
  void aBadFieldIsNamedWithWhatIsAllowed(String field, String value, String allowed) {
    post(Roles.OPERATOR, "models", with(model(fresh("bad")), field, value))
        .statusCode(400)
        .body("errors.pointer", hasItem("/" + field))
        .body("errors.detail", hasItem(containsString(allowed)));
  }

  @Test
  void modelsAreFilteredByKindAndMaker() {
    get(Roles.OPERATOR, "models?kind=GPU&maker=amd")
        .statusCode(200)
        .body("items.maker", everyItem(equalTo("AMD")))
        .body("items.code", hasItem("amd-mi300x"));
    get(Roles.OPERATOR, "models?kind=FPGA").statusCode(400);
    get(Roles.OPERATOR, "models?limit=x").statusCode(400);
  }
}
