package io.wattledger.energycontracts.contract;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.lock;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.unlock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.energycontracts.engine.component.ComponentType;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Contracts and their versions: docs/guide/energy.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ContractTest {

  private static final String EVERY_COMPONENT =
      """
      [{'type':'FIXED_BLOCK','name':'block','blockKw':'52000','pricePerMwh':'27.90',
        'sellBack':{'priceSeries':'rt','feePerMwh':'1.50','floorPerMwh':'0'}},
       {'type':'INDEX_ENERGY','name':'excess','quantity':'ABOVE_BLOCK','priceSeries':'rt',
        'lossPercent':'2.15','adderPerMwh':'3.25','capPerMwh':'500'},
       {'type':'TOU_ENERGY','name':'tou','periods':[
         {'name':'on','pricePerMwh':'49.20','when':[{'months':[6,7],'days':['WEEKDAY','HOLIDAY'],
          'from':'06:00','to':'22:00'}]},
         {'name':'off','pricePerMwh':'31.40','allOtherHours':true}]},
       {'type':'TIERED_ENERGY','name':'tiers','tiers':[{'upToKwh':'1000','pricePerKwh':'0.05'},
         {'pricePerKwh':'0.04'}]},
       {'type':'ENERGY_FEE','name':'fee','pricePerMwh':'1.85',
        'allocation':{'method':'AT_UNIT_PRICE','uses':['AI']}},
       {'type':'DEMAND','name':'demand','pricePerKw':'8.90','windowMinutes':15,'window':'SLIDING',
        'minimumKw':'100'},
       {'type':'COINCIDENT_PEAK','name':'4CP','coincidentDemandsKw':['2100','400'],
        'pricePerKwYear':'71.25'},
       {'type':'FIXED_CHARGE','name':'meter','amountPerMonth':'1940.00',
        'allocation':{'method':'FIXED_SHARE','percentByUse':{'AI':'1.5'}}},
       {'type':'TAX','name':'tax','percent':'1.5','appliesTo':['tou','fee']}]""";

  @Test
  void theTermsOfUtilitiesAreKeptAsTheyWereStated() {
    String terms =
        """
        [{'type':'DEMAND','name':'demand','windowMinutes':15,'basis':'KW',
          'tiers':[{'upToKw':'100','pricePerKw':'20'},{'pricePerKw':'15'}],
          'when':[{'months':[6,7],'days':['WEEKDAY'],'from':'13:00','to':'19:00'}],
          'powerFactor':{'target':'0.95','measuredOver':'MONTH'},
          'contractKw':'20000','contractPercent':'60',
          'ratchets':[{'percent':'80','months':11,'peakMonths':[6,7],'billedMonths':[10],
            'peaksOf':'ALL_HOURS','since':'2025-06','peaks':[{'month':'2025-08','kw':'12500'}]}]},
         {'type':'TIERED_ENERGY','name':'tiers','limitsPer':'DAY','demandComponent':'demand',
          'tiers':[{'upToKwh':'9','upToKwhPerKw':'300','pricePerKwh':'1'},{'pricePerKwh':'2'}]},
         {'type':'REACTIVE_DEMAND','name':'kvar','pricePerKvar':'0.35','freeKvarPerKw':'0.25'},
         {'type':'COINCIDENT_PEAK','name':'tag','rule':{'preset':'PJM_5CP','lagYears':2},
          'years':[{'year':2025,'tagKw':'7'}],'pricePerMwDay':'269.92','scaling':'1.09',
          'firstMeasuredYear':2024},
         {'type':'MINIMUM_BILL','name':'minimum','amountPerYear':'12','since':'2026-01'}]""";
    String code = fresh("UTILITY");
    post(
            "contracts",
            contract(code, terms)
                .replace("'components':", "'holidayCalendar':'US_FEDERAL','components':"))
        .statusCode(201);

    String version = "versions[0].";
    String demand = version + "components[0].";
    as("executive")
        .get(ROOT + "contracts/" + code)
        .then()
        .statusCode(200)
        .body(version + "holidayCalendar", equalTo("US_FEDERAL"))
        .body(demand + "tiers.pricePerKw", equalTo(List.of("20", "15")))
        .body(demand + "when[0].to", equalTo("19:00"))
        .body(demand + "powerFactor.measuredOver", equalTo("MONTH"))
        .body(demand + "contractPercent", equalTo("60"))
        .body(demand + "ratchets[0].since", equalTo("2025-06"))
        .body(demand + "ratchets[0].peaks[0].kw", equalTo("12500"))
        .body(demand + "ratchets[0].billedMonths", equalTo(List.of(10)))
        .body(version + "components[1].limitsPer", equalTo("DAY"))
        .body(version + "components[1].tiers[0].upToKwhPerKw", equalTo("300"))
        .body(version + "components[2].freeKvarPerKw", equalTo("0.25"))
        .body(version + "components[3].rule.preset", equalTo("PJM_5CP"))
        .body(version + "components[3].rule.lagYears", equalTo(2))
        .body(version + "components[3].years[0].tagKw", equalTo("7"))
        .body(version + "components[3].windowMinutes", equalTo(60))
        .body(version + "components[4].yearEndsWithMonth", equalTo(12));
  }

  @Test
  void aContractKeepsEveryComponentAsItWasStated() {
    String code = fresh("ALL");
    post("contracts", contract(code, EVERY_COMPONENT))
        .statusCode(201)
        .header("Location", containsString("/api/energy-contracts/v1/contracts/" + code));

    as("executive")
        .get(ROOT + "contracts/" + code)
        .then()
        .statusCode(200)
        .body("siteCode", equalTo("pecos"))
        .body("kind", equalTo("SUPPLY"))
        .body("currency", equalTo("USD"))
        .body("recordedBy", equalTo("energy"))
        .body("versions[0].version", equalTo(1))
        .body("versions[0].effectiveFrom", equalTo("2026-01-01"))
        .body("versions[0].rounding", equalTo("HALF_UP"))
        .body(
            "versions[0].components.type",
            equalTo(
                List.of(
                    "FIXED_BLOCK",
                    "INDEX_ENERGY",
                    "TOU_ENERGY",
                    "TIERED_ENERGY",
                    "ENERGY_FEE",
                    "DEMAND",
                    "COINCIDENT_PEAK",
                    "FIXED_CHARGE",
                    "TAX")))
        .body("versions[0].components[0].takeOrPay", equalTo(true))
        .body("versions[0].components[0].sellBack.allocation.method", equalTo("RESIDUAL"))
        .body("versions[0].components[1].capPerMwh", equalTo("500"))
        .body("versions[0].components[2].periods[0].when[0].months", equalTo(List.of(6, 7)))
        .body("versions[0].components[4].allocation.uses", equalTo(List.of("AI")))
        .body("versions[0].components[5].window", equalTo("SLIDING"))
        .body("versions[0].components[7].allocation.percentByUse.AI", equalTo("1.5"));
  }

  @Test
  void whatWasReadCanBeEnteredAgain() {
    String code = fresh("AGAIN");
    post("contracts", contract(code, EVERY_COMPONENT)).statusCode(201);
    String components =
        as("energy")
            .get(ROOT + "contracts/" + code)
            .then()
            .extract()
            .asString()
            .replaceAll(".*\"components\":(\\[.*\\]),\"recordedAt\".*\\}\\].*", "$1");

    post("contracts/" + code + "/versions", version("2026-06-01", components))
        .statusCode(201)
        .body("version", equalTo(2));
  }

  @Test
  void anAmendmentIsAFurtherVersionAndTheFirstStays() {
    String code = fresh("AMEND");
    post("contracts", contract(code, fee("10"))).statusCode(201);

    post("contracts/" + code + "/versions", version("2026-07-01", fee("12")))
        .statusCode(201)
        .body("version", equalTo(2))
        .body("note", equalTo("amended"));

    as("auditor")
        .get(ROOT + "contracts/" + code + "/versions")
        .then()
        .statusCode(200)
        .body("items.version", equalTo(List.of(1, 2)))
        .body("items[0].components[0].pricePerMwh", equalTo("10"))
        .body("items[1].components[0].pricePerMwh", equalTo("12"));
    as("auditor")
        .get(ROOT + "audit-entries?entityType=contract&entityId=" + code)
        .then()
        .body("items.action", equalTo(List.of("contract.amended", "contract.created")));
    as("auditor").get(ROOT + "contracts/none/versions").then().statusCode(404);
    post("contracts/none/versions", version("2026-07-01", fee("1"))).statusCode(404);
    post(
            "contracts/" + code + "/versions",
            version("2026-07-01", fee("1")).replace("{'eff", "{'version':7,'eff"))
        .statusCode(422)
        .body("errors[0].detail", containsString("must be 3"));
  }

  @Test
  void contractsAreFoundByMonthAndSite() {
    String open = fresh("OPEN");
    String ended = fresh("ENDED");
    post("contracts", contract(open, fee("1")).replace("pecos", "listing")).statusCode(201);
    post(
            "contracts",
            contract(ended, fee("1"))
                .replace("pecos", "listing")
                .replace("'effectiveFrom'", "'effectiveTo':'2026-10-01','effectiveFrom'"))
        .statusCode(201);

    as("finance")
        .get(ROOT + "contracts?siteCode=listing&activeIn=2026-09")
        .then()
        .statusCode(200)
        .body("items.code", hasItems(open, ended));
    as("finance")
        .get(ROOT + "contracts?siteCode=listing&activeIn=2026-10")
        .then()
        .body("items.code", hasItem(open))
        .body("items.code", not(hasItem(ended)));
    as("finance")
        .get(ROOT + "contracts?siteCode=listing&activeIn=2025-12")
        .then()
        .body("items", hasSize(0));
    String next =
        as("finance")
            .get(ROOT + "contracts?siteCode=listing&limit=1")
            .then()
            .body("items", hasSize(1))
            .extract()
            .path("next");
    as("finance")
        .get(ROOT + "contracts?siteCode=listing&limit=1&cursor=" + next)
        .then()
        .body("items", hasSize(1));
    assertThat(
            as("finance")
                .get(ROOT + "contracts?siteCode=listing&format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .contains(open + ",Supply,listing,Lone Star,SUPPLY,America/Chicago,USD,1,2026-01-01");
    as("finance").get(ROOT + "contracts?activeIn=soon").then().statusCode(400);
    as("finance").get(ROOT + "contracts?limit=x").then().statusCode(400);
    as("finance").get(ROOT + "contracts?cursor=x").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'timeZone':'America/Chicago' | 'timeZone':'CST6CDT+1' | 400 | /timeZone",
        "'currency':'USD' | 'currency':'Dollar' | 400 | /currency",
        "'kind':'SUPPLY' | 'kind':'GIFT' | 400 | /kind",
        "'supplier':'Lone Star' | 'supplier':' ' | 400 | /supplier",
        "'siteCode':'pecos' | 'siteCode':'Pecos!' | 400 | /siteCode",
        "'code':'WRONG | 'code':'-WRONG | 400 | /code",
        "'name':'Supply' | 'name':'Supply','owner':'me' | 400 | /owner",
        "'effectiveFrom':'2026-01-01' | 'effectiveFrom':'2026-02-30' | 400"
            + " | /versions/0/effectiveFrom",
        "'effectiveFrom' | 'effectiveTo':'2026-01-01','effectiveFrom' | 422"
            + " | /versions/0/effectiveTo",
        "'effectiveFrom' | 'version':2,'effectiveFrom' | 422 | /versions/0/version",
        "'effectiveFrom' | 'rounding':'UP','effectiveFrom' | 400 | /versions/0/rounding",
        "'pricePerMwh':'1' | 'pricePerMwh':'1','pricePerKwh':'1' | 422"
            + " | /versions/0/components/0/pricePerKwh",
        "'type':'ENERGY_FEE' | 'type':'ENERGY' | 400 | /versions/0/components/0",
      })
  void wrongContractsAreRefusedWithTheirPlace(
      String right, String wrong, int status, String pointer) {
    post("contracts", contract("WRONG-1", fee("1")).replace(right, wrong))
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo(pointer));
  }

  @ParameterizedTest
  @EnumSource(ComponentType.class)
  void aClauseThatStatesNothingIsRefusedWithWhatItLacks(ComponentType type) {
    post("contracts", contract("BARE-1", "[{'type':'" + type + "','name':'bare'}]"))
        .statusCode(anyOf(equalTo(400), equalTo(422)))
        .body("errors.pointer", everyItem(startsWith("/versions/0/components/0")));
  }

  @Test
  void aTakenCodeIsAConflict() {
    String code = fresh("TWICE");
    post("contracts", contract(code, fee("1"))).statusCode(201);
    post("contracts", contract(code, fee("2")))
        .statusCode(409)
        .body("detail", containsString("add a version to that one"));
  }

  @Test
  void aVersionDoesNotReachIntoAClosedMonth() {
    String code = fresh("CLOSED");
    post("contracts", contract(code, fee("1"))).statusCode(201);
    lock("2026-04");
    try {
      post("contracts/" + code + "/versions", version("2026-03-15", fee("2")))
          .statusCode(409)
          .body("detail", containsString("2026-04"));
      post("contracts/" + code + "/versions", version("2026-05-01", fee("2"))).statusCode(201);
    } finally {
      unlock("2026-04");
    }
  }

  @Test
  void rolesAreKept() {
    for (String role : List.of("operator", "finance", "controller", "executive", "auditor")) {
      as(role).body("{}").post(ROOT + "contracts").then().statusCode(403);
      as(role).body("{}").post(ROOT + "contracts/x1/versions").then().statusCode(403);
      as(role).get(ROOT + "contracts").then().statusCode(200);
    }
    for (String role : List.of("ai-customer", "site-agent", "collector")) {
      as(role).get(ROOT + "contracts").then().statusCode(403);
      as(role).get(ROOT + "contracts/x1").then().statusCode(403);
      as(role).get(ROOT + "contracts/x1/versions").then().statusCode(403);
    }
    given().get(ROOT + "contracts").then().statusCode(401);
    as("admin").get(ROOT + "contracts/no-such").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'type':'INDEX_ENERGY' | priceSeries",
        "'type':'FIXED_BLOCK','blockKw':'1','pricePerMwh':'1','sellBack':{} | sellBack/priceSeries",
        "'type':'HEAT_RATE','heatRateMmbtuPerMwh':'7' | gasPriceSeries",
        "'type':'SWAP','notionalKw':'1','fixedPricePerMwh':'1' | priceSeries",
        "'type':'COLLAR','capPerMwh':'1' | priceSeries",
        "'type':'ANCILLARY_AWARD','awardKw':'1' | priceSeries",
        "'type':'DAY_AHEAD_POSITION','positionKw':'1','realTimeSeries':'rt' | dayAheadSeries",
        "'type':'DAY_AHEAD_POSITION','positionKw':'1','dayAheadSeries':'da' | realTimeSeries",
      })
  void aClauseWithoutItsSeriesIsRefusedAtItsPlace(String clause, String member) {
    post("contracts", contract(fresh("NONE"), "[{" + clause + "}]"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/versions/0/components/0/" + member));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "kW | 'type':'INDEX_ENERGY','name':'Energy','priceSeries':'SERIES' | a price per MWh",
        "USD/MW | 'type':'INDEX_ENERGY','name':'Energy','priceSeries':'SERIES' | a price per MWh",
        "USD/MMBtu | 'type':'INDEX_ENERGY','name':'Energy','priceSeries':'SERIES' | price per MWh",
        "USD/MWh | 'type':'HEAT_RATE','name':'Energy','gasPriceSeries':'SERIES',"
            + "'heatRateMmbtuPerMwh':'7' | a price per MMBtu",
        "USD/MWh | 'type':'COINCIDENT_PEAK','name':'Energy','rule':{'preset':'ERCOT_4CP'},"
            + "'systemLoadSeries':'SERIES','pricePerKwYear':'1' | power in kW or MW",
        "EUR/MWh | 'type':'INDEX_ENERGY','name':'Energy','priceSeries':'SERIES' | contract in USD",
      })
  void aClauseThatNamesASeriesInAnotherUnitIsRefusedWithBoth(
      String unit, String clause, String detail) {
    String series = fresh("unit");
    post(
            "price-series",
            "{'code':'%s','name':'Hub','unit':'%s','intervalMinutes':60,'timeZone':'UTC'}"
                .formatted(series, unit))
        .statusCode(201);
    String components = "[{" + clause.replace("SERIES", series) + "}]";
    String code = fresh("UNIT");
    post("contracts", contract(code, components))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/versions/0/components/0"))
        .body("errors[0].detail", containsString("series " + series + " is in " + unit))
        .body("errors[0].detail", containsString("Energy"))
        .body("errors[0].detail", containsString(detail));
    post("contracts", contract(code, fee("1"))).statusCode(201);
    post(
            "contracts/" + code + "/versions",
            "{'effectiveFrom':'2026-01-01','components':" + components + "}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/components/0"));
  }

  private static String fee(String price) {
    return "[{'type':'ENERGY_FEE','pricePerMwh':'" + price + "'}]";
  }

  private static String contract(String code, String components) {
    return "{'code':'"
        + code
        + "','name':'Supply','siteCode':'pecos','supplier':'Lone Star','kind':'SUPPLY',"
        + "'timeZone':'America/Chicago','currency':'USD','versions':["
        + "{'effectiveFrom':'2026-01-01','components':"
        + components
        + "}]}";
  }

  private static String version(String from, String components) {
    return "{'effectiveFrom':'" + from + "','note':'amended','components':" + components + "}";
  }
}
