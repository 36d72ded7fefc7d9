package io.wattledger.fleet;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The fleet API as its users call it, and the records that tests enter through it. */
public final class FleetApi {

  /** Root of all paths. */
  public static final String ROOT = "/api/fleet/v1/";

  /** Every role that reads. */
  public static final List<String> READERS =
      List.of(
          Roles.OPERATOR,
          Roles.ENERGY,
          Roles.FINANCE,
          Roles.CONTROLLER,
          Roles.EXECUTIVE,
          Roles.AUDITOR,
          Roles.ADMIN);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private FleetApi() {}

  /** A code that no other test uses. */
  public static String fresh(String stem) {
    return stem + "-" + NUMBER.incrementAndGet();
  }

  /** A request of a user with one role. */
  public static RequestSpecification as(String role) {
    return given().header("Authorization", "Bearer " + Tokens.of(role, role));
  }

  /** A request with a JSON body and a fresh idempotency key. */
  public static RequestSpecification entering(String role, Object body) {
    return as(role)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body(body);
  }

  /** GETs a path below the root. */
  public static ValidatableResponse get(String role, String path) {
    return as(role).get(ROOT + path).then();
  }

  /** POSTs to a path below the root. */
  public static ValidatableResponse post(String role, String path, Object body) {
    return entering(role, body).post(ROOT + path).then();
  }

  /** PUTs to a path below the root. */
  public static ValidatableResponse put(String role, String path, Object body) {
    return entering(role, body).put(ROOT + path).then();
  }

  /** PATCHes a path below the root. */
  public static ValidatableResponse patch(String role, String path, Object body) {
    return entering(role, body).patch(ROOT + path).then();
  }

  /** Imports a CSV file of a kind. */
  public static ValidatableResponse importCsv(String role, String kind, String csv) {
    return importCsv(role, kind, "", csv);
  }

  /** Imports a CSV file of a kind with a query. */
  public static ValidatableResponse importCsv(String role, String kind, String query, String csv) {
    return as(role)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("text/csv; charset=UTF-8")
        .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(ROOT + "imports/" + kind + query)
        .then();
  }

  /** Locks a month as the close does. */
  public static void lock(String month) {
    put(Roles.CONTROLLER, "period-locks/" + month, Map.of("reason", "closed by the test"))
        .statusCode(200);
  }

  /** Opens a month again. */
  public static void unlock(String month) {
    as(Roles.CONTROLLER).delete(ROOT + "period-locks/" + month).then().statusCode(204);
  }

  /** A sound site with two buildings. */
  public static Map<String, Object> site(String code) {
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("code", code);
    site.put("name", "Site " + code);
    site.put("timeZone", "America/Chicago");
    site.put("country", "US");
    site.put("region", "TX");
    site.put("gridOperator", "ERCOT");
    site.put("powerCapacityKw", "65000");
    site.put("pue", "1.05");
    site.put(
        "buildings",
        List.of(
            Map.of("code", "b1", "name", "Hall 1", "use", "MINING", "powerCapacityKw", "40000"),
            Map.of("code", "b2", "name", "Hall 2", "use", "AI", "powerCapacityKw", "2500.5")));
    return site;
  }

  /** Enters a site and returns its code. */
  public static String newSite() {
    String code = fresh("site");
    post(Roles.OPERATOR, "sites", site(code)).statusCode(201);
    return code;
  }

  /** A sound batch of 6,000 S21 Pro in service since 2025-04-01. */
  public static Map<String, Object> batch(String code, String siteCode) {
    Map<String, Object> batch = new LinkedHashMap<>();
    batch.put("code", code);
    batch.put("siteCode", siteCode);
    batch.put("buildingCode", "b1");
    batch.put("category", "MACHINE");
    batch.put("use", "MINING");
    batch.put("modelCode", "antminer-s21-pro");
    batch.put("description", "Antminer S21 Pro, first lot");
    batch.put("quantity", 6000);
    batch.put("unitCost", "3588.00");
    batch.put("currency", "USD");
    batch.put("supplier", "Bitmain");
    batch.put("acquiredOn", "2025-03-01");
    batch.put("inServiceOn", "2025-04-01");
    batch.put("usefulLifeMonths", 48);
    batch.put("salvageValuePerUnit", "0");
    return batch;
  }

  /** The same body with another value; null removes the field. */
  public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(body);
    if (value == null) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    return changed;
  }

  /** Enters a batch and returns its id. */
  public static String newBatch(Map<String, Object> batch) {
    return post(Roles.OPERATOR, "asset-batches", batch).statusCode(201).extract().path("id");
  }
}
