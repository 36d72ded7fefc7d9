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
class DifficultyEpochTest {

  private static final String EPOCHS = API + "market/difficulty-epochs";

  @BeforeEach
  void emptyMarket() {
    MarketTables.clear();
  }

  @Test
  void bitsGiveTheDifficulty() {
    state("\"startHeight\": 953568, \"nBits\": \"170240c3\"")
        .statusCode(201)
        .body("nBits", is("0x170240c3"))
        .body("difficulty", is("124932866006548.15043583"))
        .body("startedAt", nullValue());
  }

  @Test
  void correctionNeedsAReasonAndKeepsTheOldVersion() {
    state("\"startHeight\": 967680, \"difficulty\": \"125600000000000\"").statusCode(201);
    state("\"startHeight\": 967680, \"difficulty\": \"125600000000000.0\"").statusCode(200);
    String better =
        "\"startHeight\": 967680, \"difficulty\": \"125600000000000\","
            + " \"startedAt\": \"2026-09-20T10:00:00Z\"";
    state(better).statusCode(400).body("errors[0].pointer", is("/reason"));
    state(better + ", \"reason\": \"start found\"").statusCode(201).body("version", is(2));

    as(Roles.AUDITOR)
        .get(EPOCHS + "/967680")
        .then()
        .statusCode(200)
        .body("latest.startedAt", is("2026-09-20T10:00:00Z"))
        .body("versions.version", contains(2, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"startHeight\": 953569, \"difficulty\": \"2\" | /startHeight",
        "\"startHeight\": -2016, \"difficulty\": \"2\" | /startHeight",
        "\"difficulty\": \"2\" | /startHeight",
        "\"startHeight\": 953568 | /difficulty",
        "\"startHeight\": 953568, \"difficulty\": \"0\" | /difficulty",
        "\"startHeight\": 953568, \"nBits\": \"0x17\" | /nBits",
        "\"startHeight\": 953568, \"nBits\": \"0x170240c3\", \"difficulty\": \"1e14\" | /difficulty",
        "\"startHeight\": 953568, \"difficulty\": \"2\","
            + " \"startedAt\": \"2999-01-01T00:00:00Z\" | /startedAt"
      })
  void unsoundEpochsAreRefusedByName(String fields, String pointer) {
    state(fields).statusCode(400).body("errors.pointer", hasItem(pointer));
  }

  @Test
  void listIsPagedHighestFirstAndDownloaded() {
    state("\"startHeight\": 0, \"nBits\": \"0x1d00ffff\"").statusCode(201);
    state("\"startHeight\": 2016, \"nBits\": \"0x1d00ffff\"").statusCode(201);

    String next =
        as(Roles.OPERATOR)
            .get(EPOCHS + "?limit=1")
            .then()
            .statusCode(200)
            .body("items.startHeight", contains(2016))
            .extract()
            .path("next");
    as(Roles.OPERATOR)
        .get(EPOCHS + "?limit=1&cursor=" + next)
        .then()
        .body("items.startHeight", contains(0))
        .body("next", nullValue());
    as(Roles.OPERATOR)
        .get(EPOCHS + "?format=csv")
        .then()
        .statusCode(200)
        .body(containsString("startHeight,nBits,difficulty"))
        .body(containsString("2016,0x1d00ffff,1.00000000"));
    as(Roles.OPERATOR).get(EPOCHS + "?cursor=x").then().statusCode(400);
    as(Roles.OPERATOR).get(EPOCHS + "?format=doc").then().statusCode(400);
  }

  @Test
  void unknownEpochsAreNotFound() {
    as(Roles.OPERATOR).get(EPOCHS + "/4032").then().statusCode(404);
    as(Roles.OPERATOR).get(EPOCHS + "/first").then().statusCode(400);
  }

  @Test
  void onlyFinanceEnergyAndAdminStateEpochs() {
    String body = "{\"startHeight\": 0, \"nBits\": \"0x1d00ffff\", \"source\": \"node\"}";
    given().get(EPOCHS).then().statusCode(401);
    given().get(EPOCHS + "/0").then().statusCode(401);
    given().contentType("application/json").body(body).post(EPOCHS).then().statusCode(401);
    as(Roles.AI_CUSTOMER).get(EPOCHS).then().statusCode(403);
    json(Roles.EXECUTIVE, body).post(EPOCHS).then().statusCode(403);
    json(Roles.ADMIN, body).post(EPOCHS).then().statusCode(201);
  }

  private static ValidatableResponse state(String fields) {
    return json(Roles.FINANCE, "{" + fields + ", \"source\": \"own node\"}").post(EPOCHS).then();
  }
}
