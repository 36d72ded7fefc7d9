package io.wattledger.energycontracts.settlement;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.energy;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.lock;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.unlock;
import static io.wattledger.energycontracts.Api.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who may settle what, how often, and when not: docs/guide/energy.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SettlementOrderTest {

  private static final String FEE = "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}]";

  @Test
  void twoSettlementsAtOnceMakeOneVersion() throws Exception {
    String contract = fresh("RACE");
    String meter = fresh("main");
    contract(contract, FEE);
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "1000")).statusCode(200);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(pool.submit(() -> settle(contract, "2026-10").extract().statusCode()));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200);
    } finally {
      pool.shutdownNow();
    }
    as("auditor")
        .get(ROOT + "settlements?versions=ALL&contractCode=" + contract)
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void aKeyHasItsEffectOnce() {
    String contract = fresh("KEY");
    contract(contract, FEE);
    String key = UUID.randomUUID().toString();
    String body = "{\"contractCode\":\"" + contract + "\",\"period\":\"2026-10\"}";
    String id = withKey(key, body).statusCode(201).extract().path("id");

    withKey(key, body).statusCode(201).body("id", equalTo(id));
    withKey(key, body.replace("2026-10", "2026-09")).statusCode(422);
    energy().body(body).post(ROOT + "settlements").then().statusCode(400);
  }

  @Test
  void aClosedMonthIsNotSettledAgain() {
    String contract = fresh("LOCK");
    contract(contract, FEE);
    lock("2025-05");
    try {
      settle(contract, "2025-05")
          .statusCode(409)
          .contentType("application/problem+json")
          .body("detail", containsString("/api/cost-model/v1/periods/2025-05/reopen"));
    } finally {
      unlock("2025-05");
    }
    settle(contract, "2025-05").statusCode(201);
  }

  @Test
  void whatCannotBeSettledIsRefusedWithItsReason() {
    String contract = fresh("REF");
    contract(contract, FEE);
    settle("no-such-contract", "2026-10")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/contractCode"));
    settle(contract, "2024-12")
        .statusCode(422)
        .body("errors[0].detail", containsString("no version of contract"));
    settle(contract, "2026-13").statusCode(400).body("errors[0].pointer", equalTo("/period"));
    withKey(UUID.randomUUID().toString(), "{}").statusCode(400).body("errors", hasSize(2));
  }

  @Test
  void rolesAreKept() {
    String body = "{\"contractCode\":\"x1\",\"period\":\"2026-10\"}";
    for (String role : List.of("operator", "finance", "controller", "executive", "auditor")) {
      as(role)
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .body(body)
          .post(ROOT + "settlements")
          .then()
          .statusCode(403);
      as(role).get(ROOT + "settlements").then().statusCode(200);
    }
    for (String role : List.of("ai-customer", "site-agent", "collector")) {
      as(role).get(ROOT + "settlements").then().statusCode(403);
      as(role).get(ROOT + "settlements/" + UUID.randomUUID()).then().statusCode(403);
    }
    given().get(ROOT + "settlements").then().statusCode(401);
    as("auditor").get(ROOT + "settlements/" + UUID.randomUUID()).then().statusCode(404);
    as("auditor").get(ROOT + "settlements/abc").then().statusCode(400);
    as("auditor").get(ROOT + "settlements?limit=0").then().statusCode(400);
    as("auditor").get(ROOT + "settlements?limit=1001").then().statusCode(400);
    as("auditor").get(ROOT + "settlements?period=October").then().statusCode(400);
  }

  private static ValidatableResponse withKey(String key, String body) {
    return energy().header("Idempotency-Key", key).body(body).post(ROOT + "settlements").then();
  }
}
