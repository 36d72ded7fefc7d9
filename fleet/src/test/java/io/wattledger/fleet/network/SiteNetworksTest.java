package io.wattledger.fleet.network;

import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.importCsv;
import static io.wattledger.fleet.FleetApi.newSite;
import static io.wattledger.fleet.FleetApi.patch;
import static io.wattledger.fleet.FleetApi.post;
import static io.wattledger.fleet.FleetApi.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.wattledger.fleet.FleetApi;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class SiteNetworksTest {

  private static Map<String, Object> networks(long version, String range) {
    Map<String, Object> network = Map.of("range", range, "fromPort", 4028, "toPort", 4029);
    return Map.of("networks", List.of(network), "version", version);
  }

  private static String siteWithNetworks() {
    String site = newSite();
    put(Roles.OPERATOR, "sites/" + site + "/networks", networks(0, "10.20.0.0/16")).statusCode(200);
    return site;
  }

  private static ValidatableResponse register(String site, String address) {
    return post(
        Roles.OPERATOR,
        "assets",
        Map.of(
            "serialNumber",
            fresh("NET"),
            "siteCode",
            site,
            "modelCode",
            "antminer-s21-pro",
            "address",
            address));
  }

  @Test
  void siteHasNoNetworksUntilTheyAreEntered() {
    String site = newSite();

    get(Roles.AUDITOR, "sites/" + site + "/networks")
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("siteCode", equalTo(site))
        .body("networks", empty());

    put(Roles.OPERATOR, "sites/" + site + "/networks", networks(0, "10.20.0.0/16"))
        .statusCode(200)
        .header("ETag", "\"1\"");

    get(Roles.ADMIN, "sites/" + site + "/networks")
        .statusCode(200)
        .body("networks.range", contains("10.20.0.0/16"))
        .body("networks[0].fromPort", equalTo(4028))
        .body("version", equalTo(1));
  }

  @Test
  void changeIsAuditedAndMadeFromTheVersionThatWasRead() {
    String site = siteWithNetworks();
    String path = "sites/" + site + "/networks";

    put(Roles.OPERATOR, path, networks(0, "10.30.0.0/16")).statusCode(409);
    put(Roles.OPERATOR, path, Map.of("networks", List.of())).statusCode(428);
    put(Roles.OPERATOR, path, networks(1, "10.30.0.0/16")).statusCode(200);

    get(Roles.AUDITOR, "audit-entries?entityType=site-networks&entityId=" + site)
        .statusCode(200)
        .body("items.action", hasItem("site.networks-changed"))
        .body("items", hasSize(2));
  }

  @Test
  void onlyOperatorAndAdminChangeThemAndNobodyOutsideOperationsReadsThem() {
    String path = "sites/" + newSite() + "/networks";

    for (String role : List.of(Roles.ENERGY, Roles.FINANCE, Roles.EXECUTIVE, Roles.AI_CUSTOMER)) {
      get(role, path).statusCode(403);
      put(role, path, networks(0, "10.20.0.0/16")).statusCode(403);
    }
    put(Roles.AUDITOR, path, networks(0, "10.20.0.0/16")).statusCode(403);
    RestAssured.given().get(FleetApi.ROOT + path).then().statusCode(401);
    get(Roles.OPERATOR, "sites/nowhere/networks").statusCode(404);
    put(Roles.OPERATOR, "sites/nowhere/networks", networks(0, "10.20.0.0/16")).statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.0/8, 127.0.0.0/8",
    "127.64.0.0/10, 127.0.0.0/8",
    "0.0.0.0/0, 127.0.0.0/8",
    "169.254.169.254, 169.254.0.0/16",
    "224.0.0.0/8, 224.0.0.0/4",
    "::1/128, ",
    "fe80::/16, fe80",
    "10.20.0.1/16, did you mean 10.20.0.0/16",
    "10.20/16, no range of addresses",
    "miners.example/24, no range of addresses",
  })
  void rangeThatHoldsNoMachinesIsRefusedAtItsField(String range, String reason) {
    put(Roles.OPERATOR, "sites/" + newSite() + "/networks", networks(0, range))
        .statusCode(400)
        .body("errors.pointer", contains("/networks/0/range"))
        .body("errors[0].detail", containsString(reason == null ? "" : reason));
  }

  @Test
  void portsOutsideOfTheirRangeAreRefused() {
    Map<String, Object> network = Map.of("range", "10.20.0.0/16", "fromPort", 0, "toPort", 70_000);

    put(
            Roles.OPERATOR,
            "sites/" + newSite() + "/networks",
            Map.of("networks", List.of(network), "version", 0))
        .statusCode(400)
        .body("errors.pointer", contains("/networks/0/fromPort", "/networks/0/toPort"));
  }

  @Test
  void machineIsRegisteredWithAnAddressOfItsSite() {
    String site = siteWithNetworks();

    register(site, "10.20.30.40:4028").statusCode(201).body("address", equalTo("10.20.30.40:4028"));
    register(site, "Miner-7.Site.Example")
        .statusCode(201)
        .body("address", equalTo("miner-7.site.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "::1", "[::ffff:127.0.0.1]:4028", "0.0.0.0", "169.254.169.254", "2130706433",
        "0x7f.1", "localhost", "localhost.", "10.21.0.1", "10.20.30.40:22", "10.20.30.40:5432",
        "http://10.20.30.40/", "10.20.30.40@127.0.0.1"
      })
  void machineAtAnotherAddressIsRefusedAtItsField(String address) {
    register(siteWithNetworks(), address)
        .statusCode(422)
        .body("errors.pointer", contains("/address"));
  }

  @Test
  void machineOfASiteWithoutNetworksHasNoAddress() {
    register(newSite(), "10.20.30.40")
        .statusCode(422)
        .body("errors[0].detail", containsString("enter them at the site first"));
  }

  @Test
  void correctionIsCheckedLikeTheEntryAndCanTakeTheAddressAway() {
    String site = siteWithNetworks();
    String id = register(site, "10.20.30.40").extract().path("id");

    patch(Roles.OPERATOR, "assets/" + id, Map.of("address", "127.0.0.1:80", "version", 0))
        .statusCode(422)
        .body("errors.pointer", contains("/address"));
    patch(Roles.OPERATOR, "assets/" + id, Map.of("siteCode", newSite(), "version", 0))
        .statusCode(422)
        .body("errors.pointer", contains("/address"));
    patch(Roles.OPERATOR, "assets/" + id, Map.of("address", "", "version", 0))
        .statusCode(200)
        .body("address", nullValue());
  }

  @Test
  void importedRowIsCheckedLikeTheEntry() {
    String site = siteWithNetworks();
    String csv =
        "serialNumber,siteCode,modelCode,address\n%s,%s,antminer-s21-pro,127.1\n%s,%s,antminer-s21-pro,10.20.1.1:4028\n"
            .formatted(fresh("NET"), site, fresh("NET"), site);

    importCsv(Roles.OPERATOR, "assets", csv)
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("errors.line", contains(2))
        .body("errors.column", contains("address"));
    importCsv(Roles.OPERATOR, "assets", "?validRowsOnly=true", csv)
        .statusCode(200)
        .body("status", equalTo("APPLIED"));
  }

  @Test
  void networkInWhichMachinesAnswerStays() {
    String site = siteWithNetworks();
    register(site, "10.20.30.40:4028").statusCode(201);

    put(Roles.OPERATOR, "sites/" + site + "/networks", networks(1, "10.30.0.0/16"))
        .statusCode(409)
        .body("detail", containsString("10.20.30.40:4028"));
  }
}
