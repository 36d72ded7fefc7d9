package io.wattledger.costmodel.market;

import static io.restassured.RestAssured.given;
import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static io.wattledger.costmodel.Caller.csv;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class MarketOverviewTest {

  @BeforeEach
  void emptyMarket() {
    MarketTables.clear();
  }

  @Test
  void summaryTellsTheNewestFactsAndTheirAge() {
    // Given: the first days of October
    october();

    // When, Then: at noon of the fourth the third is the last whole day
    as(Roles.EXECUTIVE)
        .get(API + "market/summary?asOf=2026-10-04T12:00:00Z&explain=true")
        .then()
        .statusCode(200)
        .body("price.date", is("2026-10-03"))
        .body("price.priceUsd", is("52000.00"))
        .body("priceAgeHours", is(12))
        .body("difficultyEpoch.startHeight", is(969696))
        .body("difficultyAgeHours", is(36))
        .body("height", is(969912))
        .body("subsidySats", is(312500000))
        .body("nextHalvingHeight", is(1050000))
        .body("fees.date", is("2026-10-02"))
        .body("feesAgeHours", is(36))
        .body("networkHashrateEhs", startsWith("896.9323369813"))
        .body("hashpriceUsdPerPhDay", startsWith("26.2558935931"))
        .body("missing", hasSize(0))
        .body("explanations.height.page", is("market-price.md"))
        .body("explanations", hasKey("hashpriceUsdPerPhDay"));
  }

  @Test
  void summaryOfThePastUsesOnlyWhatWasKnownThen() {
    october();

    as(Roles.EXECUTIVE)
        .get(API + "market/summary?asOf=2026-10-02T12:00:00Z")
        .then()
        .body("price.date", is("2026-10-01"))
        .body("difficultyEpoch.startHeight", is(967680))
        .body("$", not(hasKey("explanations")));
  }

  @Test
  void summaryNamesWhatIsUnknown() {
    as(Roles.EXECUTIVE)
        .get(API + "market/summary")
        .then()
        .statusCode(200)
        .body("price", nullValue())
        .body("height", nullValue())
        .body("networkHashrateEhs", nullValue())
        .body("hashpriceUsdPerPhDay", nullValue())
        .body("missing.code", contains("PRICE", "DIFFICULTY", "FEES"));
  }

  @Test
  void feesFarFromThePriceGiveNoHashprice() {
    load("daily-closes", "date,priceUsd\n2026-10-03,52000\n");
    load("block-fees", "date,meanFeesBtcPerBlock\n2026-08-01,0.02\n");
    load(
        "difficulty-epochs",
        "startHeight,difficulty,startedAt\n969696,125300000000000,2026-10-03T00:00:00Z\n");

    as(Roles.EXECUTIVE)
        .get(API + "market/summary?asOf=2026-10-04T12:00:00Z")
        .then()
        .body("fees", nullValue())
        .body("hashpriceUsdPerPhDay", nullValue())
        .body("missing.code", contains("FEES"));
  }

  @Test
  void monthIsTheMeanOfItsCloses() {
    october();

    as(Roles.CONTROLLER)
        .get(API + "market/months/2026-10?explain=true")
        .then()
        .statusCode(200)
        .body("currency", is("USD"))
        .body("meanPriceUsd", is("51000.00"))
        .body("daysInMonth", is(31))
        .body("daysPresent", is(3))
        .body("missingDays", hasSize(28))
        .body("missingDays[0]", is("2026-10-04"))
        .body("complete", is(false))
        .body("explanation.inputs[0].value", is("153000.01"))
        .body(
            "explanation.inputs[2].source.href",
            is("/api/cost-model/v1/market/daily-closes/2026-10-01"));
  }

  @Test
  void monthWithoutPricesHasNoMean() {
    as(Roles.CONTROLLER)
        .get(API + "market/months/2026-09?explain=true")
        .then()
        .statusCode(200)
        .body("meanPriceUsd", nullValue())
        .body("daysPresent", is(0))
        .body("missingDays", hasSize(30))
        .body("$", not(hasKey("explanation")));
  }

  @Test
  void seriesShowsEachDayWithWhatIsKnown() {
    october();

    as(Roles.ENERGY)
        .get(API + "market/series?from=2026-10-01&to=2026-10-05")
        .then()
        .statusCode(200)
        .body("everyDays", is(1))
        .body("points.date", hasSize(5))
        .body("points.priceUsd", contains("50000.00", "51000.01", "52000.00", null, null))
        .body("points[0].difficulty", is("125600000000000"))
        .body("points[2].difficulty", is("125300000000000"))
        .body("points[0].hashpriceUsdPerPhDay", startsWith("25.21"))
        .body("points[2].hashpriceUsdPerPhDay", nullValue())
        .body("points[4].networkHashrateEhs", startsWith("896.93"));
  }

  @Test
  void longSeriesAreThinnedToTwoThousandPoints() {
    load(
        "difficulty-epochs",
        "startHeight,difficulty,startedAt\n0,1,2009-01-03T18:15:05Z\n"
            + "969696,125300000000000,2026-10-03T00:00:00Z\n");

    as(Roles.ENERGY)
        .get(API + "market/series?from=2009-01-03&to=2026-10-05")
        .then()
        .statusCode(200)
        .body("everyDays", is(4))
        .body("points.size()", lessThanOrEqualTo(2000))
        .body("points[-1].date", is("2026-10-05"));
  }

  @Test
  void seriesIsDownloaded() {
    october();

    as(Roles.ENERGY)
        .get(API + "market/series?from=2026-10-01&to=2026-10-02&format=csv")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("market-2026-10-01-2026-10-02.csv"))
        .body(containsString("date,priceUsd,difficulty"))
        .body(containsString("2026-10-01,50000.00,125600000000000"));
    as(Roles.ENERGY)
        .get(API + "market/series?from=2026-10-01&to=2026-10-02&format=xlsx")
        .then()
        .statusCode(200)
        .contentType(containsString("spreadsheetml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary?asOf=yesterday",
        "summary?explain=maybe",
        "months/2026-13",
        "months/2026-Q4",
        "series?from=x",
        "series?from=2026-10-02&to=2026-10-01",
        "series?from=2999-10-02",
        "series?format=pdf"
      })
  void unsoundQuestionsAreRefused(String path) {
    as(Roles.ENERGY)
        .get(API + "market/" + path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"summary", "months/2026-10", "series"})
  void strangersAreTurnedAway(String path) {
    given().get(API + "market/" + path).then().statusCode(401);
    as(Roles.AI_CUSTOMER).get(API + "market/" + path).then().statusCode(403);
  }

  private static void october() {
    load(
        "daily-closes",
        "date,priceUsd\n2026-10-01,50000.00\n2026-10-02,51000.01\n2026-10-03,52000.00\n");
    load(
        "difficulty-epochs",
        "startHeight,difficulty,startedAt\n"
            + "967680,125600000000000,2026-09-19T00:00:00Z\n"
            + "969696,125300000000000,2026-10-03T00:00:00Z\n");
    load(
        "block-fees", "date,meanFeesBtcPerBlock\n2026-10-01,0.024\n2026-10-02,0.02\n2026-10-03,\n");
  }

  private static void load(String kind, String file) {
    csv(Roles.FINANCE, file)
        .post(API + "imports/" + kind)
        .then()
        .statusCode(200)
        .body("status", is("APPLIED"));
  }
}
