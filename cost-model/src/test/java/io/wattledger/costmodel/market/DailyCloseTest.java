package io.wattledger.costmodel.market;

import static io.restassured.RestAssured.given;
import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static io.wattledger.costmodel.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class DailyCloseTest {

  private static final String CLOSES = API + "market/daily-closes";

  @BeforeEach
  void emptyMarket() {
    MarketTables.clear();
  }

  @Test
  void statedPriceIsKeptWithItsProvenance() {
    state("2026-10-01", "51000.00", null).statusCode(201).body("version", is(1));

    as(Roles.OPERATOR)
        .get(CLOSES + "/2026-10-01")
        .then()
        .statusCode(200)
        .body("used.priceUsd", is("51000.00"))
        .body("used.status", is("ACTIVE"))
        .body("used.source", is("exchange"))
        .body("used.manual", is(true))
        .body("used.importId", nullValue())
        .body("used.recordedBy", is("finance"))
        .body("used.recordedAt", notNullValue());
  }

  @Test
  void statingTheSamePriceAgainChangesNothing() {
    state("2026-10-01", "51000.00", null).statusCode(201);

    state("2026-10-01", "51000.0", null).statusCode(200).body("version", is(1));
  }

  @Test
  void correctionNeedsAReasonAndKeepsTheOldVersion() {
    state("2026-10-01", "51000.00", null).statusCode(201);

    state("2026-10-01", "51010.00", null).statusCode(400).body("errors[0].pointer", is("/reason"));
    state("2026-10-01", "51010.00", "typing error").statusCode(201).body("version", is(2));

    as(Roles.AUDITOR)
        .get(CLOSES + "/2026-10-01")
        .then()
        .body("versions.version", contains(2, 1))
        .body("versions.priceUsd", contains("51010.00", "51000.00"))
        .body("used.reason", is("typing error"));
  }

  @Test
  void priceFarFromItsNeighboursIsUnusedUntilReleased() {
    state("2026-10-01", "51000.00", null).statusCode(201);
    state("2026-10-02", "5100.00", null).statusCode(201).body("status", is("SUSPICIOUS"));
    as(Roles.FINANCE)
        .get(API + "market/months/2026-10")
        .then()
        .body("daysPresent", is(1))
        .body("suspiciousDays", contains("2026-10-02"));

    json(Roles.FINANCE, "{\"reason\": \"checked at two exchanges\"}")
        .post(CLOSES + "/2026-10-02/release")
        .then()
        .statusCode(200)
        .body("status", is("ACTIVE"))
        .body("version", is(2));

    as(Roles.FINANCE)
        .get(API + "market/months/2026-10")
        .then()
        .body("daysPresent", is(2))
        .body("meanPriceUsd", is("28050.00"))
        .body("suspiciousDays", hasSize(0));
  }

  @Test
  void releasedTwiceIsAConflict() {
    state("2026-10-01", "51000.00", null).statusCode(201);

    json(Roles.FINANCE, "{\"reason\": \"again\"}")
        .post(CLOSES + "/2026-10-01/release")
        .then()
        .statusCode(409);
  }

  @Test
  void sameCorrectionFromManySidesIsMadeOnce() {
    state("2026-10-01", "51000.00", null).statusCode(201);

    List<Integer> answers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> state("2026-10-01", "51010.00", "late news").extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
    as(Roles.AUDITOR).get(CLOSES + "/2026-10-01").then().body("versions", hasSize(2));
  }

  @Test
  void correctionIsAudited() {
    state("2026-10-01", "51000.00", null).statusCode(201);
    state("2026-10-01", "51010.00", "typing error").statusCode(201);

    as(Roles.AUDITOR)
        .get(API + "audit-entries?entityType=daily-close&entityId=2026-10-01&limit=1")
        .then()
        .statusCode(200)
        .body("items[0].action", is("daily-close.changed"))
        .body("items[0].actor", is("finance"))
        .body("items[0].before.priceUsd", is("51000.00"))
        .body("items[0].after.priceUsd", is("51010.00"))
        .body("items[0].after.reason", is("typing error"));
  }

  @Test
  void neighboursFurtherThanAWeekSayNothing() {
    state("2026-10-01", "51000.00", null).statusCode(201);

    state("2026-10-09", "5100.00", null).statusCode(201).body("status", is("ACTIVE"));
  }

  @Test
  void closedMonthRefusesChanges() {
    state("2026-10-01", "51000.00", null).statusCode(201);
    state("2026-10-02", "5100.00", null).statusCode(201);
    json(Roles.CONTROLLER, "{\"reason\": \"final\"}")
        .put(API + "period-locks/2026-10")
        .then()
        .statusCode(200);

    state("2026-10-01", "51010.00", "late news")
        .statusCode(409)
        .body("detail", containsString("reopen"));
    state("2026-10-03", "51010.00", null).statusCode(409);
    json(Roles.FINANCE, "{\"reason\": \"late\"}")
        .post(CLOSES + "/2026-10-02/release")
        .then()
        .statusCode(409);
    state("2026-10-01", "51000.00", null).statusCode(200);
    state("2026-11-01", "51010.00", null).statusCode(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"date\": \"2026-10-01\", \"priceUsd\": \"0\", \"source\": \"x\"} | /priceUsd",
        "{\"date\": \"2026-10-01\", \"priceUsd\": \"-1\", \"source\": \"x\"} | /priceUsd",
        "{\"date\": \"2026-10-01\", \"priceUsd\": \"1,000\", \"source\": \"x\"} | /priceUsd",
        "{\"date\": \"2026-10-01\", \"source\": \"x\"} | /priceUsd",
        "{\"date\": \"2026-10-01\", \"priceUsd\": \"1\"} | /source",
        "{\"date\": \"2026-02-30\", \"priceUsd\": \"1\", \"source\": \"x\"} | /date",
        "{\"date\": \"2999-01-01\", \"priceUsd\": \"1\", \"source\": \"x\"} | /date",
        "{\"date\": \"2009-01-02\", \"priceUsd\": \"1\", \"source\": \"x\"} | /date",
        "{\"date\": \"2026-10-01\", \"price\": \"1\", \"source\": \"x\"} | /price"
      })
  void unsoundPricesAreRefusedByName(String body, String pointer) {
    json(Roles.FINANCE, body)
        .post(CLOSES)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void unknownDaysAreNotFound() {
    as(Roles.FINANCE).get(CLOSES + "/2026-10-01").then().statusCode(404);
    json(Roles.FINANCE, "{\"reason\": \"why\"}")
        .post(CLOSES + "/2026-10-01/release")
        .then()
        .statusCode(404);
    as(Roles.FINANCE).get(CLOSES + "/first").then().statusCode(400);
  }

  @Test
  void releaseNeedsAReason() {
    json(Roles.FINANCE, "{}")
        .post(CLOSES + "/2026-10-01/release")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("/reason"));
  }

  @Test
  void listIsPagedNewestFirst() {
    state("2026-10-01", "51000.00", null).statusCode(201);
    state("2026-10-02", "52000.00", null).statusCode(201);
    state("2026-10-03", "5300.00", null).statusCode(201);

    String next =
        as(Roles.EXECUTIVE)
            .get(CLOSES + "?limit=2")
            .then()
            .statusCode(200)
            .body("items.date", contains("2026-10-03", "2026-10-02"))
            .extract()
            .path("next");
    as(Roles.EXECUTIVE)
        .get(CLOSES + "?limit=2&cursor=" + next)
        .then()
        .body("items.date", contains("2026-10-01"))
        .body("next", nullValue());
    as(Roles.EXECUTIVE)
        .get(CLOSES + "?status=SUSPICIOUS")
        .then()
        .body("items.priceUsd", contains("5300.00"));
    as(Roles.EXECUTIVE)
        .get(CLOSES + "?from=2026-10-02&to=2026-10-02")
        .then()
        .body("items.date", contains("2026-10-02"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=1001", "cursor=x", "status=MAYBE", "from=x", "format=pdf"})
  void unsoundListQueriesAreRefused(String query) {
    as(Roles.EXECUTIVE).get(CLOSES + "?" + query).then().statusCode(400);
  }

  @Test
  void listIsDownloadedAsCsvAndXlsx() {
    state("2026-10-01", "51000.00", null).statusCode(201);

    as(Roles.EXECUTIVE)
        .get(CLOSES + "?format=csv")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .header("Content-Disposition", containsString("daily-closes.csv"))
        .body(containsString("2026-10-01,51000.00,exchange,ACTIVE,1"));
    as(Roles.EXECUTIVE)
        .get(CLOSES + "?format=xlsx")
        .then()
        .statusCode(200)
        .contentType(containsString("spreadsheetml"));
  }

  @Test
  void onlyFinanceEnergyAndAdminStatePrices() {
    String body = "{\"date\": \"2026-10-01\", \"priceUsd\": \"1\", \"source\": \"x\"}";
    given().get(CLOSES).then().statusCode(401);
    given().contentType("application/json").body(body).post(CLOSES).then().statusCode(401);
    as(Roles.AI_CUSTOMER).get(CLOSES).then().statusCode(403);
    as(Roles.AI_CUSTOMER).get(CLOSES + "/2026-10-01").then().statusCode(403);
    json(Roles.OPERATOR, body).post(CLOSES).then().statusCode(403);
    json(Roles.CONTROLLER, body).post(CLOSES).then().statusCode(403);
    json(Roles.OPERATOR, "{\"reason\": \"x\"}")
        .post(CLOSES + "/2026-10-01/release")
        .then()
        .statusCode(403);
    json(Roles.ENERGY, body).post(CLOSES).then().statusCode(201);
  }

  private static ValidatableResponse state(String date, String price, String reason) {
    String because = reason == null ? "" : ", \"reason\": \"" + reason + "\"";
    String body =
        "{\"date\": \"%s\", \"priceUsd\": \"%s\", \"source\": \"exchange\"%s}"
            .formatted(date, price, because);
    return json(Roles.FINANCE, body).post(CLOSES).then();
  }
}
