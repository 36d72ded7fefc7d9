package io.wattledger.fleet.site;

import static io.wattledger.fleet.FleetApi.as;
import static io.wattledger.fleet.FleetApi.entering;
import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.newBatch;
import static io.wattledger.fleet.FleetApi.newSite;
import static io.wattledger.fleet.FleetApi.post;
import static io.wattledger.fleet.FleetApi.put;
import static io.wattledger.fleet.FleetApi.site;
import static io.wattledger.fleet.FleetApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.wattledger.fleet.FleetApi;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class SiteResourceTest {

  @Test
  void aSiteIsEnteredAndShownWithItsBuildings() {
    String code = fresh("pecos");

    post(Roles.OPERATOR, "sites", site(code))
        .statusCode(201)
        .header("Location", "/api/fleet/v1/sites/" + code)
        .header("ETag", "\"0\"");

    get(Roles.EXECUTIVE, "sites/" + code)
        .statusCode(200)
        .body("code", equalTo(code))
        .body("timeZone", equalTo("America/Chicago"))
        .body("powerCapacityKw", equalTo("65000"))
        .body("pue", equalTo("1.05"))
        .body("status", equalTo("ACTIVE"))
        .body("buildings.code", contains("b1", "b2"))
        .body("buildings[1].powerCapacityKw", equalTo("2500.5"))
        .body("version", equalTo(0));
  }

  @Test
  void everyReaderReadsSites() {
    String code = newSite();
    for (String role : FleetApi.READERS) {
      get(role, "sites/" + code).statusCode(200);
      get(role, "sites?limit=1").statusCode(200);
    }
  }

  @Test
  void onlyOperatorAndAdminEnterSites() {
    for (String role :
        List.of(
            Roles.ENERGY,
            Roles.FINANCE,
            Roles.CONTROLLER,
            Roles.EXECUTIVE,
            Roles.AUDITOR,
            Roles.AI_CUSTOMER)) {
      post(role, "sites", site(fresh("denied"))).statusCode(403);
      put(role, "sites/nowhere", site("nowhere")).statusCode(403);
    }
    post(Roles.ADMIN, "sites", site(fresh("admin"))).statusCode(201);
  }

  @Test
  void withoutTokenNothingIsShown() {
    RestAssured.get(FleetApi.ROOT + "sites").then().statusCode(401);
    RestAssured.given()
        .contentType("application/json")
        .body(site("anonymous"))
        .post(FleetApi.ROOT + "sites")
        .then()
        .statusCode(401);
  }

  @Test
  void anUnknownSiteIsNotFound() {
    get(Roles.OPERATOR, "sites/atlantis")
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", equalTo("There is no site 'atlantis'."));
    put(Roles.OPERATOR, "sites/atlantis", with(site("atlantis"), "version", 0)).statusCode(404);
  }

  @Test
  void aTakenCodeIsRefused() {
    String code = newSite();

    post(Roles.OPERATOR, "sites", site(code))
        .statusCode(409)
        .body("detail", containsString("There is already a site '" + code + "'"));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "code,            Pecos,          lower-case letter",
    "code,            a,              2 to 32 characters",
    "name,            '  ',           is required",
    "timeZone,        Texas/Austin,   use an IANA name",
    "timeZone,        -05:00,         use an IANA name",
    "country,         USA,            ISO 3166",
    "powerCapacityKw, 0,              greater than 0",
    "powerCapacityKw, -5,             greater than 0",
    "powerCapacityKw, 1.2345,         3 decimals",
    "powerCapacityKw, lots,           decimal number",
    "pue,             0.9,            at least 1",
    "pue,             3.1,            at most 3"
  })
  void aFieldOutOfRangeIsNamedWithWhatIsAllowed(String field, String value, String allowed) {
    post(Roles.OPERATOR, "sites", with(site(fresh("bad")), field, value))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem("/" + field))
        .body("errors.detail", hasItem(containsString(allowed)));
  }

  @Test
  void aMissingFieldIsNamed() {
    post(Roles.OPERATOR, "sites", with(site(fresh("bad")), "pue", null))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/pue"))
        .body("errors[0].detail", containsString("is required"));
  }

  @Test
  void anUnknownFieldIsRefused() {
    post(Roles.OPERATOR, "sites", with(site(fresh("bad")), "colour", "red"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/colour"));
  }

  @Test
  void aBuildingCannotDrawMoreThanItsSite() {
    Map<String, Object> site = with(site(fresh("bad")), "powerCapacityKw", "39999");

    post(Roles.OPERATOR, "sites", site)
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/buildings/0/powerCapacityKw"))
        .body("errors[0].detail", equalTo("40000 kW is more than the site's 39999 kW"));
  }

  @Test
  void twoBuildingsOfASiteHaveDifferentCodes() {
    Map<String, Object> hall =
        Map.of("code", "b1", "name", "Hall", "use", "MINING", "powerCapacityKw", "10");

    post(Roles.OPERATOR, "sites", with(site(fresh("bad")), "buildings", List.of(hall, hall)))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/buildings/1/code"));
  }

  @Test
  void aBuildingIsCheckedLikeASite() {
    Map<String, Object> hall = Map.of("code", "B 1", "name", "", "powerCapacityKw", "-1");

    post(Roles.OPERATOR, "sites", with(site(fresh("bad")), "buildings", List.of(hall)))
        .statusCode(400)
        .body(
            "errors.pointer",
            hasItems(
                "/buildings/0/code",
                "/buildings/0/name",
                "/buildings/0/use",
                "/buildings/0/powerCapacityKw"));
  }

  @Test
  void aSiteIsChangedFromItsVersion() {
    String code = newSite();

    entering(Roles.OPERATOR, with(site(code), "name", "Renamed"))
        .header("If-Match", "\"0\"")
        .put(FleetApi.ROOT + "sites/" + code)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("name", equalTo("Renamed"));
    put(Roles.ADMIN, "sites/" + code, with(with(site(code), "pue", "1.02"), "version", 1))
        .statusCode(200)
        .body("pue", equalTo("1.02"))
        .body("version", equalTo(2));
  }

  @Test
  void buildingsAreExchangedAsAWhole() {
    String code = newSite();
    List<Map<String, Object>> halls =
        List.of(
            Map.of("code", "b2", "name", "Hall 2", "use", "MIXED", "powerCapacityKw", "2500"),
            Map.of("code", "b3", "name", "Hall 3", "use", "AI", "powerCapacityKw", "100"));

    put(Roles.OPERATOR, "sites/" + code, with(with(site(code), "buildings", halls), "version", 0))
        .statusCode(200)
        .body("buildings.code", contains("b2", "b3"))
        .body("buildings[0].use", equalTo("MIXED"))
        .body("version", equalTo(1));
    get(Roles.OPERATOR, "sites/" + code).body("buildings.code", contains("b2", "b3"));
  }

  @Test
  void aChangeWithoutVersionOrFromAnOldOneIsRefused() {
    String code = newSite();
    put(Roles.OPERATOR, "sites/" + code, with(with(site(code), "name", "New"), "version", 0))
        .statusCode(200);

    put(Roles.OPERATOR, "sites/" + code, site(code)).statusCode(428);
    put(Roles.OPERATOR, "sites/" + code, with(site(code), "version", 0))
        .statusCode(409)
        .body("detail", containsString("Read the record again"));
    entering(Roles.OPERATOR, site(code))
        .header("If-Match", "\"0\"")
        .put(FleetApi.ROOT + "sites/" + code)
        .then()
        .statusCode(412);
  }

  @Test
  void ofTwoChangesAtOnceOneWins() throws Exception {
    String code = newSite();
    ExecutorService both = Executors.newFixedThreadPool(8);
    List<Callable<Integer>> changes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Map<String, Object> body = with(site(code), "name", "Name " + i);
      changes.add(
          () ->
              entering(Roles.OPERATOR, body)
                  .header("If-Match", "\"0\"")
                  .put(FleetApi.ROOT + "sites/" + code)
                  .statusCode());
    }
    List<Integer> statuses = new ArrayList<>();
    try {
      for (Future<Integer> change : both.invokeAll(changes)) {
        statuses.add(change.get());
      }
    } finally {
      both.shutdown();
    }

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses.stream().filter(status -> status == 412)).hasSize(7);
  }

  @Test
  void aSitesCodeDoesNotChange() {
    String code = newSite();

    put(Roles.OPERATOR, "sites/" + code, with(site("other"), "version", 0))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/code"));
  }

  @Test
  void aBuildingInUseStays() {
    String code = newSite();
    newBatch(FleetApi.batch(fresh("B"), code));

    put(
            Roles.OPERATOR,
            "sites/" + code,
            with(with(site(code), "buildings", List.of()), "version", 0))
        .statusCode(409)
        .body("detail", containsString("Machines stand in building b1"));
  }

  @Test
  void aSiteWithRunningMachinesStaysOpen() {
    String code = newSite();
    String batch = fresh("B");
    newBatch(FleetApi.batch(batch, code));

    put(Roles.OPERATOR, "sites/" + code, with(with(site(code), "status", "CLOSED"), "version", 0))
        .statusCode(409)
        .body("detail", containsString(batch));
  }

  @Test
  void sitesArePagedByCode() {
    List<String> codes = List.of(fresh("zz-a"), fresh("zz-b"), fresh("zz-c"));
    codes.forEach(code -> post(Roles.OPERATOR, "sites", site(code)).statusCode(201));

    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var page =
          as(Roles.OPERATOR)
              .queryParam("limit", 2)
              .queryParam("cursor", cursor == null ? "" : cursor)
              .get(FleetApi.ROOT + "sites")
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.path("items.code"));
      cursor = page.path("next");
    } while (cursor != null);

    assertThat(seen).doesNotHaveDuplicates().isSorted().containsAll(codes);
  }

  @Test
  void aBadLimitCursorOrFilterIsRefused() {
    get(Roles.OPERATOR, "sites?limit=0").statusCode(400);
    get(Roles.OPERATOR, "sites?limit=1001").statusCode(400);
    get(Roles.OPERATOR, "sites?cursor=%25%25").statusCode(400);
    get(Roles.OPERATOR, "sites?status=SLEEPING")
        .statusCode(400)
        .body("detail", containsString("ACTIVE"));
    get(Roles.OPERATOR, "sites?format=pdf").statusCode(400).body("detail", containsString("xlsx"));
  }

  @Test
  void sitesAreFilteredByStatus() {
    String code = newSite();

    get(Roles.OPERATOR, "sites?status=CLOSED&limit=1000").body("items.code", not(hasItem(code)));
    put(Roles.OPERATOR, "sites/" + code, with(with(site(code), "status", "CLOSED"), "version", 0))
        .statusCode(200);
    get(Roles.OPERATOR, "sites?status=CLOSED&limit=1000").body("items.code", hasItem(code));
  }

  @Test
  void everyChangeStandsInAuditTrailAndFeed() {
    String code = newSite();
    put(Roles.ADMIN, "sites/" + code, with(with(site(code), "name", "New"), "version", 0))
        .statusCode(200);

    get(Roles.AUDITOR, "audit-entries?entityType=site&entityId=" + code)
        .statusCode(200)
        .body("items.action", contains("site.changed", "site.created"))
        .body("items[0].actor", equalTo("admin"))
        .body("items[0].before.name", equalTo("Site " + code))
        .body("items[0].after.name", equalTo("New"));
  }
}
