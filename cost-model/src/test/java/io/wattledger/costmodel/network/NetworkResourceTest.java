package io.wattledger.costmodel.network;

import static io.restassured.RestAssured.given;
import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static io.wattledger.costmodel.Caller.json;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class NetworkResourceTest {

  private static final String S19_XP =
      """
      {"blockHeight": 930000, "difficulty": "125864590119494", "feesBtcPerBlock": "0.02",
       "priceUsdPerBtc": "66434.20", "poolFeePercent": "1", "hashrateThs": "140",
       "powerW": "3010", "powerPriceUsdPerKwh": "0.05"}
      """;

  @Test
  void economicsAnswersEverythingThatFollows() {
    json(Roles.OPERATOR, S19_XP)
        .post(API + "network/economics")
        .then()
        .statusCode(200)
        .body("subsidySats", is(312500000))
        .body("networkHashrateEhs", startsWith("900.973830479"))
        .body("efficiencyJPerTh", is("21.5"))
        .body("btcPerDay", startsWith("0.000070371855269381"))
        .body("hashpriceUsdPerPhDay", startsWith("33.3935564809"))
        .body("hashcostUsdPerPhDay", is("25.8"))
        .body("revenueUsdPerMwh", startsWith("64.7161947305"))
        .body("netRevenueUsdPerMwhAtMeter", startsWith("64.0690327832"))
        .body("breakEvenPowerUsdPerKwh", startsWith("0.0640690327"))
        .body("breakEvenPriceUsdPerBtc", startsWith("51845.795943"))
        .body("breakEvenEfficiencyJPerTh", startsWith("27.5496840968"))
        .body("kwhPerBtc", startsWith("1026546.75968777"))
        .body("$", not(hasKey("explanations")));
  }

  @Test
  void figuresWithoutInputsAreAbsent() {
    json(Roles.EXECUTIVE, "{\"nBits\": \"0x170240c3\"}")
        .post(API + "network/economics")
        .then()
        .statusCode(200)
        .body("networkHashrateEhs", startsWith("894.304289489"))
        .body("$", not(hasKey("btcPerDay")))
        .body("$", not(hasKey("subsidySats")))
        .body("$", not(hasKey("hashpriceUsdPerPhDay")));
  }

  @Test
  void explainShowsEveryFigureWithItsInputs() {
    json(Roles.AUDITOR, S19_XP)
        .post(API + "network/economics?explain=true")
        .then()
        .statusCode(200)
        .body("explanations.kwhPerBtc.page", is("network-economics.md"))
        .body("explanations.kwhPerBtc.inputs.name", hasItem("pue"))
        .body("explanations.subsidyBtc.inputs[0].value", is("930000"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"difficulty\": \"0\"} | /difficulty",
        "{\"difficulty\": \"-1\"} | /difficulty",
        "{\"difficulty\": \"1e999\"} | /difficulty",
        "{\"priceUsdPerBtc\": \"-1\"} | /priceUsdPerBtc",
        "{\"priceUsdPerBtc\": \"1e31\"} | /priceUsdPerBtc",
        "{\"blockHeight\": -1} | /blockHeight",
        "{\"blockHeight\": 1.5} | /blockHeight",
        "{\"nBits\": \"0x1d80ffff\"} | /nBits",
        "{\"pue\": \"0.5\"} | /pue",
        "{\"poolFeePercent\": \"100\"} | /poolFeePercent",
        "{\"hashrateThs\": \"many\"} | /hashrateThs",
        "{\"hashRate\": \"1\"} | /hashRate"
      })
  void unsoundInputsAreRefusedByName(String body, String pointer) {
    json(Roles.OPERATOR, body)
        .post(API + "network/economics")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null"})
  void unreadableBodiesAreRefused(String body) {
    json(Roles.OPERATOR, body)
        .post(API + "network/economics")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void contradictoryInputsAreRefused() {
    json(Roles.OPERATOR, "{\"hashpriceUsdPerPhDay\": \"30\", \"difficulty\": \"125864590119494\"}")
        .post(API + "network/economics")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/hashpriceUsdPerPhDay"))
        .body("errors[0].detail", containsString("in place of"));
  }

  @Test
  void halvingTellsSubsidySupplyAndTheNext() {
    as(Roles.FINANCE)
        .get(API + "network/halving?height=953568")
        .then()
        .statusCode(200)
        .body("subsidySats", is(312500000))
        .body("subsidyBtc", is("3.12500000"))
        .body("supplyBtc", is("20042403.12500000"))
        .body("nextHalvingHeight", is(1050000))
        .body("blocksRemaining", is(96432))
        .body("etaDays", startsWith("669.66666666"))
        .body("nextSubsidySats", is(156250000));
  }

  @Test
  void halvingEndsWithTheSubsidy() {
    as(Roles.FINANCE)
        .get(API + "network/halving?height=6930000&explain=true")
        .then()
        .statusCode(200)
        .body("subsidySats", is(0))
        .body("supplySats", is(2099999997690000L))
        .body("nextHalvingHeight", nullValue())
        .body("explanations.subsidyBtc.value", is("0.00000000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?height=-1", "?height=2147483648", "?height=x", "?height=1.5"})
  void heightsThatCannotBeAreRefused(String query) {
    as(Roles.FINANCE)
        .get(API + "network/halving" + query)
        .then()
        .statusCode(400)
        .body("errors", hasSize(1))
        .body("errors[0].pointer", is("height"));
  }

  @Test
  void retargetIsExact() {
    json(
            Roles.ENERGY,
            """
            {"nBits": "0x1c05a3f4", "firstBlockAt": "2010-07-13T08:03:57Z",
             "lastBlockAt": "2010-07-16T16:27:51Z"}
            """)
        .post(API + "network/retarget?explain=true")
        .then()
        .statusCode(200)
        .body("actualSeconds", is(289434))
        .body("countedSeconds", is(302400))
        .body("nBits", is("0x1c0168fd"))
        .body("explanation.page", is("difficulty.md"));
  }

  @ParameterizedTest
  @CsvSource({
    "0x1c05,     2010-07-13T08:03:57Z, 2010-07-16T16:27:51Z, /nBits",
    "0x1c05a3f4, 2010-07-16T16:27:51Z, 2010-07-13T08:03:57Z, /lastBlockAt",
    "0x1c05a3f4, yesterday,            2010-07-13T08:03:57Z, /firstBlockAt"
  })
  void unsoundEpochsAreRefused(String bits, String first, String last, String pointer) {
    String body =
        "{\"nBits\": \"%s\", \"firstBlockAt\": \"%s\", \"lastBlockAt\": \"%s\"}"
            .formatted(bits, first, last);
    json(Roles.ENERGY, body)
        .post(API + "network/retarget")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void poolPayoutFollowsItsScheme() {
    json(
            Roles.FINANCE,
            """
            {"scheme": "FPPS", "shareDifficulty": "36000000000", "difficulty": "125864590119494",
             "subsidyBtc": "3.125", "feesBtc": "0.02", "poolFeePercent": "2"}
            """)
        .post(API + "network/pool-payouts?explain=true")
        .then()
        .statusCode(200)
        .body("payoutBtc", startsWith("0.00088154738274"))
        .body("explanation.label", is("FPPS payout"));
    json(
            Roles.FINANCE,
            """
            {"scheme": "PPLNS", "windowShareDifficulty": "36000000000", "windowMultiple": "5",
             "difficulty": "125864590119494", "rewardBtc": "3.145", "poolFeePercent": "0.9"}
            """)
        .post(API + "network/pool-payouts")
        .then()
        .statusCode(200)
        .body("payoutBtc", startsWith("0.000178288460469"));
    json(
            Roles.FINANCE,
            """
            {"scheme": "PPS_PLUS", "shareDifficulty": "36000000000",
             "windowShareDifficulty": "36000000000", "windowMultiple": "5",
             "difficulty": "125864590119494", "subsidyBtc": "3.125", "feesBtc": "0.02",
             "poolFeePercent": "2"}
            """)
        .post(API + "network/pool-payouts")
        .then()
        .statusCode(200)
        .body("payoutBtc", startsWith("0.00087706256299"));
  }

  @Test
  void poolPayoutNamesWhatItsSchemeNeeds() {
    json(Roles.FINANCE, "{\"scheme\": \"PPLNS\", \"difficulty\": \"125864590119494\"}")
        .post(API + "network/pool-payouts")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/rewardBtc"))
        .body("errors.pointer", hasItem("/windowMultiple"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"network/economics", "network/retarget", "network/pool-payouts"})
  void strangersAreTurnedAway(String path) {
    given().contentType("application/json").body("{}").post(API + path).then().statusCode(401);
    json(Roles.AI_CUSTOMER, "{}").post(API + path).then().statusCode(403);
  }

  @Test
  void strangersGetNoHalving() {
    given().get(API + "network/halving?height=1").then().statusCode(401);
    as(Roles.COLLECTOR).get(API + "network/halving?height=1").then().statusCode(403);
  }
}
