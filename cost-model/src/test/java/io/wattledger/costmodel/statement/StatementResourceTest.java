package io.wattledger.costmodel.statement;

import static io.restassured.RestAssured.given;
import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.wattledger.costmodel.neighbours.Neighbours;
import io.wattledger.costmodel.neighbours.NeighboursResource;
import io.wattledger.costmodel.neighbours.SmallCompany;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(NeighboursResource.class)
class StatementResourceTest {

  @Test
  void anOpenMonthIsComputedFromTheFactsAsTheyStand() {
    SmallCompany.in("2014-01").complete();

    as(Roles.EXECUTIVE)
        .get(API + "statements/2014-01")
        .then()
        .statusCode(200)
        .body("period", is("2014-01"))
        .body("scope", is("company"))
        .body("status", is("OPEN"))
        .body("version", nullValue())
        .body("currency", is("USD"))
        .body("btcProduced", is("4.00000000"))
        .body("components.component", hasItems("ENERGY_AND_COOLING", "OVERHEAD_AND_FEES"))
        .body("components.amount", is(List.of("128765.44", "25000.00", "13000.00", "7500.01")))
        .body("components.perBtc", is(List.of("32191.36", "6250.00", "3250.00", "1875.00")))
        .body("totalAmount", is("174265.45"))
        .body("totalPerBtc", is("43566.36"))
        .body("marketPricePerBtc", is("60000.00"))
        .body("resultPerBtc", is("16433.64"))
        .body("hash", notNullValue())
        .body("missing", hasSize(0))
        .body("cutOffPolicy", containsString("north-ppa America/Chicago"))
        .body("$", not(hasKey("explanations")));
  }

  @Test
  void sitesAndModelsSumToTheCompany() {
    SmallCompany.in("2014-02").complete();

    JsonPath scopes =
        as(Roles.FINANCE)
            .get(API + "statements/2014-02/scopes")
            .then()
            .statusCode(200)
            .body("items.scope", hasItems("company", "site:north", "site:south"))
            .body("items.find { it.scope == 'site:north' }.scopeName", is("North"))
            .extract()
            .jsonPath();

    assertThat(sum(scopes, "site:")).isEqualTo("174265.45");
    assertThat(sum(scopes, "model:")).isEqualTo("174265.45");
  }

