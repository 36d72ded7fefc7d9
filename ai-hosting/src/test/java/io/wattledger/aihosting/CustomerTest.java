package io.wattledger.aihosting;

import static io.wattledger.aihosting.Hosting.as;
import static io.wattledger.aihosting.Hosting.customer;
import static io.wattledger.aihosting.Hosting.customerBody;
import static io.wattledger.aihosting.Hosting.enterCustomer;
import static io.wattledger.aihosting.Hosting.enterPool;
import static io.wattledger.aihosting.Hosting.keyed;
import static io.wattledger.aihosting.Hosting.lock;
import static io.wattledger.aihosting.Hosting.onDemand;
import static io.wattledger.aihosting.Hosting.unlock;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class CustomerTest {

  private static final String JSON = "application/json";

  @Test
  void customerIsEnteredReadChangedAndExported() {
    UUID organization = enterCustomer("alder");

    as(Roles.EXECUTIVE)
        .get("/customers/alder")
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("organizationId", equalTo(organization.toString()))
        .body("status", equalTo("ACTIVE"));
    Map<String, Object> changed = new LinkedHashMap<>(customerBody("alder", organization));
    changed.put("legalName", "Alder Holdings Inc.");
    as(Roles.FINANCE)
        .contentType(JSON)
        .header("If-Match", "\"0\"")
        .body(changed)
        .put("/customers/alder")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("legalName", equalTo("Alder Holdings Inc."));
    as(Roles.AUDITOR)
        .get("/customers?format=csv")
        .then()
        .statusCode(200)
        .contentType(containsString("text/csv"))
        .body(containsString("Alder Holdings Inc."));
    as(Roles.AUDITOR)
        .get("/audit-entries?entityType=ai-customer&entityId=alder")
        .then()
        .statusCode(200)
        .body("items.action", hasItem("ai-customer.changed"));
  }

  @Test
  void olderVersionIsNotOverwritten() {
    Map<String, Object> body = customerBody("birch", enterCustomer("birch"));

    as(Roles.FINANCE).contentType(JSON).body(body).put("/customers/birch").then().statusCode(428);
    as(Roles.FINANCE)
        .contentType(JSON)
        .header("If-Match", "\"7\"")
        .body(body)
        .put("/customers/birch")
        .then()
        .statusCode(412);
  }

  @Test
  void codeAndOrganizationAreTakenOnce() {
    UUID organization = enterCustomer("cedar");

    post(customerBody("cedar", UUID.randomUUID())).statusCode(409);
    post(customerBody("cedar-two", organization))
        .statusCode(409)
        .body("detail", containsString("cedar"));
  }

  @ParameterizedTest
  @CsvSource({
    "code, Cedar, lower-case",
    "timeZone, +02:00, IANA",
    "currency, XXX, no currency",
    "currency, usd, ISO 4217",
    "organizationId, nonsense, organizationId"
  })
  void wrongMemberIsRefusedAtItsField(String member, String value, String words) {
    Map<String, Object> body = customerBody("dogwood", UUID.randomUUID());
    body.put(member, value);

    post(body).statusCode(400).body(containsString(words)).body("status", is(400));
  }

  @Test
  void rolesDecideWhoMayWhat() {
    RestAssured.given().get("/api/ai-hosting/v1/customers").then().statusCode(401);
    as(Roles.ENERGY).get("/customers").then().statusCode(403);
    as(Roles.EXECUTIVE)
        .contentType(JSON)
        .body(customerBody("elm", UUID.randomUUID()))
        .post("/customers")
        .then()
        .statusCode(403);
    as(Roles.AUDITOR).get("/customers/nobody").then().statusCode(404);
    as(Roles.ADMIN).get("/customer").then().statusCode(403);
  }

  @Test
  void customerSeesItselfWithItsPlans() {
    UUID organization = enterCustomer("fir");
    Hosting.addPlan("fir", null, onDemand("2.90"));

    customer(organization)
        .get("/customer")
        .then()
        .statusCode(200)
        .body("code", equalTo("fir"))
        .body("plans", hasSize(1))
        .body("plans[0].priceModel.type", equalTo("ON_DEMAND"))
        .body("plans[0].priceModel.granuleSeconds", is(1))
        .body("$", not(org.hamcrest.Matchers.hasKey("organizationId")));
  }

  @Test
  void planVersionsAreNumberedAndTheSameKeyAddsOne() {
    enterCustomer("ginkgo");
    enterPool("ginkgo-pool", 1);
    Map<String, Object> body =
        Map.of(
            "pool", "ginkgo-pool",
            "effectiveFrom", "2026-01-01",
            "effectiveTo", "2027-01-01",
            "note", "take or pay",
            "priceModel",
                Map.of(
                    "type", "RESERVED",
                    "gpus", 8,
                    "pricePerGpuHour", "2.25",
                    "burstPricePerGpuHour", "2.90"));
    for (int i = 0; i < 2; i++) {
      as(Roles.FINANCE)
          .header("Idempotency-Key", "ginkgo-plan-1")
          .contentType(JSON)
          .body(body)
          .post("/customers/ginkgo/plans")
          .then()
          .statusCode(201)
          .body("version", is(1))
          .body("priceModel.gpus", is(8));
    }
    as(Roles.FINANCE)
        .contentType(JSON)
        .body(body)
        .post("/customers/ginkgo/plans")
        .then()
        .statusCode(400)
        .body("detail", containsString("Idempotency-Key"));
    as(Roles.CONTROLLER)
        .get("/customers/ginkgo/plans")
        .then()
        .statusCode(200)
        .body("items.version", equalTo(java.util.List.of(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"type\":\"RESERVED\",\"pricePerGpuHour\":\"2\"}', 400, gpus",
    "'{\"type\":\"RESERVED\",\"gpus\":4,\"pricePerGpuHour\":\"2\"}', 400, pool",
    "'{\"type\":\"ON_DEMAND\",\"pricePerGpuHour\":\"-2\"}', 400, pricePerGpuHour",
    "'{\"type\":\"ON_DEMAND\",\"pricePerGpuHour\":\"2\",\"granuleSeconds\":0}', 400, granuleSeconds",
    "'{\"type\":\"WISHFUL\",\"pricePerGpuHour\":\"2\"}', 400, type",
    "'{\"type\":\"ON_DEMAND\",\"pricePerGpuHour\":1e999999}', 400, pricePerGpuHour"
  })
  void wrongPriceModelIsRefused(String model, int status, String words) {
    if (as(Roles.ADMIN).get("/customers/hazel").statusCode() == 404) {
      enterCustomer("hazel");
    }
    keyed(Roles.FINANCE)
        .contentType(JSON)
        .body("{\"effectiveFrom\":\"2026-01-01\",\"priceModel\":" + model + "}")
        .post("/customers/hazel/plans")
        .then()
        .statusCode(status)
        .body(containsString(words));
  }

  @Test
  void closedMonthRefusesPlansExclusionsAndAnotherZone() {
    UUID organization = enterCustomer("juniper");
    enterPool("juniper-pool", 1);
    lock("2025-03");
    try {
      keyed(Roles.FINANCE)
          .contentType(JSON)
          .body(Map.of("effectiveFrom", "2025-03-31", "priceModel", onDemand("1.00")))
          .post("/customers/juniper/plans")
          .then()
          .statusCode(409)
          .body("detail", containsString("2025-03"));
      keyed(Roles.FINANCE)
          .contentType(JSON)
          .body(Map.of("effectiveFrom", "2025-04-01", "priceModel", onDemand("1.00")))
          .post("/customers/juniper/plans")
          .then()
          .statusCode(201);
      keyed(Roles.OPERATOR)
          .contentType(JSON)
          .body(
              Map.of(
                  "resource", "juniper-pool-1",
                  "from", "2025-03-10T00:00:00Z",
                  "to", "2025-03-11T00:00:00Z",
                  "reason", "MAINTENANCE"))
          .post("/pools/juniper-pool/exclusions")
          .then()
          .statusCode(409);
      Map<String, Object> moved = customerBody("juniper", organization);
      moved.put("timeZone", "Europe/Berlin");
      moved.put("version", 0);
      as(Roles.FINANCE)
          .contentType(JSON)
          .body(moved)
          .put("/customers/juniper")
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/period-locked"));
      as(Roles.OPERATOR)
          .contentType(JSON)
          .body(
              Map.of(
                  "resources",
                  java.util.List.of(
                      Map.of("code", "juniper-9", "gpus", 8, "inServiceFrom", "2025-02-01"))))
          .post("/pools/juniper-pool/resources")
          .then()
          .statusCode(409);
    } finally {
      unlock("2025-03");
    }
  }

  @Test
  void poolsResourcesAndExclusions() {
    enterPool("larch-pool", 2);
    as(Roles.OPERATOR)
        .contentType(JSON)
        .body(
            Map.of(
                "resources",
                java.util.List.of(
                    Map.of("code", "larch-pool-3", "gpus", 4, "inServiceFrom", "2025-02-01"))))
        .post("/pools/larch-pool/resources")
        .then()
        .statusCode(201)
        .body("resources", is(3))
        .body("gpus", is(20));
    as(Roles.OPERATOR)
        .contentType(JSON)
        .body(Map.of("inServiceTo", "2025-06-01"))
        .put("/pools/larch-pool/resources/larch-pool-3/service-end")
        .then()
        .statusCode(200)
        .body("inServiceTo", equalTo("2025-06-01"));
    as(Roles.AUDITOR).get("/pools/larch-pool").then().statusCode(200).body("gpus", is(16));
    as(Roles.AUDITOR)
        .get("/pools/larch-pool/resources?limit=2")
        .then()
        .statusCode(200)
        .body("items", hasSize(2));
    String id =
        keyed(Roles.OPERATOR)
            .contentType(JSON)
            .body(
                Map.of(
                    "resource", "larch-pool-1",
                    "gpuIndexes", java.util.List.of(0, 1),
                    "from", "2026-02-01T00:00:00Z",
                    "to", "2026-02-02T00:00:00Z",
                    "reason", "FAILURE"))
            .post("/pools/larch-pool/exclusions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(Roles.AUDITOR)
        .get("/pools/larch-pool/exclusions")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    as(Roles.OPERATOR).delete("/pools/larch-pool/exclusions/" + id).then().statusCode(204);
    as(Roles.OPERATOR).delete("/pools/larch-pool/exclusions/" + id).then().statusCode(404);
    as(Roles.FINANCE).delete("/pools/larch-pool/exclusions/" + id).then().statusCode(403);
    as(Roles.AUDITOR).get("/pools/nowhere").then().statusCode(404);
    keyed(Roles.OPERATOR)
        .contentType(JSON)
        .body(
            Map.of(
                "resource", "larch-pool-9",
                "from", "2026-02-01T00:00:00Z",
                "reason", "FAILURE"))
        .post("/pools/larch-pool/exclusions")
        .then()
        .statusCode(422);
  }

  @Test
  void anExclusionIsEndedOnceByWhoeverSawItsVersion() {
    enterPool("maple-pool", 1);
    String id = exclude("maple-pool", "2025-05-10T00:00:00Z");

    end("maple-pool", id, "2025-05-12T00:00:00Z", null).statusCode(428);
    end("maple-pool", id, "2025-05-10T00:00:00Z", 0)
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/to"));
    end("maple-pool", id, null, 0).statusCode(400).body("errors[0].pointer", equalTo("/to"));
    end("maple-pool", id, "2025-05-12T00:00:00Z", 0)
        .statusCode(200)
        .body("to", equalTo("2025-05-12T00:00:00Z"))
        .body("version", is(1));
    end("maple-pool", id, "2025-05-13T00:00:00Z", 0).statusCode(409);
    end("maple-pool", id, "2025-05-12T00:00:00Z", 1).statusCode(200).body("version", is(1));
    end("larch-pool-of-nobody", id, "2025-05-12T00:00:00Z", 1).statusCode(404);
    end("maple-pool", UUID.randomUUID().toString(), "2025-05-12T00:00:00Z", 0).statusCode(404);
    as(Roles.FINANCE)
        .contentType(JSON)
        .body(Map.of("to", "2025-05-12T00:00:00Z", "version", 1))
        .put("/pools/maple-pool/exclusions/" + id + "/end")
        .then()
        .statusCode(403);
    as(Roles.AUDITOR)
        .get("/audit-entries?entityType=capacity-exclusion&entityId=" + id)
        .then()
        .statusCode(200)
        .body("items.action", hasItem("capacity-exclusion.ended"));
  }

  @Test
  void anEndIsNeverMovedThroughAClosedMonth() {
    enterPool("alder-pool", 1);
    String id = exclude("alder-pool", "2025-03-20T00:00:00Z");
    lock("2025-04");
    try {
      end("alder-pool", id, "2025-04-10T00:00:00Z", 0)
          .statusCode(409)
          .body("type", equalTo("/problems/period-locked"));
      end("alder-pool", id, "2025-03-25T00:00:00Z", 0).statusCode(409);
      end("alder-pool", id, "2025-05-02T00:00:00Z", 0).statusCode(200);
      end("alder-pool", id, "2025-05-20T00:00:00Z", 1).statusCode(200);
      end("alder-pool", id, "2025-04-30T00:00:00Z", 2).statusCode(409);
    } finally {
      unlock("2025-04");
    }
  }

  private static String exclude(String pool, String from) {
    return keyed(Roles.OPERATOR)
        .contentType(JSON)
        .body(Map.of("resource", pool + "-1", "from", from, "reason", "FAILURE"))
        .post("/pools/" + pool + "/exclusions")
        .then()
        .statusCode(201)
        .body("version", is(0))
        .extract()
        .path("id");
  }

  private static io.restassured.response.ValidatableResponse end(
      String pool, String id, String to, Integer version) {
    Map<String, Object> body = new java.util.HashMap<>();
    body.put("to", to);
    body.put("version", version);
    return as(Roles.OPERATOR)
        .contentType(JSON)
        .body(body)
        .put("/pools/" + pool + "/exclusions/" + id + "/end")
        .then();
  }

  private static io.restassured.response.ValidatableResponse post(Map<String, Object> body) {
    return as(Roles.ADMIN).contentType(JSON).body(body).post("/customers").then();
  }
}
