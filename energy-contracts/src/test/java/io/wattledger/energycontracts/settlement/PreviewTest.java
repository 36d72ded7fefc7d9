package io.wattledger.energycontracts.settlement;

import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bills of what a request states: docs/formulas/settlement.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PreviewTest {

  private static final String PATH = "settlements/preview";

  private static final String TOU =
      """
      {'type':'TOU_ENERGY','name':'energy','periods':[
        {'name':'on-peak','pricePerKwh':'0.062',
         'when':[{'days':['WEEKDAY'],'from':'13:00','to':'19:00'}]},
        {'name':'off-peak','pricePerKwh':'0.031','allOtherHours':true}]}""";

  @Test
  void aMarchWithDaylightSavingHas743Hours() {
    post(PATH, PreviewBody.of("2025-03-01", "2025-04-01", TOU, "'load':{'constantKw':'10000'}"))
        .statusCode(200)
        .body("status", equalTo("FINAL"))
        .body("total", equalTo("269390.00"))
        .body("currency", equalTo("USD"))
        .body("checks.hours", equalTo(743))
        .body("checks.intervals", equalTo(743))
        .body("checks.energyKwh", equalTo("7430000"))
        .body("checks.peakKw", equalTo("10000"))
        .body("lines", hasSize(2))
        .body("lines[0].component", equalTo("energy"))
        .body("lines[0].part", equalTo("on-peak"))
        .body("lines[0].quantity", equalTo("1260000"))
        .body("lines[0].unit", equalTo("kWh"))
        .body("lines[0].unitPrice", equalTo("0.062"))
        .body("lines[0].amount", equalTo("78120.00"))
        .body("lines[0].determinants.hours", equalTo("126"))
        .body("lines[0].explanation", nullValue())
        .body("missing", hasSize(0));
  }

  @Test
  void holidaysOfTheRequestAreNoWeekdays() {
    post(
            PATH,
            PreviewBody.of(
                "2025-11-01",
                "2025-12-01",
                TOU,
                "'load':{'constantKw':'10000'},'holidays':['2025-11-27']"))
        .statusCode(200)
        .body("total", equalTo("258850.00"))
        .body("checks.hours", equalTo(721));
  }

  @Test
  void holidaysMayBeThoseOfACalendar() {
    post(
            PATH,
            PreviewBody.of(
                "2025-11-01",
                "2025-12-01",
                TOU,
                "'load':{'constantKw':'10000'},'holidayCalendar':'NERC'"))
        .statusCode(200)
        .body("total", equalTo("258850.00"));
    post(
            PATH,
            PreviewBody.of(
                "2025-11-01",
                "2025-12-01",
                TOU,
                "'load':{'constantKw':'10000'},'holidayCalendar':'LUNAR'"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/holidayCalendar"));
  }

  @Test
  void aPreviewIsSplitOverStatedUsesAndBuildings() {
    String fee = "{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}";
    String uses =
        "'load':{'constantKw':'1000'},'uses':[{'use':'AI','consumerRef':'a','building':'hall',"
            + "'load':{'constantKw':'200'}}],'buildings':[{'name':'hall','load':{'constantKw':'260'}}]";
    post(PATH, PreviewBody.of("2025-07-01", "2025-07-02", fee, uses))
        .statusCode(200)
        .body("status", equalTo("FINAL"))
        .body("shares.use", equalTo(List.of("MINING", "AI")))
        .body("shares.amount", equalTo(List.of("177.60", "62.40")));
    post(PATH, PreviewBody.of("2025-07-01", "2025-07-02", fee, uses.replace("'260'", "'100'")))
        .body("status", equalTo("DRAFT"))
        .body("missing.code", hasItem("BUILDING_BELOW_CONSUMERS"));
    post(
            PATH,
            PreviewBody.of(
                "2025-07-01", "2025-07-02", fee, uses.replace("'name':'hall'", "'name':'x'")))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/uses/0/building"));
    post(
            PATH,
            PreviewBody.of("2025-07-01", "2025-07-02", fee, uses.replace("'constantKw':'200'", "")))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/uses/0/load/kw"));
    post(PATH, PreviewBody.of("2025-07-01", "2025-07-02", fee, "'load':{'constantKw':'1000'}"))
        .body("shares", nullValue());
  }

  @Test
  void aBlockIsSoldBackAgainstPricesBesideTheLoad() {
    String load =
        IntStream.range(0, 24)
            .mapToObj(i -> i >= 14 && i < 18 ? "'5000'" : "'60000'")
            .collect(Collectors.joining(","));
    String prices = "22,20,18,17,16,18,25,28,26,24,27,33,45,88,310,1250,640,140,52,44,38,31,27,24";
    post(
            PATH,
            PreviewBody.of(
                "2025-07-01",
                "2025-07-02",
                "{'type':'FIXED_BLOCK','blockKw':'50000','pricePerMwh':'42',"
                    + "'sellBack':{'priceSeries':'rt','feePerMwh':'1.50'}},"
                    + "{'type':'INDEX_ENERGY','quantity':'ABOVE_BLOCK','priceSeries':'rt',"
                    + "'adderPerMwh':'3.25'}",
                "'load':{'intervalMinutes':60,'startUtc':'2025-07-01T05:00:00Z','kw':["
                    + load
                    + "]},'prices':{'series':{'rt':["
                    + prices
                    + "]}}"))
        .statusCode(200)
        .body("total", equalTo("-47750.00"))
        .body("lines.amount", equalTo(List.of("50400.00", "-105030.00", "6880.00")))
        .body("lines[1].component", equalTo("FIXED_BLOCK"))
        .body("lines[1].part", equalTo("SELL_BACK"))
        .body("lines[2].determinants.energyMwh", equalTo("200"));
  }

  @Test
  void aConstantLoadTakesTheIntervalsOfItsPrices() {
    String prices =
        IntStream.range(0, 92)
            .mapToObj(i -> "'" + (200 + i) / 10 + "." + (200 + i) % 10 + "'")
            .collect(Collectors.joining(","));
    post(
            PATH,
            PreviewBody.of(
                "2025-03-09",
                "2025-03-10",
                "{'type':'INDEX_ENERGY','name':'energy','priceSeries':'rt'}",
                "'load':{'constantKw':'10000'},'prices':{'series':{'rt':[" + prices + "]}}"))
        .statusCode(200)
        .body("checks.intervals", equalTo(92))
        .body("lines[0].quantity", equalTo("230"))
        .body("lines[0].unitPrice", equalTo("24.55"))
        .body("total", equalTo("5646.50"));
  }

  @Test
  void pricesMayHaveIntervalsOfTheirOwn() {
    post(
            PATH,
            PreviewBody.of(
                "2026-10-01",
                "2026-10-02",
                "{'type':'INDEX_ENERGY','priceSeries':'rt'}",
                "'load':{'intervalMinutes':60,'startUtc':'2026-10-01T05:00:00Z','kw':['1000']},"
                    + "'prices':{'series':{'rt':{'intervalMinutes':30,"
                    + "'startUtc':'2026-10-01T05:00:00Z','values':['10','30']}}}"))
        .statusCode(200)
        .body("total", equalTo("20.00"))
        .body("status", equalTo("DRAFT"))
        .body("missing.code", hasItem("LOAD_GAP"));
  }

  @Test
  void reactivePowerStandsBesideTheLoad() {
    post(
            PATH,
            PreviewBody.of(
                "2026-10-01",
                "2026-10-02",
                "{'type':'DEMAND','name':'demand','pricePerKw':'2','basis':'KVA'}",
                "'load':{'kw':['300'],'kvar':['400']}"))
        .statusCode(200)
        .body("lines[0].unit", equalTo("kVA"))
        .body("lines[0].quantity", equalTo("500"));
  }

  @Test
  void theLargestAllowedFiguresAreComputedAndNotOverflown() {
    post(
            PATH,
            PreviewBody.of(
                "2026-10-01",
                "2026-10-02",
                "{'type':'FIXED_BLOCK','blockKw':'99999999.999999999',"
                    + "'pricePerMwh':'999999999.999999999','sellBack':{'priceSeries':'rt',"
                    + "'feePerMwh':'999999999.999999999'}},"
                    + "{'type':'INDEX_ENERGY','priceSeries':'rt','floorPerMwh':'-999999999',"
                    + "'capPerMwh':'999999999.999999999'},"
                    + "{'type':'DEMAND','pricePerKw':'1','windowMinutes':60}",
                "'load':{'constantKw':'99999999.999999999'},"
                    + "'prices':{'series':{'rt':{'intervalMinutes':5,'values':["
                    + "'99999999.999999999'"
                    + ",'99999999.999999999'".repeat(287)
                    + "]}}}"))
        .statusCode(200)
        .body("status", equalTo("FINAL"))
        .body("lines[2].unitPrice", equalTo("100000000"))
        .body("lines[3].quantity", equalTo("99999999.999999999"));
  }

  @Test
  void everyLineExplainsItselfOnRequest() {
    as("auditor")
        .body(
            PreviewBody.of("2025-03-01", "2025-04-01", TOU, "'load':{'constantKw':'10000'}")
                .replace('\'', '"'))
        .post(ROOT + PATH + "?explain=true")
        .then()
        .statusCode(200)
        .body("lines[0].explanation.page", equalTo("time-of-use.md"))
        .body("lines[0].explanation.inputs.name", hasItem("energyMetered"));
  }
}
