package io.wattledger.costmodel.facts;

import static io.restassured.RestAssured.given;
import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static io.wattledger.costmodel.neighbours.SmallCompany.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wattledger.costmodel.neighbours.NeighboursResource;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(NeighboursResource.class)
class FactsResourceTest {

  private static final String PAYOUT =
      """
      {"siteCode":"pecos","pool":"foundry","day":"%s","grossBtc":"1.5","poolFeeBtc":"0.0105",
       "reference":"%s"}
      """;
  private static final String COST =
      """
      {"code":"%s","component":"OVERHEAD_AND_FEES","category":"INSURANCE",
       "description":"Property insurance","supplier":"Lone Star Mutual","document":"INV-17",
       "period":"%s","amount":"84000.00","currency":"USD","driver":"POWER_CAPACITY",
       "miningSharePercent":"85"}
      """;
  private static final String DEBT =
      """
      {"code":"%s","name":"Term loan","type":"LOAN","lender":"First Basin Bank",
       "principal":"1200000.00","currency":"USD","annualRatePercent":"12","dayCount":"MONTHLY",
       "drawnOn":"2017-01-01","maturesOn":"2017-07-01","purpose":"MINING","siteCode":"pecos",
       "amortisedCost":{"amount":"36000.00","months":6,"from":"2017-01"},"monthlyFee":"500.00"}
      """;

  @Test
  void aPayoutIsEnteredReadCorrectedAndTakenBackWithAllItsVersions() {
    String id = create("payouts", PAYOUT.formatted("2017-03-01", "r-1"));

    as(Roles.AUDITOR)
        .get(API + "payouts/" + id)
        .then()
        .statusCode(200)
        .body("version", is(1))
        .body("grossBtc", is("1.50000000"))
        .body("poolFeeBtc", is("0.01050000"));
    patch("payouts/" + id, "{\"grossBtc\":\"1.4\",\"version\":1,\"reason\":\"pool restated\"}")
        .then()
        .statusCode(200)
        .body("version", is(2))
        .body("grossBtc", is("1.40000000"))
        .body("reference", is("r-1"));
    as(Roles.FINANCE).delete(API + "payouts/" + id + "?reason=twice").then().statusCode(204);
    as(Roles.FINANCE).get(API + "payouts/" + id).then().statusCode(404);
    as(Roles.AUDITOR)
        .get(API + "payouts/" + id + "/versions")
        .then()
        .statusCode(200)
        .body("change", is(List.of("CREATED", "CHANGED", "DELETED")))
        .body("reason", is(Arrays.asList(null, "pool restated", "twice")))
        .body("changedBy", is(List.of("finance", "finance", "finance")))
        .body("body[1].grossBtc", is("1.40000000"));
    as(Roles.AUDITOR)
        .get(API + "audit-entries?entityId=" + id)
        .then()
        .statusCode(200)
        .body("items.action", hasItems("payout.created", "payout.changed", "payout.deleted"));
  }

  @Test
  void aCostIsCorrectedByTheFieldsThatChangeAndNullClearsOne() {
    String id = create("cost-facts", COST.formatted("INSURANCE", "2017-03"));

    patch("cost-facts/" + id, "{\"driver\":null,\"siteCode\":\"pecos\",\"supplier\":null}")
        .then()
        .statusCode(200)
        .body("siteCode", is("pecos"))
        .body("driver", nullValue())
        .body("supplier", nullValue())
        .body("amount", is("84000.00"))
        .body("miningSharePercent", is("85"));
  }

  @Test
  void aDebtInstrumentIsEnteredListedAndCorrected() {
    String id = create("debt-instruments", DEBT.formatted("FACT-LOAN"));

    as(Roles.EXECUTIVE)
        .get(API + "debt-instruments?activeIn=2017-06&siteCode=pecos&type=LOAN")
        .then()
        .statusCode(200)
        .body("items.code", hasItem("FACT-LOAN"));
    as(Roles.EXECUTIVE)
        .get(API + "debt-instruments?activeIn=2017-09")
        .then()
        .body("items", hasSize(0));
    patch("debt-instruments/" + id, "{\"annualRatePercent\":\"12.5\"}")
        .then()
        .statusCode(200)
        .body("annualRatePercent", is("12.5"))
        .body("miningSharePercent", is("100"))
        .body("amortisedCost.from", is("2017-01"));
    as(Roles.FINANCE).delete(API + "debt-instruments/" + id).then().statusCode(204);
  }

