package io.wattledger.energycontracts.credit;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.lock;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.unlock;
import static io.wattledger.energycontracts.Api.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The power-credit ledger as it is kept: docs/formulas/power-credits.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PowerCreditTest {

  private static final String BLOCK =
      """
      [{'type':'FIXED_BLOCK','name':'block','blockKw':'1000','pricePerMwh':'10',
        'sellBack':{'priceSeries':'SERIES',
          'credit':{'offsets':'ENERGY','maxBillPercent':'50','expiresAfterMonths':1}}}]""";

  @Inject DataSource database;
  @Inject PowerCreditExpiry expiry;

  @Test
  void aSaleEarnsACreditThatPaysTheNextBillAndThenExpires() {
    // Given: August unused and sold at 50, September used
    String contract = fresh("CREDIT");
    String meter = august(contract);

    // Then the bill bears the proceeds, and the credit is open
    settle(contract, "2026-08")
        .statusCode(201)
        .body("status", equalTo("FINAL"))
        .body("total", equalTo("-29760.00"))
        .body("lines[1].determinants.settledBy", equalTo("CREDIT"))
        .body("payment.creditsEarned", equalTo("37200.00"))
        .body("payment.payable", equalTo("7440.00"))
        .body("payment.creditsUsed", equalTo("0.00"))
        .body("payment.amountDue", equalTo("7440.00"));
    credits(contract)
        .statusCode(200)
        .body("currency", equalTo("USD"))
        .body("earned", equalTo("37200.00"))
        .body("open", equalTo("37200.00"));

    // When the next month is billed: at most half of its 7,200.00
    upload("meter-intervals", Files.hourly(meter, "2026-09", i -> "1000")).statusCode(200);
    String september =
        settle(contract, "2026-09")
            .statusCode(201)
            .body("total", equalTo("7200.00"))
            .body("payment.creditsEarned", equalTo("0.00"))
            .body("payment.creditsUsed", equalTo("3600.00"))
            .body("payment.amountDue", equalTo("3600.00"))
            .extract()
            .path("id");
    credits(contract)
        .body("used", equalTo("3600.00"))
        .body("expired", equalTo("33600.00"))
        .body("open", equalTo("0.00"))
        .body("quarters.closing", equalTo(List.of("0.00")))
        .body("months.used", equalTo(List.of("0.00", "3600.00")));
    as("finance")
        .get(ROOT + "contracts/" + contract + "/credits/lots")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].name", equalTo("block"))
        .body("items[0].lastMonth", equalTo("2026-09"))
        .body("items[0].uses.amount", equalTo(List.of("3600.00")));

    // When August is settled again with one hour used, the differences are posted
    upload("meter-intervals", "meterCode,startUtc,kwh\n" + meter + ",2026-08-10T05:00:00Z,1000\n")
        .statusCode(200);
    settle(contract, "2026-08")
        .statusCode(201)
        .body("deltas.amount", equalTo(List.of("0.00", "50.00")))
        .body("deltas[1].amountBefore", equalTo("-37200.00"))
        .body("deltas[1].amountAfter", equalTo("-37150.00"))
        .body("payment.creditsEarned", equalTo("37150.00"));
    postings(contract)
        .body("items.kind", equalTo(List.of("EARNED", "USED", "EXPIRED", "EARNED", "EXPIRED")))
        .body(
            "items.amount", equalTo(List.of("37200.00", "3600.00", "33600.00", "-50.00", "-50.00")))
        .body("items.settlementId", hasItems(notNullValue()));
    credits(contract).body("earned", equalTo("37150.00")).body("expired", equalTo("33550.00"));

    // Then the ledger can be had as files
    String path = ROOT + "contracts/" + contract + "/credits/";
    as("auditor")
        .get(path + "lots?format=csv")
        .then()
        .statusCode(200)
        .body(containsString("2026-08,block,37150.00,ENERGY,50,2026-09,3600.00,33550.00,0.00"));
    as("auditor")
        .get(path + "postings?format=csv")
        .then()
        .statusCode(200)
        .body(containsString(",2026-09,USED,2026-08,block,3600.00," + september));
    as("auditor").get(path + "lots?format=pdf").then().statusCode(400);

    // Then lists and files say what is due, and of the bills of August only the newest does
    as("finance")
        .get(ROOT + "settlements?versions=ALL&contractCode=" + contract)
        .then()
        .statusCode(200)
        .body("items.version", equalTo(List.of(1, 2, 1)))
        .body("items[0].payment", nullValue())
        .body("items[1].payment.amountDue", equalTo("7440.00"))
        .body("items[2].payment.amountDue", equalTo("3600.00"));
    as("finance")
        .get(ROOT + "settlements/" + september)
        .then()
        .statusCode(200)
        .body("payment.amountDue", equalTo("3600.00"));
    as("finance")
        .get(ROOT + "settlements?format=csv&period=2026-09&contractCode=" + contract)
        .then()
        .body(containsString(",FINAL,7200.00,3600.00,3600.00,USD,"));
    as("auditor")
        .get(ROOT + "audit-entries?entityType=power-credits&entityId=" + contract)
        .then()
        .statusCode(200)
        .body("items.action", hasItems("power-credits.posted"));
  }

  @Test
  void anOpeningBalancePaysAndIsEnteredOnce() {
    String contract = fresh("OPEN");
    String meter = fresh("main");
    contract(contract, "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}]");
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2026-08", i -> "1000")).statusCode(200);
    settle(contract, "2026-08").statusCode(201).body("total", equalTo("7440.00"));

    open(contract, "'month':'2026-03','name':'brought in','amount':'8000.00','note':'statement'")
        .statusCode(201)
        .body("offsets", equalTo("ENERGY"));
    credits(contract).body("used", equalTo("7440.00")).body("open", equalTo("560.00"));
    open(contract, "'month':'2026-08','name':'same month','amount':'5.00','note':'statement'")
        .statusCode(201);
    settle(contract, "2026-08")
        .statusCode(200)
        .body("payment.creditsEarned", equalTo("0.00"))
        .body("payment.creditsUsed", equalTo("7440.00"))
        .body("payment.amountDue", equalTo("0.00"));
    open(contract, "'month':'2026-03','name':'brought in','amount':'1.00','note':'again'")
        .statusCode(409)
        .body("detail", containsString("brought in"));
    open(contract, "'month':'1999-12','name':'old','amount':'1.00','note':'no'")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/month"));
    open(contract, "'month':'2099-01','name':'future','amount':'1.00','note':'no'")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/month"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'name':'a','amount':'1.00','note':'n' | /month",
        "'month':'2026-03','amount':'1.00','note':'n' | /name",
        "'month':'2026-03','name':'a','amount':'0','note':'n' | /amount",
        "'month':'2026-03','name':'a','amount':'1.001','note':'n' | /amount",
        "'month':'2026-03','name':'a','amount':'1.00' | /note",
        "'month':'2026-03','name':'a','amount':'1.00','note':'n','maxBillPercent':'101' |"
            + " /maxBillPercent",
        "'month':'2026-03','name':'a','amount':'1.00','note':'n','expiresAfterMonths':0 |"
            + " /expiresAfterMonths"
      })
  void anOpeningBalanceThatIsNoneIsRefusedWithItsPlace(String body, String pointer) {
    String contract = fresh("BAD");
    contract(contract, "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}]");

    open(contract, body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void aCreditThatWouldChangeAClosedMonthIsRefused() {
    String contract = fresh("CLOSED");
    String meter = fresh("main");
    contract(contract, "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}]");
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2025-07", i -> "1000")).statusCode(200);
    settle(contract, "2025-07").statusCode(201);
    lock("2025-07");
    try {
      open(contract, "'month':'2025-03','name':'late','amount':'5.00','note':'n'")
          .statusCode(409)
          .body("detail", containsString("2025-07"));
    } finally {
      unlock("2025-07");
    }
    credits(contract).body("earned", equalTo("0.00"));
  }

  @Test
  void creditsExpireWithoutABillAndOnlyOnce() throws SQLException {
    // Given: a credit that nobody posted yet, as after the passing of its last month
    String contract = fresh("EXPIRE");
    contract(contract, "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}]");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into power_credit_opening values ('"
              + contract
              + "', '2025-03', 'old', 12.34, 'BILL', 100, 2, 'n', now(), 'test')");
    }

    expiry.expireAll();
    expiry.expireAll();

    postings(contract)
        .body("items.kind", equalTo(List.of("EARNED", "EXPIRED")))
        .body("items.month", equalTo(List.of("2025-03", "2025-05")))
        .body("items[1].amount", equalTo("12.34"))
        .body("items[1].postedBy", equalTo("system"));
  }

  @Test
  void noPostingIsEverChanged() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String attack :
          List.of(
              "update power_credit_posting set amount = 0.01",
              "delete from power_credit_posting",
              "update power_credit_opening set amount = 0.01",
              "delete from power_credit_opening")) {
        assertThatThrownBy(() -> statement.execute(attack))
            .as(attack)
            .isInstanceOfSatisfying(
                SQLException.class,
                refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"credits", "credits/lots", "credits/postings"})
  void whoMayReadTheLedger(String path) {
    String contract = fresh("READ");
    contract(contract, "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}]");

    as("controller").get(ROOT + "contracts/" + contract + "/" + path).then().statusCode(200);
    given().get(ROOT + "contracts/" + contract + "/" + path).then().statusCode(401);
    as("customer").get(ROOT + "contracts/" + contract + "/" + path).then().statusCode(403);
    as("controller").get(ROOT + "contracts/no-such-contract/" + path).then().statusCode(404);
  }

  @Test
  void whoMayEnterAnOpeningBalance() {
    String body = "{\"month\":\"2026-03\",\"name\":\"a\",\"amount\":\"1.00\",\"note\":\"n\"}";
    String path = ROOT + "contracts/no-such-contract/credits/openings";

    given().contentType("application/json").body(body).post(path).then().statusCode(401);
    as("finance").body(body).post(path).then().statusCode(403);
    as("energy").body(body).post(path).then().statusCode(404);
  }

  private static String august(String contract) {
    String meter = fresh("main");
    String series = fresh("rt");
    contract(contract, BLOCK.replace("SERIES", series));
    mainMeter(meter, contract, 60);
    post(
            "price-series",
            "{'code':'"
                + series
                + "','name':'Real time','unit':'USD/MWh','intervalMinutes':60,"
                + "'timeZone':'America/Chicago'}")
        .statusCode(201);
    upload("meter-intervals", Files.hourly(meter, "2026-08", i -> "0")).statusCode(200);
    upload("price-points", Files.prices(series, "2026-08", i -> "50")).statusCode(200);
    return meter;
  }

  private static ValidatableResponse open(String contract, String members) {
    return post("contracts/" + contract + "/credits/openings", "{" + members + "}");
  }

  private static ValidatableResponse credits(String contract) {
    return as("finance").get(ROOT + "contracts/" + contract + "/credits").then();
  }

  private static ValidatableResponse postings(String contract) {
    return as("finance")
        .get(ROOT + "contracts/" + contract + "/credits/postings")
        .then()
        .statusCode(200);
  }
}