  private static BigDecimal sum(JsonPath scopes, String prefix) {
    List<String> totals =
        scopes.getList(
            "items.findAll { it.scope.startsWith('" + prefix + "') }.totalAmount", String.class);
    return totals.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void aSiteShowsItsOwnLinesAndItsShares() {
    SmallCompany.in("2014-03").complete();

    as(Roles.AUDITOR)
        .get(API + "statements/2014-03?scope=site:south")
        .then()
        .statusCode(200)
        .body("btcProduced", is("1.00000000"))
        .body("components.amount", is(List.of("40000.00", "10000.00", "3250.00", "1900.00")));
  }

  @Test
  void cashLeavesOutDepreciationAndDebtCostAndNetLeavesOutThePoolFee() {
    SmallCompany.in("2014-04").complete();

    as(Roles.FINANCE)
        .get(API + "statements/2014-04?definition=cash&coins=net")
        .then()
        .statusCode(200)
        .body("definition", is("cash"))
        .body("coins", is("net"))
        .body("btcProduced", is("3.96000000"))
        .body("components.amount", is(List.of("128765.44", "5000.00", "12000.00", "5100.01")));
  }

  @Test
  void everyFigureIsExplainedDownToItsRecords() {
    SmallCompany.in("2014-05").complete();

    as(Roles.FINANCE)
        .get(API + "statements/2014-05?explain=true")
        .then()
        .statusCode(200)
        .body("components[0].explanation.value", is("32191.36"))
        .body("components[0].explanation.inputs.name", is(List.of("cost", "BTC")))
        .body(
            "components[0].explanation.inputs[0].explanation.inputs.source.href",
            hasItem("/api/energy-contracts/v1/settlements/2014-05-north"))
        .body("components[3].explanation.inputs[0].explanation.inputs.explanation", notNullValue())
        .body("explanations.totalPerBtc.inputs[0].value", is("174265.45"))
        .body("explanations.btcProduced.inputs.source.type", everyItem(is("payouts")))
        .body("explanations.marketPricePerBtc.inputs", hasSize(31))
        .body("explanations.resultPerBtc.value", is("16433.64"));
  }

  @Test
  void aSharedLineOfASiteIsExplainedByItsDriver() {
    SmallCompany.in("2014-06").complete();

    as(Roles.FINANCE)
        .get(API + "statements/2014-06/lines?scope=site:north&explain=true")
        .then()
        .statusCode(200)
        .body("items.find { it.description == 'Cost PAYROLL' }.amount", is("3750.01"))
        .body(
            "items.find { it.description == 'Cost PAYROLL' }.explanation.inputs.name",
            is(List.of("cost", "north", "south")));
  }

  @Test
  void linesArePagedAndNameTheirSources() {
    SmallCompany.in("2014-07").complete();

    JsonPath first =
        as(Roles.FINANCE)
            .get(API + "statements/2014-07/lines?limit=5")
            .then()
            .statusCode(200)
            .body("items", hasSize(5))
            .body("items.source.href", everyItem(startsWith("/api/")))
            .extract()
            .jsonPath();
    as(Roles.FINANCE)
        .get(API + "statements/2014-07/lines?limit=100&cursor=" + first.getString("next"))
        .then()
        .statusCode(200)
        .body("items", hasSize(8))
        .body("items[0].lineNo", is(6))
        .body("next", nullValue());
    as(Roles.FINANCE)
        .get(API + "statements/2014-07/lines?component=CAPITAL_AND_FINANCING")
        .then()
        .statusCode(200)
        .body("items.amount", is(List.of("12000.00", "1000.00")))
        .body("items.cash", is(List.of(true, false)));
  }

  @Test
  void oneMoreCostChangesTheTotalByExactlyItsAmount() {
    SmallCompany company = SmallCompany.in("2014-08").complete();

    company.cost("EXTRA", "OVERHEAD_AND_FEES", "123.45", "\"siteCode\":\"north\"");

    as(Roles.FINANCE).get(API + "statements/2014-08").then().body("totalAmount", is("174388.90"));
  }

  @Test
  void missingFactsAreNamedAndNotCounted() {
    SmallCompany.in("2014-09").neighbours().draft("south");

    as(Roles.FINANCE)
        .get(API + "statements/2014-09")
        .then()
        .statusCode(200)
        .body("btcProduced", is("0.00000000"))
        .body("totalPerBtc", nullValue())
        .body("marketPricePerBtc", nullValue())
        .body("components[0].amount", is("88765.44"))
        .body("missing.code", hasItems("BILL_DRAFT", "PAYOUTS_MISSING", "DAILY_CLOSE_MISSING"))
        .body("missing.detail", hasItem(containsString("meter M1 has a gap")));
  }

  @Test
  void aQuarterDividesSumsAndTakesTheMeanOverAllDays() {
    SmallCompany.in("2014-10").complete();

    as(Roles.FINANCE)
        .get(API + "statements/2014-Q4")
        .then()
        .statusCode(200)
        .body("period", is("2014-Q4"))
        .body("totalPerBtc", is("43566.36"))
        .body("marketPricePerBtc", is("60000.00"))
        .body("months.period", is(List.of("2014-10", "2014-11", "2014-12")))
        .body("missing.detail", hasItem(containsString("2014-11-01")));
    as(Roles.FINANCE)
        .get(API + "statements/T12-2014-10")
        .then()
        .statusCode(200)
        .body("months", hasSize(12));
  }

  @Test
  void aPeriodLeavesOutMonthsThatHaveNotBegun() {
    Neighbours.reset();

    as(Roles.FINANCE)
        .get(API + "statements/2097-Q2")
        .then()
        .statusCode(200)
        .body("months.period", is(List.of("2097-04")))
        .body("missing", hasSize(0));
  }

  @Test
  void theTrendHasOneStatementPerMonth() {
    SmallCompany.in("2013-02").complete();

    as(Roles.EXECUTIVE)
        .get(API + "statements?from=2013-01&to=2013-03")
        .then()
        .statusCode(200)
        .body("items.period", is(List.of("2013-01", "2013-02", "2013-03")))
        .body("items[1].totalPerBtc", is("43566.36"))
        .body("next", nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statements/2026-13 | use 2026-10, 2026-Q4 or T12-2026-10",
        "statements/october | use 2026-10, 2026-Q4 or T12-2026-10",
        "statements/2014-01?scope=region:x | company, site:{siteCode}, model:{modelCode}",
        "statements/2014-01?definition=direct | allowed: all-in, cash",
        "statements/2014-01?coins=half | allowed: gross, net",
        "statements/2014-01?explain=maybe | true or false",
        "statements/2014-01?format=pdf | csv or xlsx",
        "statements/2014-Q1?version=1 | Only a month has versions",
        "statements/2014-01/lines?limit=0 | 1 to 1000",
        "statements/2014-01/lines?cursor=x | cursor",
        "statements/2014-01/lines?component=LUNCH | OVERHEAD_AND_FEES",
        "statements?from=2014-01 | is required",
        "statements?from=2014-02&to=2014-01 | 1 to 36 months",
        "statements?from=2011-01&to=2014-01 | 1 to 36 months"
      })
  void badQueriesSayWhatIsAllowed(String path, String detail) {
    Neighbours.reset();

    String body =
        as(Roles.FINANCE)
            .urlEncodingEnabled(true)
            .get(API + path)
            .then()
            .statusCode(400)
            .contentType("application/problem+json")
            .extract()
            .asString();

    assertThat(body).contains(detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statements/2012-01?scope=site:atlantis",
        "statements/2012-01?scope=model:abacus",
        "statements/2012-01/lines?scope=site:atlantis",
        "statements/2012-01?version=3"
      })
  void unknownScopesAndVersionsAreNotFound(String path) {
    Neighbours.reset();

    as(Roles.FINANCE).get(API + path).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statements/2012-01",
        "statements/2012-01/lines",
        "statements/2012-01/scopes",
        "statements/2012-01/versions",
        "statements?from=2012-01&to=2012-01"
      })
  void onlyReadersOfCostsAreAnswered(String path) {
    Neighbours.reset();

    given().get(API + path).then().statusCode(401);
    as(Roles.OPERATOR).get(API + path).then().statusCode(403);
    as(Roles.AI_CUSTOMER).get(API + path).then().statusCode(403);
    for (String role :
        List.of(Roles.FINANCE, Roles.CONTROLLER, Roles.EXECUTIVE, Roles.AUDITOR, Roles.ADMIN)) {
      as(role).get(API + path).then().statusCode(200);
    }
    as(Roles.SCHEDULER).get(API + path).then().statusCode(path.endsWith("versions") ? 403 : 200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET fleet/sites | 0 | 503 | fleet does not answer",
        "GET energy-contracts/contracts | 503 | 503 | energy-contracts is not ready",
        "GET energy-contracts/settlements | 500 | 502 | energy-contracts answers with status 500",
        "GET fleet/asset-batches | 403 | 403 | None of your roles allows this at fleet",
        "GET fleet/sites | 401 | 502 | does not accept the caller's token"
      })
  void aFailingNeighbourIsNamed(String request, int status, int expected, String detail) {
    Neighbours.reset();
    Neighbours.fail(request, status);

    as(Roles.FINANCE)
        .get(API + "statements/2012-02")
        .then()
        .statusCode(expected)
        .contentType("application/problem+json")
        .body("detail", containsString(detail));
  }

  @Test
  void statementAndLinesAreDownloadedAsCsvAndXlsx() {
    SmallCompany.in("2012-03").complete();

    String statement =
        as(Roles.FINANCE)
            .get(API + "statements/2012-03?format=csv")
            .then()
            .statusCode(200)
            .header("Content-Disposition", containsString("cost-statement-2012-03-company.csv"))
            .extract()
            .asString();
    String lines =
        as(Roles.FINANCE)
            .get(API + "statements/2012-03/lines?format=csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    byte[] sheet =
        as(Roles.FINANCE)
            .get(API + "statements/2012-03/lines?format=xlsx")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    assertThat(statement).contains("Total,174265.45,43566.36");
    assertThat(lines).contains("Cost PAYROLL", "5000.01", "/api/cost-model/v1/cost-facts/");
    assertThat(new String(sheet, 0, 2, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("PK");
  }
}
