package io.wattledger.energycontracts.settlement;

import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.series;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.wattledger.energycontracts.Files;
import io.wattledger.energycontracts.meter.IntervalRepository;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.meter.MeterRepository;
import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.testing.SuiteResource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Bills outdated by the months that they look back to: docs/formulas/resettlement.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class OutdatedLookBackTest {

  private static final int CHANGES =
      "long".equals(System.getProperty("wattledger.rounds")) ? 120 : 16;

  private static final String RATCHET =
      "[{'type':'DEMAND','name':'demand','pricePerKw':'10','windowMinutes':60,"
          + "'ratchets':[{'percent':'80','months':3}]}]";

  @Inject IntervalRepository intervals;
  @Inject MeterRepository meters;

  @Test
  void theFirstReadingsOfAMonthThatARatchetLooksBackToOutdateTheBill() {
    Billed billed = settled(RATCHET, "2025-09");

    // When May comes, of which three months before September nothing counts
    upload("meter-intervals", Files.hourly(billed.meter, "2025-05", hour -> "9000"))
        .statusCode(200);
    billed.outdated("2025-09", null);

    // When July comes
    upload("meter-intervals", Files.hourly(billed.meter, "2025-07", hour -> "2000"))
        .statusCode(200);
    billed.outdated("2025-09", "READINGS");
    as("finance")
        .get(ROOT + "settlements/" + billed.id("2025-09"))
        .then()
        .body(
            "outdated.because[0].detail",
            containsString("744 readings of meter " + billed.meter + " of 2025-07, stored by"));

    settle(billed.contract, "2025-09").statusCode(201).body("total", equalTo("16000.00"));
    billed.outdated("2025-09", null);
  }

  @Test
  void anEstimateOfAnEarlierMonthOutdatesTheBillAndTakingItBackDoesToo() {
    Billed billed = settled(RATCHET, "2025-09");
    upload(
            "meter-intervals",
            Files.hourly(billed.meter, "2025-08", hour -> hour == 100 ? null : "1000"))
        .statusCode(200);
    settle(billed.contract, "2025-09").statusCode(201);
    billed.outdated("2025-09", null);

    String estimate =
        as("energy")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(
                "{\"from\":\"2025-08-01T05:00:00Z\",\"to\":\"2025-09-01T05:00:00Z\","
                    + "\"method\":\"MANUAL\",\"kwh\":[\"5000\"],\"reason\":\"the modem failed\"}")
            .post(ROOT + "meters/" + billed.meter + "/estimates")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    billed.outdated("2025-09", "READINGS");
    settle(billed.contract, "2025-09").statusCode(201).body("total", equalTo("40000.00"));
    billed.outdated("2025-09", null);

    post("meters/" + billed.meter + "/estimates/" + estimate + "/undo", "{'reason':'wrong'}")
        .statusCode(200);
    billed.outdated("2025-09", "READINGS");
  }

  @Test
  void theLoadOfTheSystemInTheYearOfATagOutdatesTheDraftThatMissedIt() {
    String system = fresh("system");
    series(system, "MW", 60);
    Billed billed =
        settled(
            "[{'type':'COINCIDENT_PEAK','name':'tag','rule':{'months':[10],'peaks':1,"
                + "'per':'MONTH','lagYears':1},'windowMinutes':60,'pricePerKwMonth':'2',"
                + "'systemLoadSeries':'"
                + system
                + "'}]",
            "2026-10");
    upload("meter-intervals", Files.hourly(billed.meter, "2025-10", hour -> "1000"))
        .statusCode(200);
    settle(billed.contract, "2026-10").statusCode(201).body("status", equalTo("DRAFT"));

    upload("price-points", Files.prices(system, "2025-10", hour -> "150000")).statusCode(200);

    billed.outdated("2026-10", "PRICES");
    settle(billed.contract, "2026-10").statusCode(201).body("total", equalTo("2000.00"));
    billed.outdated("2026-10", null);
  }

  @Test
  void aChannelOutdatesTheBillsWhoseClausesReadItAndNoOthers() {
    Billed apparent =
        settled(
            "[{'type':'DEMAND','name':'demand','pricePerKw':'10','windowMinutes':60,"
                + "'basis':'KVA'}]",
            "2025-09");
    Billed active = settled(RATCHET, "2025-09");
    for (Billed each : List.of(apparent, active)) {
      post("meters/" + each.meter + "/channels", "{'channel':'IMPORT_KVARH'}").statusCode(201);
      post("meters/" + each.meter + "/channels", "{'channel':'EXPORT_KWH'}").statusCode(201);
      String exported = each.meter + "/EXPORT_KWH";
      upload("meter-intervals", Files.hourly(exported, "2025-09", hour -> "5")).statusCode(200);
    }
    apparent.outdated("2025-09", "METER");
    active.outdated("2025-09", null);
    assertThat(apparent.because("2025-09")).containsExactly(apparent.meter + "/IMPORT_KVARH");
  }

  @Test
  void aReadingThatWasBeingStoredWhileTheBillWasSettledOutdatesItOnceItIsThere() {
    Billed billed = settled(RATCHET, "2025-09");
    Meter meter = meters.ofContract(billed.contract).get(0);

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              // Given an import that stored its first row half an hour ago and is still running
              intervals
                  .versions()
                  .estimate(
                      meter.channel(Channel.IMPORT_KWH).orElseThrow(),
                      UUID.randomUUID(),
                      List.of(Instant.parse("2025-08-10T05:00:00Z")),
                      List.of(new BigDecimal("7000")),
                      "a slow import",
                      Instant.now().minus(Duration.ofMinutes(30)),
                      "energy");
              // When the month is settled meanwhile
              settle(billed.contract, "2025-09").statusCode(200);
              billed.outdated("2025-09", null);
            });

    // Then the bill, settled after that row's time, says that it did not see it
    billed.outdated("2025-09", "READINGS");
  }

  @Test
  void listAndBillAgreeWhateverIsReadCorrectedAndSettledAtTheSameTime() throws Exception {
    Billed billed = settled(RATCHET, "2025-09");
    List<YearMonth> months = List.of(YearMonth.of(2025, 7), YearMonth.of(2025, 8));
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Future<?> reading = both.submit(() -> readAtRandom(billed.meter, months));
      Future<?> settling =
          both.submit(
              () -> {
                for (int i = 0; i < CHANGES; i++) {
                  settle(billed.contract, "2025-09");
                }
              });
      reading.get();
      settling.get();
    } finally {
      both.shutdownNow();
    }

    assertThat(billed.listed("2025-09")).isEqualTo(billed.read("2025-09"));
    settle(billed.contract, "2025-09");
    billed.outdated("2025-09", null);
  }

  /** First readings, corrections and the same again of a few hours, so that all three occur. */
  private static void readAtRandom(String meter, List<YearMonth> months) {
    Random random = new Random(20251001);
    for (int i = 0; i < CHANGES; i++) {
      YearMonth month = months.get(random.nextInt(months.size()));
      String start =
          "%s-%02dT%02d:00:00Z".formatted(month, 2 + random.nextInt(3), random.nextInt(4));
      upload(
              "meter-intervals",
              "meterCode,startUtc,kwh\n%s,%s,%d\n"
                  .formatted(meter, start, 1000 * (1 + random.nextInt(5))))
          .statusCode(200);
    }
  }

  /** A contract with a meter that read 1,000 kWh in each hour of one month, which is settled. */
  private static Billed settled(String components, String month) {
    String contract = fresh("LBK");
    String meter = fresh("back");
    contract(contract, components);
    mainMeter(meter, contract, 60);
    upload("meter-intervals", Files.hourly(meter, month, hour -> "1000")).statusCode(200);
    settle(contract, month).statusCode(201);
    return new Billed(contract, meter);
  }

  private record Billed(String contract, String meter) {

    private JsonPath list(String month) {
      return as("finance")
          .get(ROOT + "settlements?contractCode=" + contract + "&period=" + month)
          .then()
          .statusCode(200)
          .extract()
          .jsonPath();
    }

    private JsonPath bill(String month) {
      return as("finance")
          .get(ROOT + "settlements/" + id(month))
          .then()
          .statusCode(200)
          .extract()
          .jsonPath();
    }

    String id(String month) {
      return list(month).getString("items[0].id");
    }

    Map<String, Object> listed(String month) {
      return list(month).getMap("items[0].outdated");
    }

    Map<String, Object> read(String month) {
      return bill(month).getMap("outdated");
    }

    List<String> because(String month) {
      return bill(month).getList("outdated.because.code");
    }

    /** The bill and the list agree on why it is outdated; null for not at all. */
    void outdated(String month, String fact) {
      assertThat(listed(month)).isEqualTo(read(month));
      assertThat(list(month).getString("items[0].outdated?.because?.get(0)?.fact")).isEqualTo(fact);
    }
  }
}
