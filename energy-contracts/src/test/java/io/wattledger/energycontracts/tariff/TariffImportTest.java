package io.wattledger.energycontracts.tariff;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.energy;
import static io.wattledger.energycontracts.Api.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.energycontracts.Api;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class TariffImportTest {

  private static final String PATH = ROOT + "imports/tariffs";
  private static final String RATE =
      "{'label':'a','name':'Large Power','utility':'South Central','startdate':1335880800,"
          + "'fixedchargefirstmeter':1940.00,'fixedchargeunits':'$/month','energyratestructure':"
          + "[[{'rate':0.05}]],'flatdemandstructure':[[{'rate':8.9}]],'demandwindow':15,"
          + "'lookbackPercent':0.8,'lookbackRange':11,'fixedchargeeaaddl':7}";

  @Test
  void aTariffIsShownAsComponentsWithWhatTheyDoNotSay() {
    send(RATE)
        .statusCode(200)
        .body("name", equalTo("Large Power"))
        .body("utility", equalTo("South Central"))
        .body("effectiveFrom", equalTo("2012-05-01"))
        .body("currency", equalTo("USD"))
        .body("components.type", equalTo(List.of("FIXED_CHARGE", "DEMAND", "ENERGY_FEE")))
        .body("components[0].amountPerMonth", equalTo("1940"))
        .body("components[1].pricePerKw", equalTo("8.9"))
        .body("components[1].ratchets[0].percent", equalTo("80"))
        .body("components[2].pricePerKwh", equalTo("0.05"))
        .body("notes.kind", equalTo(List.of("NOT_REPRESENTED", "ASSUMED")))
        .body("notes.field", equalTo(List.of("fixedchargeeaaddl", "lookback")));
  }

  @Test
  void theComponentsMakeAContractVersionAsTheyAre() {
    String components = send(RATE).extract().asString();
    String sent = components.replaceAll("(?s).*\"components\":(\\[.*\\]),\"notes\".*", "$1");
    String code = fresh("URDB");

    Api.contract(code, sent.replace("\"", "'"));

    assertThat(
            energy()
                .get(ROOT + "contracts/" + code)
                .then()
                .statusCode(200)
                .extract()
                .<List<?>>path("versions[0].components"))
        .hasSize(3);
  }

  @Test
  void anAnswerOfTheDatabaseWithSeveralTariffsAsksForALabel() {
    String two = "{'items':[{'label':'a','fixedmonthlycharge':1},{'label':'b'}]}";

    send(two).statusCode(422).body("detail", containsString("choose one by its label: a, b"));
    energy()
        .queryParam("label", "a")
        .body(two.replace('\'', '"'))
        .post(PATH)
        .then()
        .statusCode(200)
        .body("components", hasSize(1));
  }

  @Test
  void whatCannotBeReadIsRefusedWithItsPlace() {
    send("{'flatdemandstructure':[[{'rate':'x'}]]}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo("/flatdemandstructure/0/0/rate"));
    send("").statusCode(400);
    send("[".repeat(2000)).statusCode(400);
    energy().contentType("text/plain").body("x").post(PATH).then().statusCode(415);
  }

  @Test
  void aFileBeyondTheBoundIsRefused() {
    send("{'name':'" + "x".repeat(1 << 20) + "'}")
        .statusCode(413)
        .contentType("application/problem+json")
        .body("detail", containsString("at most 1 MiB"));
  }

  @Test
  void anonymousCallersAreUnauthenticated() {
    given().contentType("application/json").body("{}").post(PATH).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "finance", "auditor", "ai-customer", "collector"})
  void otherRolesAreForbidden(String role) {
    as(role).body("{}").post(PATH).then().statusCode(403);
  }

  private static ValidatableResponse send(String file) {
    return energy().body(file.replace('\'', '"')).post(PATH).then();
  }
}
