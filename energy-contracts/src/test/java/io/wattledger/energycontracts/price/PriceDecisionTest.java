package io.wattledger.energycontracts.price;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.lock;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.series;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.unlock;
import static io.wattledger.energycontracts.Api.upload;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prices that rise on a straight line, and who vouches for them: docs/guide/energy.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PriceDecisionTest {

  private static final String DAY =
      "{'from':'2026-10-01T05:00:00Z','to':'2026-10-02T05:00:00Z','reason':'as published'}";

  @Test
  void releasedPricesAreUsedAndRejectedOnesLeaveAGap() {
    // Given: 1 MW all October at 30, but 20.0, 20.1, ... on the hours of its first day
    String contract = fresh("LINE");
    String meter = fresh("main");
    String price = fresh("line");
    contract(contract, "[{'type':'INDEX_ENERGY','name':'energy','priceSeries':'" + price + "'}]");
    mainMeter(meter, contract, 60);
    series(price, "USD/MWh", 60);
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "1000"));
    upload(
            "price-points",
            Files.prices(price, "2026-10", i -> i < 24 ? "2" + i / 10 + "." + i % 10 : "30"))
        .body("rowsSuspicious", equalTo(24));
    settle(contract, "2026-10")
        .body("status", equalTo("DRAFT"))
        .body("missing.code", hasItem("PRICE_GAP"));

    post("price-series/" + price + "/points/releases", DAY)
        .statusCode(200)
        .body("decision", equalTo("RELEASED"))
        .body("points", equalTo(24));

    // Then: 24 x 20 + 0.1 x (0 + ... + 23) = 507.60, and 720 x 30
    settle(contract, "2026-10").body("status", equalTo("FINAL")).body("total", equalTo("22107.60"));
    post("price-series/" + price + "/points/rejections", DAY)
        .statusCode(200)
        .body("points", equalTo(0));

    String wrong = fresh("line");
    series(wrong, "USD/MWh", 60);
    upload("price-points", Files.prices(wrong, "2026-10", i -> i < 24 ? "" + (20 + i) : "30"));
    post("price-series/" + wrong + "/points/rejections", DAY)
        .statusCode(200)
        .body("decision", equalTo("REJECTED"))
        .body("points", equalTo(24));
    as("energy")
        .get(ROOT + "price-series/" + wrong + "/months/2026-10")
        .then()
        .body("gaps", hasSize(1))
        .body("intervals", equalTo(720));
  }

  @Test
  void aDecisionNeedsARangeAReasonAnOpenMonthAndTheRole() {
    String price = fresh("line");
    series(price, "USD/MWh", 60);
    for (String path : List.of("/points/releases", "/points/rejections")) {
      String target = "price-series/" + price + path;
      post(target, DAY.replace("as published", " "))
          .statusCode(400)
          .body("errors.pointer", hasItem("/reason"));
      post(target, DAY.replace("2026-10-02", "2026-09-02"))
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/to"));
      post("price-series/none" + path, DAY).statusCode(404);
      for (String role : List.of("finance", "auditor", "collector", "ai-customer")) {
        as(role).body(DAY.replace('\'', '"')).post(ROOT + target).then().statusCode(403);
      }
      given()
          .contentType("application/json")
          .body(DAY.replace('\'', '"'))
          .post(ROOT + target)
          .then()
          .statusCode(401);
      lock("2026-10");
      try {
        post(target, DAY).statusCode(409);
      } finally {
        unlock("2026-10");
      }
    }
  }
}
