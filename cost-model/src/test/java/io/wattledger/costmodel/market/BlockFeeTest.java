package io.wattledger.costmodel.market;

import static io.restassured.RestAssured.given;
import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static io.wattledger.costmodel.Caller.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class BlockFeeTest {

  private static final String FEES = API + "market/block-fees";

  @BeforeEach
  void emptyMarket() {
    MarketTables.clear();
  }

  @Test
  void unknownFeesStayUnknown() {
    state("\"date\": \"2026-10-01\"")
        .statusCode(201)
        .body("meanFeesBtcPerBlock", nullValue())
        .body("version", is(1));
    state("\"date\": \"2026-10-01\"").statusCode(200);
    state("\"date\": \"2026-10-01\", \"meanFeesBtcPerBlock\": \"0.024\"")
        .statusCode(400)
        .body("errors[0].pointer", is("/reason"));
    state("\"date\": \"2026-10-01\", \"meanFeesBtcPerBlock\": \"0.024\", \"reason\": \"known now\"")
        .statusCode(201);

    as(Roles.AUDITOR)
        .get(FEES + "/2026-10-01")
        .then()
        .statusCode(200)
        .body("latest.meanFeesBtcPerBlock", is("0.024"))
        .body("versions.meanFeesBtcPerBlock", contains("0.024", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"date\": \"2999-10-01\" | /date",
        "\"meanFeesBtcPerBlock\": \"0\" | /date",
        "\"date\": \"2026-10-01\", \"meanFeesBtcPerBlock\": \"-0.1\" | /meanFeesBtcPerBlock",
        "\"date\": \"2026-10-01\", \"meanFeesBtcPerBlock\": \"1001\" | /meanFeesBtcPerBlock"
      })
  void unsoundFeesAreRefusedByName(String fields, String pointer) {
    state(fields).statusCode(400).body("errors.pointer", hasItem(pointer));
  }

  @Test
  void listIsPagedNewestFirstAndDownloaded() {
    state("\"date\": \"2026-10-01\", \"meanFeesBtcPerBlock\": \"0.02\"").statusCode(201);
    state("\"date\": \"2026-10-02\"").statusCode(201);

    as(Roles.OPERATOR)
        .get(FEES + "?from=2026-10-01")
        .then()
        .statusCode(200)
        .body("items.date", contains("2026-10-02", "2026-10-01"));
    as(Roles.OPERATOR)
        .get(FEES + "?format=csv")
        .then()
        .statusCode(200)
        .body(containsString("2026-10-02,,own node,1"));
    as(Roles.OPERATOR).get(FEES + "?cursor=x").then().statusCode(400);
    as(Roles.OPERATOR).get(FEES + "/2026-10-05").then().statusCode(404);
  }

  @Test
  void onlyFinanceEnergyAndAdminStateFees() {
    String body = "{\"date\": \"2026-10-01\", \"source\": \"node\"}";
    given().get(FEES).then().statusCode(401);
    given().contentType("application/json").body(body).post(FEES).then().statusCode(401);
    as(Roles.AI_CUSTOMER).get(FEES).then().statusCode(403);
    as(Roles.AI_CUSTOMER).get(FEES + "/2026-10-01").then().statusCode(403);
    json(Roles.AUDITOR, body).post(FEES).then().statusCode(403);
    json(Roles.ENERGY, body).post(FEES).then().statusCode(201);
  }

  private static ValidatableResponse state(String fields) {
    return json(Roles.FINANCE, "{" + fields + ", \"source\": \"own node\"}").post(FEES).then();
  }
}
