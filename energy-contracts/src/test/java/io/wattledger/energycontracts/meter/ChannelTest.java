package io.wattledger.energycontracts.meter;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.energycontracts.Files;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What meters count beside the energy taken, and the bills that need it. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ChannelTest {

  private static final String FEE = "[{'type':'ENERGY_FEE','pricePerMwh':'1'}]";

  @Test
  void aMeterHasTheChannelsThatWereEntered() {
    String code = fresh("chan");
    post(
            "meters",
            "{'code':'"
                + code
                + "','siteCode':'pecos','role':'MAIN','intervalMinutes':60,"
                + "'channels':['IMPORT_KVARH','IMPORT_KVARH']}")
        .statusCode(201)
        .body("channels", equalTo(List.of("IMPORT_KWH", "IMPORT_KVARH")));
    post("meters/" + code + "/channels", "{'channel':'EXPORT_KWH'}")
        .statusCode(201)
        .body("channels", equalTo(List.of("IMPORT_KWH", "IMPORT_KVARH", "EXPORT_KWH")));
    post("meters/" + code + "/channels", "{'channel':'EXPORT_KWH'}")
        .statusCode(409)
        .body("detail", containsString("has the channel EXPORT_KWH already"));
    post("meters/" + code + "/channels", "{}").statusCode(400);
    post("meters/" + code + "/channels", "{'channel':'VOLTS'}").statusCode(400);
    post("meters/none/channels", "{'channel':'KVAH'}").statusCode(404);
    as("finance")
        .body("{\"channel\":\"KVAH\"}")
        .post(ROOT + "meters/" + code + "/channels")
        .then()
        .statusCode(403);
    given()
        .contentType("application/json")
        .body("{\"channel\":\"KVAH\"}")
        .post(ROOT + "meters/" + code + "/channels")
        .then()
        .statusCode(401);
  }

  @Test
  void readingsAreKeptByMeterChannelAndInstant() {
    String meter = meter(FEE, "EXPORT_KWH");
    String header = "meterCode,startUtc,kwh,channel\n";
    String start = ",2026-10-01T05:00:00Z,";
    upload("meter-intervals", header + meter + start + "7,\n" + meter + start + "-2,EXPORT_KWH\n")
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(2))
        .body("warnings[0].detail", containsString("counts upwards"));
    upload("meter-intervals", header + meter + start + "3,EXPORT_KWH\n")
        .body("status", equalTo("APPLIED"));
    as("energy")
        .get(ROOT + "meters/" + meter + "/intervals")
        .then()
        .body("items", hasSize(1))
        .body("items[0].kwh", equalTo("7"))
        .body("items[0].channel", equalTo("IMPORT_KWH"));
    as("energy")
        .get(ROOT + "meters/" + meter + "/intervals?channel=EXPORT_KWH")
        .then()
        .body("items[0].kwh", equalTo("3"))
        .body("items[0].version", equalTo(2));
    as("energy")
        .get(ROOT + "meters/" + meter + "/quality/2026-10?channel=EXPORT_KWH")
        .then()
        .statusCode(200)
        .body("used", equalTo(1));
    as("energy").get(ROOT + "meters/" + meter + "/intervals?channel=KVAH").then().statusCode(404);
    upload("meter-intervals", header + meter + start + "3,KVAH\n")
        .body("status", equalTo("REFUSED"))
        .body(
            "errors[0].detail",
            equalTo("meter " + meter + " has no channel KVAH; add it to the meter first"));
    upload("meter-intervals", header + meter + start + "3,kvar\n")
        .body("errors[0].column", equalTo("channel"))
        .body("errors[0].detail", containsString("must be one of [IMPORT_KWH, EXPORT_KWH"));
  }

  @Test
  void doubtsOfAChannelAreDecidedOnThatChannel() {
    String meter = meter(FEE, "EXPORT_KWH");
    read(meter, "EXPORT_KWH", "2026-10", i -> i == 0 ? "-1" : null);
    String range = "'from':'2026-10-01T05:00:00Z','to':'2026-10-01T06:00:00Z','reason':'seen'";
    post("meters/" + meter + "/intervals/releases", "{" + range + "}")
        .statusCode(200)
        .body("released", equalTo(0));
    post("meters/" + meter + "/intervals/releases", "{'channel':'EXPORT_KWH'," + range + "}")
        .statusCode(200)
        .body("released", equalTo(1))
        .body("meterCode", equalTo(meter + "/EXPORT_KWH"));
    post("meters/" + meter + "/intervals/rejections", "{'channel':'KVAH'," + range + "}")
        .statusCode(404);
  }

  @Test
  void apparentDemandPowerFactorAndReactiveDemandAreSettledFromMeteredReactiveEnergy() {
    String contract = fresh("KVA");
    String meter =
        meterOf(
            contract,
            "[{'type':'DEMAND','name':'kva','basis':'KVA','pricePerKw':'2'},"
                + "{'type':'DEMAND','name':'factor','pricePerKw':'10','powerFactor':{'target':'0.9'}},"
                + "{'type':'REACTIVE_DEMAND','name':'kvar','pricePerKvar':'1','freeKvarPerKw':'0.25'}]",
            "IMPORT_KVARH");
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> i == 9 ? "4000" : "3000"));
    settle(contract, "2026-10")
        .body("status", equalTo("DRAFT"))
        .body("missing.code", hasItem("REACTIVE_GAP"))
        .body("missing.detail", hasItem(containsString("reactive power of main meter " + meter)));

    read(meter, "IMPORT_KVARH", "2026-10", i -> i == 9 ? "3000" : i == 7 ? null : "1000");
    settle(contract, "2026-10")
        .body("status", equalTo("DRAFT"))
        .body("missing", hasSize(1))
        .body("missing[0].detail", containsString("1 h"))
        .body("missing[0].detail", containsString("2026-10-01T12:00:00Z"));

    read(meter, "IMPORT_KVARH", "2026-10", i -> i == 7 ? "1000" : null);
    String id =
        settle(contract, "2026-10")
            .body("status", equalTo("FINAL"))
            .body("missing", hasSize(0))
            .body("lines.amount", equalTo(List.of("10000.00", "45000.00", "2000.00")))
            .body("lines[0].determinants.peakKva", equalTo("5000"))
            .extract()
            .path("id");
    String sources = "lines[0].explanation.inputs.findAll { it.source != null }.source.href";
    as("energy")
        .get(ROOT + "settlements/" + id + "?explain=true")
        .then()
        .body(sources, hasItem(containsString("channel=IMPORT_KVARH")))
        .body(sources, hasItem(not(containsString("channel="))));
  }

  @Test
  void leadingEnergyIsTakenFromLaggingAndEveryChannelMustBeWhole() {
    String contract = fresh("LEAD");
    String meter =
        meterOf(
            contract,
            "[{'type':'DEMAND','name':'kva','basis':'KVA','pricePerKw':'2'}]",
            "IMPORT_KVARH",
            "EXPORT_KVARH");
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "4000"));
    read(meter, "IMPORT_KVARH", "2026-10", i -> "4000");
    settle(contract, "2026-10").body("missing.code", hasItem("REACTIVE_GAP"));
    read(meter, "EXPORT_KVARH", "2026-10", i -> "1000");
    settle(contract, "2026-10").body("status", equalTo("FINAL")).body("total", equalTo("10000.00"));
  }

  @Test
  void apparentEnergyAloneGivesTheApparentDemand() {
    String contract = fresh("KVAH");
    String meter =
        meterOf(
            contract, "[{'type':'DEMAND','name':'kva','basis':'KVA','pricePerKw':'2'}]", "KVAH");
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "4000"));
    read(meter, "KVAH", "2026-10", i -> "5000");
    settle(contract, "2026-10").body("status", equalTo("FINAL")).body("total", equalTo("10000.00"));
  }

  @Test
  void aRatchetLooksBackToTheApparentDemandOfEarlierMonths() {
    String contract = fresh("RATC");
    String meter =
        meterOf(
            contract,
            "[{'type':'DEMAND','name':'kva','basis':'KVA','pricePerKw':'2',"
                + "'ratchets':[{'percent':'80','months':1,'since':'2026-09'}]}]",
            "IMPORT_KVARH");
    for (String month : List.of("2026-09", "2026-10")) {
      upload("meter-intervals", Files.hourly(meter, month, i -> "1000"));
    }
    read(meter, "IMPORT_KVARH", "2026-10", i -> "0");
    settle(contract, "2026-10").body("missing.code", hasItem("DEMAND_HISTORY"));
    read(meter, "IMPORT_KVARH", "2026-09", i -> i == 0 ? "2400" : "0");
    settle(contract, "2026-10")
        .body("status", equalTo("FINAL"))
        .body("total", equalTo("4160.00"))
        .body("lines[0].determinants.earlierPeakKw", equalTo("2600"));
  }

  @Test
  void aMeterWithoutAReactiveChannelLeavesTheBillADraft() {
    String contract = fresh("NOKV");
    String meter =
        meterOf(contract, "[{'type':'DEMAND','name':'kva','basis':'KVA','pricePerKw':'2'}]");
    upload("meter-intervals", Files.hourly(meter, "2026-10", i -> "1000"));
    settle(contract, "2026-10").body("missing.code", hasItems("REACTIVE_POWER"));
  }

  private static String meter(String components, String... channels) {
    return meterOf(fresh("CHAN"), components, channels);
  }

  private static String meterOf(String contract, String components, String... channels) {
    String meter = fresh("main");
    contract(contract, components);
    mainMeter(meter, contract, 60);
    for (String channel : channels) {
      post("meters/" + meter + "/channels", "{'channel':'" + channel + "'}").statusCode(201);
    }
    return meter;
  }

  private static void read(String meter, String channel, String month, IntFunction<String> value) {
    String rows =
        Files.hourly(
            meter, month, i -> value.apply(i) == null ? null : value.apply(i) + "," + channel);
    upload("meter-intervals", rows.replaceFirst("kwh", "kwh,channel"))
        .statusCode(200)
        .body("status", equalTo("APPLIED"));
  }
}
