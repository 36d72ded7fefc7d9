package io.wattledger.aihosting;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.LocalIssuer;
import io.wattledger.testing.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The API as its users call it, and the facts that tests begin with. */
final class Hosting {

  static final String BASE = "/api/ai-hosting/v1";
  static final String BATCH = "application/cloudevents-batch+json";
  static final String EVENT = "application/cloudevents+json";
  static final String STARTED = "io.wattledger.gpu.allocation.started";
  static final String STOPPED = "io.wattledger.gpu.allocation.stopped";

  private Hosting() {}

  static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role, role)).basePath(BASE);
  }

  static RequestSpecification keyed(String role) {
    return as(role).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** A request of somebody who belongs to a customer's organization. */
  static RequestSpecification customer(UUID organization) {
    return given().auth().oauth2(customerToken(organization)).basePath(BASE);
  }

  static String customerToken(UUID organization) {
    return LocalIssuer.shared()
        .sign(
            LocalIssuer.shared()
                .claims("person-of-" + organization, Roles.AI_CUSTOMER)
                .claim("organization", Map.of("alias", Map.of("id", organization.toString()))));
  }

  static Map<String, Object> customerBody(String code, UUID organization) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("name", "Customer " + code);
    body.put("legalName", "Customer " + code + " Inc.");
    body.put("organizationId", organization.toString());
    body.put("timeZone", "America/Chicago");
    body.put("currency", "USD");
    body.put("contact", Map.of("name", "Billing", "email", "billing@" + code + ".example"));
    return body;
  }

  /** Enters a customer and returns its organization. */
  static UUID enterCustomer(String code) {
    UUID organization = UUID.randomUUID();
    as(Roles.ADMIN)
        .contentType("application/json")
        .body(customerBody(code, organization))
        .post("/customers")
        .then()
        .statusCode(201);
    return organization;
  }

  /** A pool of servers with eight GPUs each: {@code <pool>-1}, {@code <pool>-2} … */
  static Map<String, Object> poolBody(String code, int servers) {
    List<Map<String, Object>> resources = new ArrayList<>();
    for (int i = 1; i <= servers; i++) {
      resources.add(Map.of("code", code + "-" + i, "gpus", 8, "inServiceFrom", "2025-01-01"));
    }
    return Map.of(
        "code",
        code,
        "name",
        "Pool " + code,
        "siteCode",
        "pecos",
        "gpuModel",
        "NVIDIA H200",
        "timeZone",
        "America/Chicago",
        "resources",
        resources);
  }

  /** Enters a pool of servers with eight GPUs each. */
  static void enterPool(String code, int servers) {
    as(Roles.OPERATOR)
        .contentType("application/json")
        .body(poolBody(code, servers))
        .post("/pools")
        .then()
        .statusCode(201);
  }

  static void addPlan(String customer, String pool, Map<String, Object> model) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("effectiveFrom", "2025-01-01");
    body.put("priceModel", model);
    if (pool != null) {
      body.put("pool", pool);
    }
    keyed(Roles.FINANCE)
        .contentType("application/json")
        .body(body)
        .post("/customers/" + customer + "/plans")
        .then()
        .statusCode(201);
  }

  static Map<String, Object> onDemand(String price) {
    return Map.of("type", "ON_DEMAND", "pricePerGpuHour", price);
  }

  static Map<String, Object> started(
      String customer, String id, String resource, String allocation, String time) {
    return event(id, STARTED, resource, time, data(customer, allocation));
  }

  static Map<String, Object> stopped(
      String customer, String id, String resource, String allocation, String time) {
    return event(id, STOPPED, resource, time, data(customer, allocation));
  }

  static Map<String, Object> data(String customer, String allocation) {
    Map<String, Object> data = new LinkedHashMap<>();
    if (customer != null) {
      data.put("customer", customer);
    }
    data.put("allocation", allocation);
    return data;
  }

  static Map<String, Object> event(
      String id, String type, String subject, String time, Map<String, Object> data) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", id);
    event.put("source", "/test/collector");
    event.put("type", type);
    event.put("subject", subject);
    event.put("time", time);
    event.put("data", data);
    return event;
  }

  static ValidatableResponse send(Object... events) {
    return as(Roles.COLLECTOR)
        .contentType(BATCH)
        .body(List.of(events))
        .post("/events")
        .then()
        .statusCode(200);
  }

  /** Sends allocations that start and stop. */
  static void hold(String customer, String resource, String allocation, String from, String to) {
    send(
            started(customer, UUID.randomUUID().toString(), resource, allocation, from),
            stopped(customer, UUID.randomUUID().toString(), resource, allocation, to))
        .body("accepted", org.hamcrest.Matchers.is(2));
  }

  static void lock(String period) {
    as(Roles.CONTROLLER)
        .contentType("application/json")
        .body(Map.of("reason", "closed by a test"))
        .put("/period-locks/" + period)
        .then()
        .statusCode(200);
  }

  static void unlock(String period) {
    as(Roles.CONTROLLER).delete("/period-locks/" + period).then().statusCode(204);
  }
}
