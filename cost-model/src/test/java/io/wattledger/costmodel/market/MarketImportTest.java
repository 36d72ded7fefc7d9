package io.wattledger.costmodel.market;

import static io.restassured.RestAssured.given;
import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static io.wattledger.costmodel.Caller.csv;
import static io.wattledger.costmodel.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class MarketImportTest {

  private static final String IMPORTS = API + "imports/";

  @BeforeEach
  void emptyMarket() {
    MarketTables.clear();
  }

  @Test
  void closesAreStoredWithTheirImport() {
    String id =
        load("daily-closes", "date,priceUsd,source\n2026-10-01,51000.00,exchange A\n")
            .body("rowsAccepted", is(1))
            .extract()
            .path("id");

    as(Roles.FINANCE)
        .get(API + "market/daily-closes/2026-10-01")
        .then()
        .body("used.priceUsd", is("51000.00"))
        .body("used.source", is("exchange A"))
        .body("used.importId", is(id))
        .body("used.manual", is(false))
        .body("used.reason", nullValue());
  }

  @Test
  void importingTheSameFileAgainAddsNoVersions() {
    String file = "date,priceUsd\n2026-10-01,51000.00\n2026-10-02,51500.00\n";
    load("daily-closes", file);

    load("daily-closes", file).body("rowsAccepted", is(2));
    load("daily-closes", "date,priceUsd\n2026-10-01,51000\n2026-10-02,51501.00\n");

    as(Roles.FINANCE)
        .get(API + "market/daily-closes/2026-10-01")
        .then()
        .body("versions", hasSize(1));
    as(Roles.FINANCE)
        .get(API + "market/daily-closes/2026-10-02")
        .then()
        .body("versions.priceUsd", contains("51501.00", "51500.00"));
  }

  @Test
  void unbelievablePricesAreStoredUnusedAndDoNotSpoilTheirNeighbours() {
    load(
            "daily-closes",
            """
            date,priceUsd
            2026-10-01,51000.00
            2026-10-02,510000.00
            2026-10-03,51200.00
            """)
        .body("rowsSuspicious", is(1))
        .body("warnings[0].line", is(3))
        .body("warnings[0].detail", containsString("900.0 % away from 51000.00"));

    as(Roles.FINANCE)
        .get(API + "market/months/2026-10")
        .then()
        .body("daysPresent", is(2))
        .body("meanPriceUsd", is("51100.00"))
        .body("suspiciousDays", contains("2026-10-02"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-10-01,0 | priceUsd",
        "2026-10-01,-5 | priceUsd",
        "2026-10-01,=1+1 | priceUsd",
        "2026-10-01, | priceUsd",
        "2999-10-01,51000 | date",
        "01.10.2026,51000 | date",
        "2026-10-01,1e40 | priceUsd"
      })
  void unreadableClosesAreRefusedWithLineAndColumn(String row, String column) {
    csv(Roles.FINANCE, "date,priceUsd\n2026-10-05,51000\n" + row + "\n")
        .post(IMPORTS + "daily-closes")
        .then()
        .body("status", is("REFUSED"))
        .body("errors[0].line", is(3))
        .body("errors[0].column", is(column));
    as(Roles.FINANCE).get(API + "market/daily-closes/2026-10-05").then().statusCode(404);
  }

  @Test
  void twoPricesForOneDayAreRefused() {
    csv(Roles.FINANCE, "date,priceUsd\n2026-10-01,51000\n2026-10-01,51001\n")
        .post(IMPORTS + "daily-closes")
        .then()
        .body("status", is("REFUSED"))
        .body("errors[0].detail", containsString("another price for this day"));
  }

  @Test
  void daysOfAClosedMonthAreRefusedRowByRow() {
    load("daily-closes", "date,priceUsd\n2026-10-01,51000\n");
    json(Roles.CONTROLLER, "{\"reason\": \"final\"}")
        .put(API + "period-locks/2026-10")
        .then()
        .statusCode(200);

    csv(Roles.FINANCE, "date,priceUsd\n2026-10-01,51000\n2026-10-02,51500\n2026-11-01,52000\n")
        .post(IMPORTS + "daily-closes?validRowsOnly=true")
        .then()
        .body("rowsRefused", is(1))
        .body("errors[0].line", is(3))
        .body("errors[0].detail", containsString("reopen"));

    as(Roles.FINANCE).get(API + "market/daily-closes/2026-11-01").then().statusCode(200);
    as(Roles.FINANCE).get(API + "market/daily-closes/2026-10-02").then().statusCode(404);
  }

  @Test
  void epochsKeepBitsAndStart() {
    load(
        "difficulty-epochs",
        """
        startHeight,nBits,difficulty,startedAt
        953568,0x170240c3,124932866006548.150436,2026-06-14T01:54Z
        967680,,125600000000000,2026-09-20T10:00:00Z
        """);

    as(Roles.FINANCE)
        .get(API + "market/difficulty-epochs")
        .then()
        .body("items.startHeight", contains(967680, 953568))
        .body("items[1].nBits", is("0x170240c3"))
        .body("items[1].startedAt", is("2026-06-14T01:54:00Z"))
        .body("items[0].nBits", nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "953567,0x170240c3,, | startHeight",
        "-2016,0x170240c3,, | startHeight",
        "953568,0x170240c3,124932991939414, | difficulty",
        "953568,,, | difficulty",
        "953568,,0.5, | difficulty",
        "953568,0x17,, | nBits",
        "953568,0x170240c3,,2999-01-01T00:00:00Z | startedAt",
        "953568,0x170240c3,,June | startedAt"
      })
  void unsoundEpochsAreRefusedWithLineAndColumn(String row, String column) {
    csv(Roles.FINANCE, "startHeight,nBits,difficulty,startedAt\n" + row + "\n")
        .post(IMPORTS + "difficulty-epochs")
        .then()
        .body("status", is("REFUSED"))
        .body("errors[0].line", is(2))
        .body("errors[0].column", is(column));
  }

  @Test
  void difficultyWithinAMillionthOfItsBitsIsAccepted() {
    load("difficulty-epochs", "startHeight,nBits,difficulty\n953568,0x170240c3,124932990000000\n");
  }

  @Test
  void emptyFeesAreUnknown() {
    load("block-fees", "date,meanFeesBtcPerBlock\n2026-10-01,0.024\n2026-10-02,\n");

    as(Roles.FINANCE)
        .get(API + "market/block-fees")
        .then()
        .body("items.meanFeesBtcPerBlock", contains(null, "0.024"));
    csv(Roles.FINANCE, "date,meanFeesBtcPerBlock\n2026-10-03,-1\n")
        .post(IMPORTS + "block-fees")
        .then()
        .body("status", is("REFUSED"))
        .body("errors[0].column", is("meanFeesBtcPerBlock"));
  }

  @Test
  void unknownColumnsAreRefused() {
    csv(Roles.FINANCE, "date,priceUsd,volume\n2026-10-01,1,2\n")
        .post(IMPORTS + "daily-closes")
        .then()
        .body("status", is("REFUSED"))
        .body("errors[0].detail", containsString("unknown column"));
  }

  @Test
  void onlyFinanceEnergyAndAdminImport() {
    String file = "date,priceUsd\n2026-10-01,51000\n";
    given()
        .contentType("text/csv")
        .body(file)
        .post(IMPORTS + "daily-closes")
        .then()
        .statusCode(401);
    csv(Roles.OPERATOR, file).post(IMPORTS + "daily-closes").then().statusCode(403);
    csv(Roles.ENERGY, file).post(IMPORTS + "daily-closes").then().statusCode(200);
    as(Roles.FINANCE)
        .get(IMPORTS + "kinds")
        .then()
        .statusCode(200)
        .body("code", hasItems("daily-closes", "difficulty-epochs", "block-fees"));
  }

  /** Skipped when the shared data folder is not beside the project. */
  @Test
  void publishedEpochFileIsReadAsItIs() throws IOException {
    load("difficulty-epochs", shared("btc_difficulty_epochs.csv"))
        .body("rowsRead", is(474))
        .body("rowsAccepted", is(474))
        .body("rowsRefused", is(0));

    as(Roles.FINANCE)
        .get(API + "market/difficulty-epochs/953568")
        .then()
        .body("latest.difficulty", is("124932866006548.150436"))
        .body("latest.nBits", is("0x170240c3"))
        .body("latest.importId", notNullValue());
  }

  /** Skipped when the shared data folder is not beside the project. */
  @Test
  void publishedPriceFileIsReadAsItIs() throws IOException {
    load("daily-closes", shared("btc_daily_2019_2021.csv"))
        .body("rowsRead", is(1078))
        .body("rowsAccepted", is(1078))
        .body("rowsSuspicious", is(0));

    as(Roles.FINANCE)
        .get(API + "market/months/2021-06")
        .then()
        .body("complete", is(true))
        .body("daysPresent", is(30));
  }

  private static String shared(String name) throws IOException {
    Path file = Path.of("../../shared/data/market", name);
    assumeTrue(
        Files.exists(file), "shared data is absent, so the published file is not read: " + name);
    String text = Files.readString(file);
    assertThat(text).isNotBlank();
    return text;
  }

  private static ValidatableResponse load(String kind, String file) {
    return csv(Roles.FINANCE, file)
        .post(IMPORTS + kind)
        .then()
        .statusCode(200)
        .body("status", is("APPLIED"));
  }
}
