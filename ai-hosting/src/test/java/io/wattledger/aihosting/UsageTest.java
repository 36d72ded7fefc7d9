package io.wattledger.aihosting;

import static io.wattledger.aihosting.Hosting.addPlan;
import static io.wattledger.aihosting.Hosting.as;
import static io.wattledger.aihosting.Hosting.customer;
import static io.wattledger.aihosting.Hosting.enterCustomer;
import static io.wattledger.aihosting.Hosting.enterPool;
import static io.wattledger.aihosting.Hosting.hold;
import static io.wattledger.aihosting.Hosting.keyed;
import static io.wattledger.aihosting.Hosting.lock;
import static io.wattledger.aihosting.Hosting.onDemand;
import static io.wattledger.aihosting.Hosting.send;
import static io.wattledger.aihosting.Hosting.started;
import static io.wattledger.aihosting.Hosting.stopped;
import static io.wattledger.aihosting.Hosting.unlock;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class UsageTest {

  @AfterEach
  void letTheClockRun() {
    TestClock.set(null);
  }

  @Test
  void monthIsCountedInTheCustomersZoneAndPricedOncePerLine() {
    UUID organization = enterCustomer("usage-a");
    enterPool("usage-a-pool", 1);
    addPlan("usage-a", null, onDemand("2.49"));
    hold(
        "usage-a",
        "usage-a-pool-1",
        "job",
        "2026-03-31T22:00:00-05:00",
        "2026-04-01T01:30:15-05:00");

    usage("usage-a", "2026-03").body("gpuSeconds", is(57_600)).body("costToDate", equalTo("39.84"));
    usage("usage-a", "2026-04")
        .body("gpuSeconds", is(43_320))
        .body("gpuHours", equalTo("12.033333"))
        .body("lines[0].kind", equalTo("ON_DEMAND"))
        .body("lines[0].plan", is(1))
        .body("lines[0].amount", equalTo("29.96"))
        .body("costToDate", equalTo("29.96"))
        .body("from", equalTo("2026-04-01T05:00:00Z"))
        .body("days", hasSize(30))
        .body("days[0].gpuHours", equalTo("12.033333"))
        .body("days[0].peakGpus", is(8))
        .body("status", equalTo("OPEN"));
    customer(organization)
        .get("/usage/2026-04?explain=true")
        .then()
        .statusCode(200)
        .body("customer", equalTo("usage-a"))
        .body("lines[0].explanation.formula", containsString("pricePerGpuHour"))
        .body("lines[0].explanation.inputs.name", hasItems("gpuHours", "granule", "rounding"));
  }

  @Test
  void runningAllocationMovesCostToDateAndForecast() {
    enterCustomer("usage-b");
    enterPool("usage-b-pool", 2);
    addPlan("usage-b", null, onDemand("2.00"));
    send(started("usage-b", "b-1", "usage-b-pool-1", "server", "2026-05-01T05:00:00Z"))
        .body("accepted", is(1));

    TestClock.set("2026-05-11T05:00:00Z");
    usage("usage-b", "2026-05")
        .body("asOf", equalTo("2026-05-11T05:00:00Z"))
        .body("costToDate", equalTo("3840.00"))
        .body("openAllocations", is(1))
        .body("forecast.gpusRunning", is(8))
        .body("forecast.amount", equalTo("11904.00"))
        .body("days", hasSize(10));
    TestClock.set("2026-05-11T06:00:00Z");
    usage("usage-b", "2026-05").body("costToDate", equalTo("3856.00"));
    usage("usage-b", "2026-06").body("gpuSeconds", is(0)).body("days", hasSize(0));
    allocations("usage-b", "2026-05")
        .body("items", hasSize(1))
        .body("items[0].stoppedAt", nullValue())
        .body("items[0].gpuModel", equalTo("NVIDIA H200"))
        .body("items[0].gpuHours", equalTo("1928.000000"));
  }

  @Test
  void reservationIsPaidUsedOrNotAndBurstOnTop() {
    enterCustomer("usage-c");
    enterPool("usage-c-pool", 3);
    addPlan(
        "usage-c",
        "usage-c-pool",
        Map.of(
            "type", "RESERVED",
            "gpus", 8,
            "pricePerGpuHour", "2.25",
            "burstPricePerGpuHour", "2.90"));
    hold("usage-c", "usage-c-pool-1", "base", "2026-02-01T06:00:00Z", "2026-02-11T06:00:00Z");
    hold("usage-c", "usage-c-pool-2", "peak", "2026-02-02T06:00:00Z", "2026-02-03T06:00:00Z");

    usage("usage-c", "2026-02")
        .body("lines.kind", equalTo(List.of("RESERVED", "BURST")))
        .body("lines.amount", equalTo(List.of("12096.00", "556.80")))
        .body("costToDate", equalTo("12652.80"));
  }

  @Test
  void useWithoutAPlanIsShownWithoutAPrice() {
    enterCustomer("usage-d");
    enterPool("usage-d-pool", 1);
    hold("usage-d", "usage-d-pool-1", "job", "2026-02-01T06:00:00Z", "2026-02-01T07:00:00Z");

    usage("usage-d", "2026-02")
        .body("lines.kind", equalTo(List.of("UNPRICED")))
        .body("unpricedGpuHours", equalTo("8.000000"))
        .body("costToDate", equalTo("0.00"));
  }

  @Test
  void orderOfArrivalPlaysNoPartAndOverlapsCountOnce() {
    enterCustomer("usage-e");
    enterPool("usage-e-pool", 2);
    addPlan("usage-e", null, onDemand("2.00"));
    send(stopped("usage-e", "e-2", "usage-e-pool-1", "job", "2026-02-10T12:30:00Z"));
    usage("usage-e", "2026-02")
        .body("gpuSeconds", is(0))
        .body("anomalies.kind", equalTo(List.of("STOPPED_WITHOUT_START")));

    send(started("usage-e", "e-1", "usage-e-pool-1", "job", "2026-02-10T10:00:00Z"));
    usage("usage-e", "2026-02").body("costToDate", equalTo("40.00")).body("anomalies", hasSize(0));

    hold("usage-e", "usage-e-pool-1", "twin", "2026-02-10T12:00:00Z", "2026-02-10T13:00:00Z");
    usage("usage-e", "2026-02")
        .body("gpuSeconds", is(8 * 3 * 3600))
        .body("costToDate", equalTo("48.00"))
        .body("anomalies.kind", equalTo(List.of("OVERLAP")))
        .body("anomalies[0].gpuSeconds", is(8 * 1800));
  }

  @Test
  void closedMonthKeepsItsFiguresAndLateEventsWait() {
    enterCustomer("usage-f");
    enterPool("usage-f-pool", 2);
    addPlan("usage-f", null, onDemand("1.00"));
    hold("usage-f", "usage-f-pool-1", "job", "2025-09-10T00:00:00Z", "2025-09-10T10:00:00Z");
    send(started("usage-f", "f-open", "usage-f-pool-2", "server", "2025-09-30T05:00:00Z"));
    usage("usage-f", "2025-09").body("costToDate", equalTo("272.00"));
    lock("2025-09");
    try {
      usage("usage-f", "2025-09").body("status", equalTo("CLOSED"));

      send(
              started("usage-f", "f-late", "usage-f-pool-1", "late", "2025-09-20T00:00:00Z"),
              stopped("usage-f", "f-late-2", "usage-f-pool-1", "late", "2025-10-02T05:00:00Z"),
              stopped("usage-f", "f-stop", "usage-f-pool-2", "server", "2025-09-30T06:00:00Z"))
          .body("results.result", equalTo(List.of("ACCEPTED", "ACCEPTED", "ACCEPTED")))
          .body("results[0].reason", containsString("2025-09 is closed"))
          .body("results[1].reason", nullValue())
          .body("results[2].reason", containsString("2025-09 is closed"));

      usage("usage-f", "2025-09").body("costToDate", equalTo("272.00")).body("lateEvents", is(2));
      usage("usage-f", "2025-10").body("costToDate", equalTo("192.00"));
      allocations("usage-f", "2025-09")
          .body("items.allocation", equalTo(List.of("job", "server")))
          .body("items.stoppedAt", equalTo(java.util.Arrays.asList("2025-09-10T10:00:00Z", null)))
          .body("totals.allocations", is(2))
          .body("totals.running", is(1))
          .body("totals.gpuHours", equalTo("272.000000"));
      as(Roles.FINANCE)
          .get("/usage/2025-09/allocations/groups?customer=usage-f&by=RESOURCE")
          .then()
          .statusCode(200)
          .body("items.resource", equalTo(List.of("usage-f-pool-1", "usage-f-pool-2")))
          .body("items.totals.gpuHours", equalTo(List.of("80.000000", "192.000000")));
      as(Roles.FINANCE)
          .get("/usage/2025-09/allocations/groups?customer=usage-f")
          .then()
          .body("items.totals.gpuHours", equalTo(List.of("272.000000")));
      as(Roles.FINANCE)
          .get("/events/exceptions?kind=LATE&period=2025-09&customer=usage-f")
          .then()
          .statusCode(200)
          .body("items.eventId", hasItems("f-late", "f-stop"));
    } finally {
      unlock("2025-09");
    }
    usage("usage-f", "2025-09")
        .body("costToDate", equalTo("2240.00"))
        .body("status", equalTo("OPEN"));
  }

  @Test
  void staffNamesTheCustomerAndACustomerNamesNobody() {
    UUID organization = enterCustomer("usage-g");
    enterCustomer("usage-h");

    as(Roles.FINANCE).get("/usage/2026-02").then().statusCode(400);
    as(Roles.FINANCE).get("/usage/2026-02?customer=nobody").then().statusCode(404);
    as(Roles.FINANCE).get("/usage/2026-13?customer=usage-g").then().statusCode(400);
    as(Roles.ENERGY).get("/usage/2026-02?customer=usage-g").then().statusCode(403);
    io.restassured.RestAssured.given()
        .get("/api/ai-hosting/v1/usage/2026-02")
        .then()
        .statusCode(401);
    customer(organization).get("/usage/2026-02?customer=usage-h").then().statusCode(403);
    customer(organization).get("/usage/2026-02?customer=usage-g").then().statusCode(403);
    customer(organization)
        .get("/usage/2026-02/allocations?customer=usage-h")
        .then()
        .statusCode(403);
    customer(UUID.randomUUID()).get("/usage/2026-02").then().statusCode(403);
  }

  @Test
  void allocationsArePagedAndExported() {
    enterCustomer("usage-i");
    enterPool("usage-i-pool", 3);
    for (int i = 1; i <= 3; i++) {
      hold(
          "usage-i",
          "usage-i-pool-" + i,
          "job-" + i,
          "2026-02-0" + i + "T12:00:00Z",
          "2026-02-0" + i + "T13:00:00Z");
    }
    String next =
        as(Roles.AUDITOR)
            .get("/usage/2026-02/allocations?customer=usage-i&limit=2")
            .then()
            .statusCode(200)
            .body("items.allocation", equalTo(List.of("job-1", "job-2")))
            .extract()
            .path("next");
    as(Roles.AUDITOR)
        .queryParam("customer", "usage-i")
        .queryParam("cursor", next)
        .get("/usage/2026-02/allocations")
        .then()
        .statusCode(200)
        .body("items.allocation", equalTo(List.of("job-3")))
        .body("next", nullValue());
    as(Roles.AUDITOR)
        .get("/usage/2026-02/allocations?customer=usage-i&format=csv")
        .then()
        .statusCode(200)
        .body(containsString("usage-i-pool-3"));
    as(Roles.AUDITOR)
        .get("/usage/2026-02?customer=usage-i&format=xlsx")
        .then()
        .statusCode(200)
        .contentType(containsString("spreadsheetml"));
    as(Roles.AUDITOR).get("/usage/2026-02?customer=usage-i&format=pdf").then().statusCode(400);
  }

  @Test
  void allocationsAreAddedUpByPoolAndServerOverAllPages() {
    UUID organization = enterCustomer("usage-l");
    enterPool("usage-l-one", 2);
    enterPool("usage-l-two", 1);
    hold("usage-l", "usage-l-one-1", "a", "2026-02-01T12:00:00Z", "2026-02-01T13:00:00Z");
    hold("usage-l", "usage-l-one-1", "b", "2026-02-02T12:00:00Z", "2026-02-02T12:00:45Z");
    hold("usage-l", "usage-l-two-1", "c", "2026-02-01T12:00:00Z", "2026-02-01T14:00:00Z");
    send(started("usage-l", "l-run", "usage-l-one-2", "d", "2026-02-28T06:00:00Z"));
    TestClock.set("2026-02-28T07:00:00Z");

    list(organization, "limit=1")
        .body("items.allocation", equalTo(List.of("a")))
        .body("totals.allocations", is(4))
        .body("totals.running", is(1))
        .body("totals.gpusRunning", is(8))
        .body("totals.gpuSeconds", is(8 * (3600 + 45 + 7200 + 3600)))
        .body("totals.gpuHours", equalTo("32.100000"));
    list(organization, "running=true")
        .body("items.allocation", equalTo(List.of("d")))
        .body("totals.gpuSeconds", is(8 * 3600));
    list(organization, "pool=usage-l-two").body("items.allocation", equalTo(List.of("c")));
    list(organization, "resource=usage-l-one-1")
        .body("items.allocation", equalTo(List.of("a", "b")))
        .body("totals.gpuSeconds", is(8 * 3645));
    list(organization, "pool=nowhere")
        .body("items", hasSize(0))
        .body("totals.gpuHours", equalTo("0.000000"));

    groups(organization, "by=POOL")
        .body("items.pool", equalTo(List.of("usage-l-one", "usage-l-two")))
        .body("items.resource", equalTo(java.util.Arrays.asList(null, null)))
        .body("items.totals.allocations", equalTo(List.of(3, 1)))
        .body("items.totals.gpusRunning", equalTo(List.of(8, 0)))
        .body("items[0].gpuModel", equalTo("NVIDIA H200"));
    String next =
        groups(organization, "by=RESOURCE&limit=2")
            .body("items.resource", equalTo(List.of("usage-l-one-1", "usage-l-one-2")))
            .body("items.totals.gpuSeconds", equalTo(List.of(8 * 3645, 8 * 3600)))
            .extract()
            .path("next");
    groups(organization, "by=RESOURCE&limit=2&cursor=" + next)
        .body("items.resource", equalTo(List.of("usage-l-two-1")))
        .body("next", nullValue());
    groups(organization, "by=RESOURCE&running=true")
        .body("items.resource", equalTo(List.of("usage-l-one-2")));
  }

  @Test
  void groupsOfAllocationsAreRefusedLikeTheirList() {
    UUID organization = enterCustomer("usage-m");
    String path = "/usage/2026-02/allocations/groups";
    io.restassured.RestAssured.given().get("/api/ai-hosting/v1" + path).then().statusCode(401);
    as(Roles.ENERGY).get(path + "?customer=usage-m").then().statusCode(403);
    customer(organization).get(path + "?customer=usage-m").then().statusCode(403);
    as(Roles.FINANCE).get(path).then().statusCode(400);
    as(Roles.FINANCE).get(path + "?customer=nobody").then().statusCode(404);
    customer(organization).get(path + "?cursor=x").then().statusCode(400);
    customer(organization).get(path + "?limit=0").then().statusCode(400);
  }

  private static ValidatableResponse list(UUID organization, String query) {
    return customer(organization).get("/usage/2026-02/allocations?" + query).then().statusCode(200);
  }

  private static ValidatableResponse groups(UUID organization, String query) {
    return customer(organization)
        .get("/usage/2026-02/allocations/groups?" + query)
        .then()
        .statusCode(200);
  }

  @Test
  void capacityIsReconciledToTheSecondAndContestsAreShown() {
    enterCustomer("usage-j");
    enterCustomer("usage-k");
    enterPool("usage-j-pool", 4);
    addPlan(
        "usage-j",
        "usage-j-pool",
        Map.of("type", "RESERVED", "gpus", 8, "pricePerGpuHour", "2.00"));
    hold("usage-j", "usage-j-pool-1", "base", "2026-02-01T06:00:00Z", "2026-02-15T06:00:00Z");
    hold("usage-k", "usage-j-pool-2", "job", "2026-02-01T06:00:00Z", "2026-02-02T06:00:00Z");
    hold("usage-k", "usage-j-pool-1", "clash", "2026-02-03T06:00:00Z", "2026-02-03T07:00:00Z");
    keyed(Roles.OPERATOR)
        .contentType("application/json")
        .body(
            Map.of(
                "resource", "usage-j-pool-4",
                "from", "2026-02-01T06:00:00Z",
                "to", "2026-02-08T06:00:00Z",
                "reason", "MAINTENANCE"))
        .post("/pools/usage-j-pool/exclusions")
        .then()
        .statusCode(201);

    as(Roles.CONTROLLER)
        .get("/conservation/2026-02?pool=usage-j-pool&explain=true")
        .then()
        .statusCode(200)
        .body("pools", hasSize(1))
        .body("pools[0].capacity.gpuHours", equalTo("21504.000000"))
        .body("pools[0].billed.gpuHours", equalTo("5568.000000"))
        .body("pools[0].excluded.gpuHours", equalTo("1344.000000"))
        .body("pools[0].idle.gpuHours", equalTo("14592.000000"))
        .body("pools[0].contested.gpuHours", equalTo("8.000000"))
        .body("pools[0].oversold.gpuSeconds", is(0))
        .body("pools[0].customers.customer", equalTo(List.of("usage-j", "usage-k")))
        .body("pools[0].customers[0].reservedUnused.gpuHours", equalTo("2688.000000"))
        .body("pools[0].exclusions[0].reason", equalTo("MAINTENANCE"))
        .body("pools[0].contests", hasSize(8))
        .body("pools[0].contests[0].customers", equalTo(List.of("usage-j", "usage-k")))
        .body("pools[0].explanation.inputs.name", hasItem("billed"));
    as(Roles.CONTROLLER)
        .get("/conservation/2026-02?pool=usage-j-pool&format=csv")
        .then()
        .statusCode(200)
        .body(containsString("RESERVED_UNUSED"));
    as(Roles.CONTROLLER).get("/conservation/2026-02?pool=nowhere").then().statusCode(404);
    as(Roles.AI_CUSTOMER).get("/conservation/2026-02").then().statusCode(403);
    io.restassured.RestAssured.given()
        .get("/api/ai-hosting/v1/conservation/2026-02")
        .then()
        .statusCode(401);
  }

  private static ValidatableResponse usage(String customer, String period) {
    return as(Roles.FINANCE)
        .get("/usage/" + period + "?customer=" + customer)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse allocations(String customer, String period) {
    return as(Roles.FINANCE)
        .get("/usage/" + period + "/allocations?customer=" + customer)
        .then()
        .statusCode(200);
  }
}
