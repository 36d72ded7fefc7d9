package io.wattledger.energycontracts.settlement;

import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.series;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.submeter;
import static io.wattledger.energycontracts.Api.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a bill is made of, what it lacks and on which clock: docs/formulas/settlement.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SettlementFactsTest {

  private static final String FEE = "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}]";

  @Test
  void gasByTheDayAndAwardsInMegawattsAreReadInTheirUnits() {
    // Given: October in Chicago, 744 hours; gas at 3.00, but 5.00 on the 10th; an award of 2 MW at
    // noon
    String contract = fresh("GAS");
    String main = fresh("main");
    String gas = fresh("gas");
    String award = fresh("award");
    String price = fresh("mcpc");
    contract(
        contract,
        "[{'type':'HEAT_RATE','name':'energy','gasPriceSeries':'"
            + gas
            + "','heatRateMmbtuPerMwh':'8'},{'type':'ANCILLARY_AWARD','name':'reserve',"
            + "'awardSeries':'"
            + award
            + "','priceSeries':'"
            + price
            + "'}]");
    mainMeter(main, contract, 60);
    series(gas, "USD/MMBtu", 1440);
    series(award, "MW", 60);
    series(price, "USD/MW", 60);
    upload("meter-intervals", Files.hourly(main, "2026-10", i -> "1000")).statusCode(200);
    StringBuilder days = new StringBuilder("seriesCode,startUtc,price\n");
    for (int day = 1; day <= 31; day++) {
      days.append(gas)
          .append(",2026-10-")
          .append(day < 10 ? "0" + day : "" + day)
          .append("T05:00:00Z,")
          .append(day == 10 ? "5.00" : "3.00")
          .append('\n');
    }
    upload("price-points", days.toString()).body("status", equalTo("APPLIED"));
    upload("price-points", Files.prices(award, "2026-10", i -> i == 12 ? "2" : "0"))
        .body("status", equalTo("APPLIED"));
    upload("price-points", Files.prices(price, "2026-10", i -> "11.45"))
        .body("status", equalTo("APPLIED"));

    settle(contract, "2026-10")
        .statusCode(201)
        .body("missing", hasSize(0))
        .body("lines.amount", equalTo(List.of("18240.00", "-22.90")));
    upload("price-points", "seriesCode,startUtc,price\n" + gas + ",2026-10-11T06:00:00Z,1\n")
        .body("status", equalTo("REFUSED"))
        .body("errors[0].detail", containsString("2026-10-11T05:00:00Z"));
    as("auditor")
        .get(ROOT + "price-series/" + gas + "/months/2026-10")
        .then()
        .statusCode(200)
        .body("gaps", hasSize(0));
  }

  @Test
  void aSeriesInAUnitThatTheClauseCannotUseMakesADraft() {
    String contract = fresh("UNIT");
    String power = fresh("power");
    contract(contract, "[{'type':'INDEX_ENERGY','name':'energy','priceSeries':'" + power + "'}]");
    series(power, "kW", 60);

    settle(contract, "2026-10").statusCode(201).body("missing.code", hasItem("SERIES_UNIT"));
  }

  @Test
  void aGapMakesADraftThatNamesMeterAndHoursAndIsNeverZero() {
    String contract = fresh("GAP");
    String meter = fresh("main");
    contract(contract, FEE);
    mainMeter(meter, contract, 60);
    upload(
            "meter-intervals",
            Files.hourly(meter, "2026-10", i -> i == 100 || i == 101 ? null : "1000"))
        .statusCode(200);

    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .body("total", equalTo("7420.00"))
        .body("missing[0].code", equalTo("LOAD_GAP"))
        .body("missing[0].detail", containsString(meter))
        .body("missing[0].detail", containsString("2 h"))
        .body("missing[0].detail", containsString("2026-10-05T09:00:00Z"));
  }

  @Test
  void aMissingPriceHourMakesADraftThatNamesSeriesAndHour() {
    String contract = fresh("HOLE");
    String meter = fresh("main");
    String hub = fresh("hub");
    contract(contract, "[{'type':'INDEX_ENERGY','name':'energy','priceSeries':'" + hub + "'}]");
    mainMeter(meter, contract, 60);
    series(hub, "USD/MWh", 60);
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "1000")).statusCode(200);
    upload("price-points", Files.prices(hub, "2026-10", i -> i == 100 ? null : "20"))
        .statusCode(200);

    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .body("missing", hasSize(1))
        .body("missing[0].code", equalTo("PRICE_GAP"))
        .body("missing[0].detail", containsString(hub))
        .body("missing[0].detail", containsString("2026-10-05T09:00:00Z"));
  }

  @Test
  void whatIsMissingOfMetersPricesAndTermsIsNamed() {
    String contract = fresh("MISS");
    contract(
        contract,
        "[{'type':'INDEX_ENERGY','name':'energy','priceSeries':'no-such-series'},"
            + "{'type':'DEMAND','name':'demand','windowMinutes':15,'pricePerKw':'8.90'}]");
    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .body("missing.code", hasItem("METER"))
        .body("missing.code", hasItem("PRICE_SERIES_UNKNOWN"));

    String meter = fresh("main");
    String sub = fresh("hall");
    mainMeter(meter, contract, 60);
    submeter(sub, contract);
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "1000")).statusCode(200);
    upload("meter-intervals", Files.hourly(sub, "2026-10", i -> i == 3 ? null : "1100"))
        .statusCode(200);
    settle(contract, "2026-10")
        .statusCode(201)
        .body("version", equalTo(2))
        .body("missing.code", hasItem("METER_INTERVAL"))
        .body("missing.code", hasItem("SUBMETER_GAP"))
        .body("missing.code", hasItem("SUBMETER_ABOVE_MAIN"));
  }

  @Test
  void pricesInAnotherCurrencyAreNotUsedSilently() {
    String contract = fresh("CUR");
    String series = fresh("eur");
    contract(contract, "[{'type':'INDEX_ENERGY','name':'energy','priceSeries':'" + series + "'}]");
    post(
            "price-series",
            "{'code':'"
                + series
                + "','name':'Day ahead','unit':'EUR/MWh','intervalMinutes':60,"
                + "'timeZone':'Europe/Berlin'}")
        .statusCode(201);

    settle(contract, "2026-10").statusCode(201).body("missing.code", hasItem("PRICE_CURRENCY"));
  }

  @Test
  void anAmendmentWithinTheMonthMakesLinesOfBothVersions() {
    String contract = fresh("AMD");
    String meter = fresh("main");
    contract(contract, FEE);
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "1000")).statusCode(200);
    post(
            "contracts/" + contract + "/versions",
            "{'effectiveFrom':'2026-10-17','note':'new price','components':"
                + FEE.replace("'10'", "'20'")
                + "}")
        .statusCode(201)
        .body("version", equalTo(2));

    settle(contract, "2026-10")
        .statusCode(201)
        .body("status", equalTo("FINAL"))
        .body("lines.contractVersion", equalTo(List.of(1, 2)))
        .body("lines.from", equalTo(List.of("2026-10-01", "2026-10-17")))
        .body("lines.amount", equalTo(List.of("3840.00", "7200.00")))
        .body("total", equalTo("11040.00"))
        .body("shares[0].amount", equalTo("11040.00"));
  }

  @Test
  void aMarchAndANovemberHaveTheirHours() {
    String contract = fresh("DST");
    String meter = fresh("main");
    contract(contract, FEE);
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, "2025-11", i -> "1000")).statusCode(200);
    upload("meter-intervals", Files.hourly(meter, "2026-03", i -> "1000")).statusCode(200);

    settle(contract, "2025-11").body("checks.hours", equalTo(721)).body("status", equalTo("FINAL"));
    settle(contract, "2026-03").body("checks.hours", equalTo(743)).body("status", equalTo("FINAL"));
  }

  @Test
  void aZoneOffTheHourOfUtcIsSettledOnItsOwnClock() {
    // Given: hourly readings on the hours of Kolkata, hourly prices on the hours of UTC
    String contract = fresh("IST");
    String meter = fresh("main");
    String series = fresh("utc");
    post(
            "contracts",
            "{'code':'"
                + contract
                + "','name':'Supply','siteCode':'pecos','supplier':'Grid','kind':'SUPPLY',"
                + "'timeZone':'Asia/Kolkata','currency':'USD','versions':[{"
                + "'effectiveFrom':'2026-01-01','components':[{'type':'INDEX_ENERGY',"
                + "'name':'energy','priceSeries':'"
                + series
                + "'}]}]}")
        .statusCode(201);
    mainMeter(meter, contract, 60);
    post(
            "price-series",
            "{'code':'"
                + series
                + "','name':'Spot','unit':'USD/MWh','intervalMinutes':60,'timeZone':'UTC'}")
        .statusCode(201);
    upload("meter-intervals", "meterCode,startUtc,kwh\n" + meter + ",2026-09-30T18:30:00Z,1000\n")
        .body("status", equalTo("APPLIED"));
    upload(
            "price-points",
            "seriesCode,startUtc,price\n"
                + series
                + ",2026-09-30T18:00:00Z,10\n"
                + series
                + ",2026-09-30T19:00:00Z,30\n")
        .body("status", equalTo("APPLIED"));

    // Then: half of the reading at either price
    settle(contract, "2026-10")
        .statusCode(201)
        .body("total", equalTo("20.00"))
        .body("checks.intervals", equalTo(1));
    upload("meter-intervals", "meterCode,startUtc,kwh\n" + meter + ",2026-09-30T19:00:00Z,1000\n")
        .body("status", equalTo("REFUSED"))
        .body("errors[0].detail", containsString("2026-09-30T18:30:00Z"));
  }

  @Test
  void theOrderOfRowsInAFileChangesNoBill() {
    Random random = new Random(20261124);
    String[] kwh = new String[744];
    String[] price = new String[744];
    for (int i = 0; i < 744; i++) {
      kwh[i] = BigDecimal.valueOf(random.nextInt(90_000_000), 3).toPlainString();
      price[i] = BigDecimal.valueOf(random.nextInt(30_000) - 2_000, 2).toPlainString();
    }
    List<List<Object>> bills = new ArrayList<>();
    for (boolean shuffled : new boolean[] {false, true, true}) {
      String rt = fresh("rt");
      String contract = fresh("ROWS");
      series(rt, "USD/MWh", 60);
      contract(
          contract,
          "[{'type':'INDEX_ENERGY','name':'energy','priceSeries':'"
              + rt
              + "'},{'type':'DEMAND','name':'demand','pricePerKw':'9.50','windowMinutes':60}]");
      mainMeter(contract, contract, 60);
      String readings = Files.hourly(contract, "2026-08", i -> kwh[i]);
      String prices = Files.prices(rt, "2026-08", i -> price[i]);
      upload("meter-intervals", shuffled ? shuffled(readings, random) : readings).statusCode(200);
      upload("price-points", shuffled ? shuffled(prices, random) : prices).statusCode(200);
      JsonPath bill =
          settle(contract, "2026-08")
              .statusCode(201)
              .body("status", equalTo("FINAL"))
              .extract()
              .jsonPath();
      bills.add(
          List.of(
              bill.getList("lines.amount"),
              bill.getList("lines.quantity"),
              bill.getString("lines[1].determinants.peakStartUtc")));
    }

    assertThat(bills.get(1)).isEqualTo(bills.get(0));
    assertThat(bills.get(2)).isEqualTo(bills.get(0));
  }

  private static String shuffled(String file, Random random) {
    List<String> rows = new ArrayList<>(file.lines().skip(1).toList());
    Collections.shuffle(rows, random);
    return file.lines().findFirst().orElseThrow() + "\n" + String.join("\n", rows) + "\n";
  }
}
