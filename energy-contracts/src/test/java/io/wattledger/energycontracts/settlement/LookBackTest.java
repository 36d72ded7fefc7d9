package io.wattledger.energycontracts.settlement;

import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.energycontracts.Files;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import io.wattledger.testing.SuiteResource;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bills that depend on the months before them. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LookBackTest {

  private static final BillingZone CHICAGO = BillingZone.of("America/Chicago");

  @Test
  void aRatchetReadsTheStoredReadingsOfEarlierMonths() {
    String code = fresh("RATCH");
    String meter = fresh("ratch-main");
    contract(
        code,
        "[{'type':'DEMAND','name':'demand','pricePerKw':'10','windowMinutes':60,"
            + "'ratchets':[{'percent':'80','since':'2026-07'}]}]");
    mainMeter(meter, code, 60);
    read(meter, "2026-07", 1000);
    read(meter, "2026-09", 400);

    settle(code, "2026-09")
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .body("missing[0].code", equalTo("DEMAND_HISTORY"))
        .body("missing[0].detail", containsString("2026-08"));
    read(meter, "2026-08", 500);
    settle(code, "2026-09")
        .statusCode(201)
        .body("status", equalTo("FINAL"))
        .body("version", equalTo(2))
        .body("lines.amount", equalTo(List.of("4000.00", "4000.00")))
        .body("lines[1].part", equalTo("RATCHET"))
        .body("lines[1].determinants.earlierPeakMonth", equalTo("2026-07"))
        .body("total", equalTo("8000.00"));
    settle(code, "2026-09").statusCode(200).body("version", equalTo(2));
  }

  @Test
  void theLoadOfALargeSystemInMegawattsSaysWhenItsPeakWas() {
    String code = fresh("SYS");
    String meter = fresh("sys-main");
    String system = fresh("system-load");
    post(
            "price-series",
            "{'code':'"
                + system
                + "','name':'System load','unit':'MW','intervalMinutes':60,"
                + "'timeZone':'America/Chicago'}")
        .statusCode(201);
    contract(
        code,
        "[{'type':'COINCIDENT_PEAK','name':'tag','rule':{'months':[10],'peaks':1,'per':'MONTH','lagYears':1},"
            + "'windowMinutes':60,'pricePerKwMonth':'2','systemLoadSeries':'"
            + system
            + "'}]");
    mainMeter(meter, code, 60);
    upload("meter-intervals", Files.hourly(meter, "2025-10", i -> i == 400 ? "700" : "1000"));
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "1000"));
    upload("price-points", Files.prices(system, "2025-10", i -> i == 400 ? "165000" : "150000.5"));

    settle(code, "2026-10")
        .body("missing", hasSize(0))
        .body("status", equalTo("FINAL"))
        .body("total", equalTo("1400.00"));
  }

  @Test
  void aYearlyMinimumCountsTheFinalBillsOfTheYear() {
    String code = fresh("MIN");
    contract(
        code,
        "[{'type':'FIXED_CHARGE','name':'service','amountPerMonth':'40'},"
            + "{'type':'MINIMUM_BILL','name':'minimum','amountPerYear':'1200',"
            + "'yearEndsWithMonth':9,'since':'2026-08'}]");
    String meter = fresh("min-main");
    mainMeter(meter, code, 60);
    read(meter, "2026-08", 1);
    read(meter, "2026-09", 1);

    settle(code, "2026-09").body("status", equalTo("DRAFT")).body("missing", hasSize(1));
    settle(code, "2026-08").statusCode(201).body("total", equalTo("40.00"));
    settle(code, "2026-09")
        .statusCode(201)
        .body("status", equalTo("FINAL"))
        .body("lines[1].determinants.minimum", equalTo("200"))
        .body("lines[1].determinants.charged", equalTo("80"))
        .body("total", equalTo("160.00"));
  }

  private static void read(String meter, String month, int kwh) {
    Interval span = CHICAGO.month(YearMonth.parse(month));
    StringBuilder csv = new StringBuilder("meterCode,startUtc,kwh\n");
    for (Instant at = span.start(); at.isBefore(span.end()); at = at.plusSeconds(3600)) {
      csv.append(meter).append(',').append(at).append(',').append(kwh).append('\n');
    }
    upload("meter-intervals", csv.toString()).statusCode(200);
  }
}
