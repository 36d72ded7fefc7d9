package io.wattledger.fleet;

import static io.wattledger.fleet.FleetApi.as;
import static io.wattledger.fleet.FleetApi.entering;
import static io.wattledger.fleet.FleetApi.importCsv;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what: every endpoint with every role. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RolesTest {

  private static final String ID = "3f0c6a52-1f6e-4c6e-9f53-0d7c3d2d9b11";

  private static final List<String> ALL =
      List.of(
          Roles.OPERATOR,
          Roles.ENERGY,
          Roles.FINANCE,
          Roles.CONTROLLER,
          Roles.EXECUTIVE,
          Roles.AUDITOR,
          Roles.ADMIN,
          Roles.AI_CUSTOMER,
          Roles.SITE_AGENT,
          Roles.COLLECTOR,
          Roles.SCHEDULER);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sites",
        "sites/pecos",
        "models",
        "models/antminer-s21",
        "asset-batches",
        "asset-batches/" + ID,
        "asset-batches/" + ID + "/nameplate?period=2026-10",
        "assets",
        "assets/" + ID,
        "summary"
      })
  void everybodyInTheCompanyReadsAndNobodyElse(String path) {
    for (String role : ALL) {
      int status = as(role).get(FleetApi.ROOT + path).statusCode();
      if (FleetApi.READERS.contains(role) || forReports(role, path)) {
        assertThat(status).as(role + " reads " + path).isIn(200, 404);
      } else {
        assertThat(status).as(role + " reads " + path).isEqualTo(403);
      }
    }
    assertThat(RestAssured.get(FleetApi.ROOT + path).statusCode()).isEqualTo(401);
  }

  /** The account that reads reports sees the two lists that reports are made of. */
  private static boolean forReports(String role, String path) {
    return role.equals(Roles.SCHEDULER) && List.of("sites", "asset-batches").contains(path);
  }

  @ParameterizedTest(name = "{0} {1} by {2}")
  @CsvSource({
    "POST,  sites,                                     operator admin",
    "PUT,   sites/pecos,                               operator admin",
    "POST,  models,                                    operator admin",
    "POST,  asset-batches,                             operator finance admin",
    "PATCH, asset-batches/{id},                        operator finance admin",
    "POST,  asset-batches/{id}/transitions,            operator admin",
    "POST,  asset-batches/{id}/transitions/undo,       operator admin",
    "POST,  asset-batches/{id}/write-downs,            operator finance admin",
    "POST,  asset-batches/{id}/write-downs/undo,       operator finance admin",
    "POST,  assets,                                    operator admin",
    "PATCH, assets/{id},                               operator admin",
    "POST,  assets/{id}/transitions,                   operator admin"
  })
  void onlyTheNamedRolesWrite(String method, String path, String roles) {
    Set<String> writers = Set.copyOf(Arrays.asList(roles.split(" ")));
    String target = FleetApi.ROOT + path.replace("{id}", ID);
    for (String role : ALL) {
      int status = entering(role, Map.of("nonsense", true)).request(method, target).statusCode();
      assertThat(status)
          .as(role + " " + method + " " + path)
          .isEqualTo(writers.contains(role) ? 400 : 403);
    }
    int anonymous =
        RestAssured.given()
            .contentType(ContentType.JSON)
            .body("{}")
            .request(method, target)
            .statusCode();
    assertThat(anonymous).isEqualTo(401);
  }

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource({
    "sites, operator admin",
    "asset-batches, operator finance admin",
    "assets, operator admin"
  })
  void onlyTheNamedRolesImport(String kind, String roles) {
    Set<String> importers = Set.copyOf(Arrays.asList(roles.split(" ")));
    for (String role : ALL) {
      int status = importCsv(role, kind, "?preview=true", "nonsense\n1\n").extract().statusCode();
      assertThat(status)
          .as(role + " imports " + kind)
          .isEqualTo(importers.contains(role) ? 200 : 403);
    }
  }
}