  @Test
  void aCompanyWideDebtIsSharedByTerahashHoursUnlessItSaysOtherwise() {
    String body = DEBT.formatted("FACT-SHARED").replace("\"siteCode\":\"pecos\",", "");

    post(Roles.FINANCE, body)
        .post(API + "debt-instruments")
        .then()
        .statusCode(201)
        .body("driver", is("TH_HOURS"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "payouts | \"siteCode\":\"pecos\" | \"siteCode\":\"Pecos Site\" | /siteCode",
        "payouts | \"pool\":\"foundry\" | \"pool\":\" \" | /pool",
        "payouts | \"grossBtc\":\"1.5\" | \"grossBtc\":\"1.123456789\" | /grossBtc",
        "payouts | \"grossBtc\":\"1.5\" | \"grossBtc\":\"0.01\" | /poolFeeBtc",
        "payouts | \"poolFeeBtc\":\"0.0105\" | \"poolFeeBtc\":\"-1\" | /poolFeeBtc",
        "payouts | \"pool\":\"foundry\" | \"pool\":\"foundry\",\"colour\":\"red\" | /colour",
        "payouts | 2017-04-01 | april | /day",
        "cost-facts | OVERHEAD_AND_FEES | LUNCH | /component",
        "cost-facts | \"driver\":\"POWER_CAPACITY\", | | /driver",
        "cost-facts | \"driver\" | \"siteCode\":\"pecos\",\"driver\" | /driver",
        "cost-facts | \"84000.00\" | \"84000.001\" | /amount",
        "cost-facts | \"85\" | \"101\" | /miningSharePercent",
        "cost-facts | 2017-04 | 2017-13 | /period",
        "debt-instruments | 2017-07-01 | 2016-07-01 | /maturesOn",
        "debt-instruments | \"purpose\":\"MINING\" | \"purpose\":\"CORPORATE\" | /miningSharePercent",
        "debt-instruments | \"12\" | \"-1\" | /annualRatePercent",
        "debt-instruments | \"principal\":\"1200000.00\" | \"principal\":\"0\" | /principal",
        "debt-instruments | \"months\":6 | \"months\":0 | /amortisedCost/months",
        "debt-instruments | \"siteCode\" | \"levelPayments\":6,\"repayments\":[{\"on\":\"2017-02-01\",\"amount\":\"1.00\"}],\"siteCode\" | /repayments"
      })
  void badInputNamesTheField(String collection, String valid, String broken, String pointer) {
    String body = body(collection).replace(valid, broken == null ? "" : broken);

    post(Roles.FINANCE, body)
        .post(API + collection)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
  }

  private static String body(String collection) {
    return switch (collection) {
      case "payouts" -> PAYOUT.formatted("2017-04-01", UUID.randomUUID());
      case "cost-facts" -> COST.formatted("BAD", "2017-04");
      default -> DEBT.formatted("BAD");
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"cost-facts", "debt-instruments"})
  void anotherCurrencyCannotBeProcessed(String collection) {
    post(Roles.FINANCE, body(collection).replace("USD", "EUR"))
        .post(API + collection)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/currency"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"payouts", "cost-facts", "debt-instruments"})
  void theSameFactCannotCountTwice(String collection) {
    String body =
        body(collection)
            .replace("\"BAD\"", "\"TWIN\"")
            .replaceAll("\"reference\":\"[^\"]*\"", "\"reference\":\"twin\"");
    post(Roles.FINANCE, body).post(API + collection).then().statusCode(201);

    post(Roles.FINANCE, body)
        .post(API + collection)
        .then()
        .statusCode(409)
        .body("detail", containsString("orrect that one"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"payouts", "cost-facts", "debt-instruments"})
  void theSameKeyEntersOnce(String collection) {
    String body =
        body(collection)
            .replace("\"BAD\"", "\"ONCE\"")
            .replaceAll("\"reference\":\"[^\"]*\"", "\"reference\":\"once\"");
    String key = UUID.randomUUID().toString();

    String first =
        withKey(key, body).post(API + collection).then().statusCode(201).extract().path("id");

    withKey(key, body).post(API + collection).then().statusCode(201).body("id", is(first));
    withKey(key, body.replace("pecos", "cascade").replace("84000", "84001"))
        .post(API + collection)
        .then()
        .statusCode(422);
    as(Roles.FINANCE)
        .contentType("application/json")
        .body(body)
        .post(API + collection)
        .then()
        .statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"payouts", "cost-facts", "debt-instruments"})
  void onlyFinanceWritesAndReadersOfCostsRead(String collection) {
    String unknown = API + collection + "/" + UUID.randomUUID();

    given().get(API + collection).then().statusCode(401);
    given().get(unknown).then().statusCode(401);
    as(Roles.OPERATOR).get(API + collection).then().statusCode(403);
    as(Roles.AUDITOR).get(API + collection).then().statusCode(200);
    as(Roles.AUDITOR).get(unknown).then().statusCode(404);
    as(Roles.AUDITOR).get(unknown + "/versions").then().statusCode(404);
    as(Roles.AUDITOR).get(API + collection + "/none").then().statusCode(400);
    post(Roles.CONTROLLER, body(collection)).post(API + collection).then().statusCode(403);
    as(Roles.CONTROLLER).delete(unknown).then().statusCode(403);
    as(Roles.FINANCE).delete(unknown).then().statusCode(404);
    patch(collection + "/" + UUID.randomUUID(), "{}").then().statusCode(404);
    as(Roles.AUDITOR)
        .contentType("application/json")
        .body("{}")
        .patch(unknown)
        .then()
        .statusCode(403);
  }

  @Test
  void aCorrectionOfAnOlderVersionIsRefused() {
    String id = create("cost-facts", COST.formatted("STALE", "2017-05"));
    patch("cost-facts/" + id, "{\"amount\":\"1.00\"}").then().statusCode(200);

    patch("cost-facts/" + id, "{\"amount\":\"2.00\",\"version\":1}")
        .then()
        .statusCode(409)
        .body("detail", containsString("at version 2"));
    patch("cost-facts/" + id, "{\"amount\":\"x\"}")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/amount"));
    patch("cost-facts/" + id, "{\"colour\":\"red\"}").then().statusCode(400);
    patch("cost-facts/" + id, "{\"reason\":7}")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/reason"));
    patch("cost-facts/" + id, "{\"amount\":null}")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/amount"));
  }

  @Test
  void listsAreFilteredPagedAndDownloaded() {
    create("payouts", PAYOUT.formatted("2017-06-02", "p-2"));
    create("payouts", PAYOUT.formatted("2017-06-01", "p-1"));
    create("payouts", PAYOUT.formatted("2017-06-03", "p-3"));

    JsonPath first =
        as(Roles.FINANCE)
            .get(API + "payouts?period=2017-06&siteCode=pecos&pool=foundry&limit=2")
            .then()
            .statusCode(200)
            .body("items.reference", is(List.of("p-1", "p-2")))
            .body("next", notNullValue())
            .extract()
            .jsonPath();
    as(Roles.FINANCE)
        .get(API + "payouts?period=2017-06&limit=2&cursor=" + first.getString("next"))
        .then()
        .body("items.reference", is(List.of("p-3")))
        .body("next", nullValue());
    as(Roles.FINANCE)
        .get(API + "payouts?from=2017-06-02&to=2017-06-02")
        .then()
        .body("items.reference", is(List.of("p-2")));
    as(Roles.FINANCE).get(API + "payouts?period=2017-06&from=2017-06-01").then().statusCode(400);
    String file =
        as(Roles.FINANCE)
            .get(API + "payouts?period=2017-06&format=csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(file)
        .contains("siteCode,pool,day,grossBtc,poolFeeBtc,reference\r\n")
        .contains("pecos,foundry,2017-06-01,1.50000000,0.01050000,p-1");
    as(Roles.FINANCE).get(API + "cost-facts?format=xlsx").then().statusCode(200);
    as(Roles.FINANCE).get(API + "debt-instruments?format=csv").then().statusCode(200);
    as(Roles.FINANCE).get(API + "cost-facts?format=pdf").then().statusCode(400);
    as(Roles.FINANCE).get(API + "cost-facts?limit=1001").then().statusCode(400);
    as(Roles.FINANCE).get(API + "cost-facts?component=LUNCH").then().statusCode(400);
  }

  private static String create(String collection, String body) {
    return post(Roles.FINANCE, body)
        .post(API + collection)
        .then()
        .statusCode(201)
        .header("Location", notNullValue())
        .body("version", is(1))
        .extract()
        .path("id");
  }

  private static Response patch(String path, String body) {
    return as(Roles.FINANCE).contentType("application/json").body(body).patch(API + path);
  }

  private static RequestSpecification withKey(String key, String body) {
    return as(Roles.FINANCE)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body);
  }
}
