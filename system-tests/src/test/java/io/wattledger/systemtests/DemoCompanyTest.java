package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demo company's October 2026, through the front door, against the reference figures. */
class DemoCompanyTest {

  private static final String STATEMENTS = "/api/cost-model/v1/statements/";
  private final Api api = new Api(Suite.demo());

  private RequestSpecification as(String client) {
    return api.as(client);
  }

  @Test
  void closedOctoberShowsTheReferenceFigures() {
    as("api-finance")
        .get(STATEMENTS + "2026-10?scope=company")
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"))
        .body("currency", equalTo("USD"))
        .body("btcProduced", equalTo("87.48000000"))
        .body(
            "components.component",
            equalTo(
                List.of(
                    "ENERGY_AND_COOLING",
                    "DEPRECIATION_AND_MAINTENANCE",
                    "CAPITAL_AND_FINANCING",
                    "OVERHEAD_AND_FEES")))
        .body(
            "components.amount",
            equalTo(List.of("2187000.00", "1749600.00", "1312200.00", "874800.00")))
        .body("components.perBtc", equalTo(List.of("25000.00", "20000.00", "15000.00", "10000.00")))
        .body("totalPerBtc", equalTo("70000.00"))
        .body("marketPricePerBtc", equalTo("51000.00"))
        .body("resultPerBtc", equalTo("-19000.00"))
        .body("missing", empty());
  }

  @Test
  void cashViewLosesLessThanAThousandDollarsPerCoin() {
    as("api-finance")
        .get(STATEMENTS + "2026-10?definition=cash")
        .then()
        .statusCode(200)
        .body("totalPerBtc", equalTo("51978.74"))
        .body("resultPerBtc", equalTo("-978.74"));
  }

  @Test
  void sitesSumToTheCompany() {
    BigDecimal sum = BigDecimal.ZERO;
    for (String site : List.of("pecos", "cascade", "millbrook")) {
      JsonPath statement =
          as("api-finance")
              .get(STATEMENTS + "2026-10?scope=site:" + site)
              .then()
              .extract()
              .jsonPath();
      for (String amount : statement.getList("components.amount", String.class)) {
        sum = sum.add(new BigDecimal(amount));
      }
    }
    assertThat(sum).isEqualByComparingTo("6123600.00");
  }

  @Test
  void linesSumToTheirComponentsAndOpenTheirSources() {
    List<Map<String, Object>> lines =
        as("api-finance")
            .get(STATEMENTS + "2026-10/lines?scope=company&limit=1000")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    BigDecimal sum =
        lines.stream()
            .map(line -> new BigDecimal((String) line.get("amount")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo("6123600.00");
    for (Map<String, Object> line : lines) {
      @SuppressWarnings("unchecked")
      Map<String, Object> source = (Map<String, Object>) line.get("source");
      as("api-auditor").get((String) source.get("href")).then().statusCode(200);
    }
  }

  @Test
  void pecosBillIsSplitBetweenMiningAndTheAiHall() {
    as("api-energy")
        .get("/api/energy-contracts/v1/settlements?period=2026-10&siteCode=pecos")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].total", equalTo("1031826.90"))
        .body("items[0].shares.amount", hasItems("1013204.05", "18622.85"));
  }

  @Test
  void customersSeeNothingOfTheCompany() {
    as("api-customer-a").get(STATEMENTS + "2026-10").then().statusCode(403);
    as("api-customer-a").get("/api/fleet/v1/sites").then().statusCode(403);
    as("api-customer-a").get("/api/energy-contracts/v1/contracts").then().statusCode(403);
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    api.anonymous()
        .get(STATEMENTS + "2026-10")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }
}
