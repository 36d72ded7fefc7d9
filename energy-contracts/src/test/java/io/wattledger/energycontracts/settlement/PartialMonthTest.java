package io.wattledger.energycontracts.settlement;

import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/** The months in which a contract begins and ends: docs/formulas/settlement.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PartialMonthTest {

  private static final int FIRST_HOUR = 11 * 24;
  private static final int END_HOUR = 21 * 24;
  private static final String COMPONENTS =
      "'components':[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'},"
          + "{'type':'DEMAND','name':'demand','pricePerKw':'3.10','windowMinutes':60},"
          + "{'type':'FIXED_CHARGE','name':'meter','amountPerMonth':'310.00'}]";

  @Test
  void aContractIsBilledFromItsFirstDayToItsLast() {
    // Given: terms from the 12th to the 21st of October, 1 MW, and readings of these days alone
    String contract = contract("{'effectiveFrom':'2026-10-12','effectiveTo':'2026-10-22',");
    String meter = fresh("main");
    mainMeter(meter, contract, 60);
    upload(
            "meter-intervals",
            Files.hourly(meter, "2026-10", i -> i >= FIRST_HOUR && i < END_HOUR ? "1000" : null))
        .body("status", equalTo("APPLIED"));

    // Then: 240 MWh x 10; the demand of these days whole; 10 / 31 x 310.00
    settle(contract, "2026-10")
        .statusCode(201)
        .body("missing", hasSize(0))
        .body("status", equalTo("FINAL"))
        .body("checks.hours", equalTo(240))
        .body("lines.amount", contains("2400.00", "3100.00", "100.00"))
        .body("shares[0].amount", equalTo("5600.00"));
  }

  @Test
  void readingsFromOutsideTheTermAreNoPartOfIt() {
    String contract = contract("{'effectiveFrom':'2026-10-12',");
    String meter = fresh("main");
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> i < FIRST_HOUR ? "5000" : "1000"))
        .body("status", equalTo("APPLIED"));

    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("FINAL"))
        .body("checks.energyKwh", equalTo("480000"))
        .body("checks.peakKw", equalTo("1000"))
        .body("shares[0].energyKwh", equalTo("480000"));
  }

  @Test
  void daysBetweenTwoVersionsBelongToTheTerm() {
    String contract =
        contract(
            "{'effectiveFrom':'2026-10-01','effectiveTo':'2026-10-12',"
                + COMPONENTS
                + "},{'effectiveFrom':'2026-10-20',");
    String meter = fresh("main");
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "1000"))
        .body("status", equalTo("APPLIED"));

    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .body(
            "missing.detail", contains("no contract version holds from 2026-10-12 to 2026-10-20"));
  }

  private static String contract(String version) {
    String code = fresh("TERM");
    post(
            "contracts",
            "{'code':'"
                + code
                + "','name':'Supply','siteCode':'pecos','supplier':'Lone Star Retail',"
                + "'kind':'SUPPLY','timeZone':'America/Chicago','currency':'USD','versions':["
                + version
                + COMPONENTS
                + "}]}")
        .statusCode(201);
    return code;
  }
}
