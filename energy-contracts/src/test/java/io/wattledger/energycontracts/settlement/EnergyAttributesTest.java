package io.wattledger.energycontracts.settlement;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates and emissions of bought energy: docs/formulas/ppa.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EnergyAttributesTest {

  private static final String SOLAR =
      "{'type':'PPA_AS_PRODUCED','name':'solar','pricePerMwh':'40','attributes':"
          + "{'certificatesPerMwh':'1','certificateKind':'GO','carbonKgPerMwh':'11'}}";

  @Test
  void certificatesAndEmissionsOfABillAreListedWithTheirVintageAndExplained() {
    String contract = billed("[" + SOLAR + ",{'type':'ENERGY_FEE','name':'f','pricePerMwh':'1'}]");

    attributes("contractCode=" + contract)
        .body("items", hasSize(1))
        .body("next", nullValue())
        .body("items[0].contractCode", equalTo(contract))
        .body("items[0].siteCode", equalTo("pecos"))
        .body("items[0].period", equalTo("2026-08"))
        .body("items[0].version", equalTo(1))
        .body("items[0].status", equalTo("FINAL"))
        .body("items[0].purchases", hasSize(1))
        .body("items[0].purchases[0].component", equalTo("solar"))
        .body("items[0].purchases[0].vintage", equalTo("2026-08"))
        .body("items[0].purchases[0].energyMwh", equalTo("744"))
        .body("items[0].purchases[0].certificateKind", equalTo("GO"))
        .body("items[0].purchases[0].certificates", equalTo("744"))
        .body("items[0].purchases[0].carbonKg", equalTo("8184"))
        .body("items[0].purchases[0].carbonKgPerMwh", equalTo("11"))
        .body(
            "items[0].purchases[0].explanations.formula",
            equalTo(List.of("energyMwh × certificatesPerMwh", "energyMwh × carbonKgPerMwh")))
        .body("items[0].purchases[0].explanations[1].inputs.value", equalTo(List.of("744", "11")))
        .body(
            "items[0].purchases[0].explanations[1].inputs[0].source.href",
            containsString("/settlements/"));
  }

  @Test
  void aPurchaseThatStatesEmissionsAloneHasNoCertificates() {
    String contract =
        billed(
            "[{'type':'PPA_BASELOAD','name':'wind','baseloadKw':'500','pricePerMwh':'45',"
                + "'attributes':{'carbonKgPerMwh':'12.5'}}]");

    attributes("contractCode=" + contract)
        .body("items[0].purchases[0].carbonKg", equalTo("4650"))
        .body("items[0].purchases[0]", not(hasKey("certificates")))
        .body("items[0].purchases[0].explanations", hasSize(1));
  }

  @Test
  void aBillWithoutThemIsNotListedAndOnlyTheNewestVersionIs() {
    String plain = billed("[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'1'}]");
    String solar = billed("[" + SOLAR + "]");
    upload("meter-intervals", Files.hourly(solar, "2026-08", i -> "2000")).statusCode(200);
    settle(solar, "2026-08").statusCode(201);

    attributes("contractCode=" + plain).body("items", hasSize(0));
    attributes("contractCode=" + solar + "&period=2026-08&siteCode=pecos")
        .body("items.version", equalTo(List.of(2)))
        .body("items[0].purchases[0].certificates", equalTo("1488"));
    attributes("contractCode=" + solar + "&versions=ALL&limit=1")
        .body("items.version", equalTo(List.of(1)))
        .body("next", not(nullValue()));
    attributes("contractCode=" + solar + "&period=2026-07").body("items", hasSize(0));
  }

  @Test
  void wrongRequestsAreRefused() {
    as("auditor").get(ROOT + "energy-attributes?period=August").then().statusCode(400);
    as("auditor").get(ROOT + "energy-attributes?limit=0").then().statusCode(400);
    given().get(ROOT + "energy-attributes").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ai-customer", "site-agent", "collector"})
  void othersMayNotRead(String role) {
    as(role).get(ROOT + "energy-attributes").then().statusCode(403);
  }

  private static ValidatableResponse attributes(String query) {
    return as("finance").get(ROOT + "energy-attributes?" + query).then().statusCode(200);
  }

  /** A settled August of 1,000 kW; the meter has the contract's code. */
  private static String billed(String components) {
    String contract = fresh("ATTR");
    contract(contract, components);
    mainMeter(contract, contract, 60);
    upload("meter-intervals", Files.hourly(contract, "2026-08", i -> "1000")).statusCode(200);
    settle(contract, "2026-08").statusCode(201);
    return contract;
  }
}
