package io.wattledger.energycontracts.price;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/** The files in which grids publish prices: docs/guide/energy.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MarketPriceTest {

  private static final String ERCOT_RT =
      "DeliveryDate,DeliveryHour,DeliveryInterval,SettlementPointName,SettlementPointType,"
          + "SettlementPointPrice,DSTFlag\n";
  private static final String ERCOT_DAM =
      "DeliveryDate,HourEnding,SettlementPoint,SettlementPointPrice,DSTFlag\n";

  @Test
  void ercotRealTimeKeepsBothHoursOfAutumnAndItsLabels() {
    String point = fresh("HB_WEST");
    String series = series(15, "ERCOT_REAL_TIME", point);
    upload(
            "ercot-real-time-prices",
            ERCOT_RT
                + "11/03/2024,2,1,%s,HU,21.10,N\n".formatted(point)
                + "11/03/2024,2,1,%s,HU,-4.25,Y\n".formatted(point)
                + "11/03/2024,2,1,HB_NOBODY,HU,22.00,N\n")
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .body("rowsRead", equalTo(3))
        .body("rowsAccepted", equalTo(2))
        .body("warnings[0].detail", containsString("1 rows were passed over"))
        .body("warnings[0].detail", containsString("HB_NOBODY"));
    points(series)
        .body("items", hasSize(2))
        .body("items[0].startUtc", equalTo("2024-11-03T06:00:00Z"))
        .body("items[0].price", equalTo("21.1"))
        .body("items[0].label", equalTo("11/03/2024 hour 2 interval 1 DST N"))
        .body("items[1].startUtc", equalTo("2024-11-03T07:00:00Z"))
        .body("items[1].price", equalTo("-4.25"))
        .body("items[1].label", equalTo("11/03/2024 hour 2 interval 1 DST Y"));
  }

  @Test
  void ercotLoadZonesWeightedByEnergyAreAPointOfTheirOwn() {
    String zone = fresh("LZ_WEST");
    String plain = series(15, "ERCOT_REAL_TIME", zone);
    String weighted = series(15, "ERCOT_REAL_TIME", zone + " (LZEW)");
    upload(
            "ercot-real-time-prices",
            ERCOT_RT
                + "06/01/2024,24,4,%s,LZ,17.69,N\n".formatted(zone)
                + "06/01/2024,24,4,%s,LZEW,17.70,N\n".formatted(zone))
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(2));
    points(plain)
        .body("items[0].price", equalTo("17.69"))
        .body("items[0].startUtc", equalTo("2024-06-02T04:45:00Z"));
    points(weighted).body("items[0].price", equalTo("17.7"));
  }

  @Test
  void ercotDayAheadRefusesTheHourOfSpringAndAWrongFlagWithTheirRows() {
    String point = fresh("HB_SOUTH");
    String series = series(60, "ERCOT_DAY_AHEAD", point);
    upload(
            "ercot-day-ahead-prices",
            ERCOT_DAM
                + "03/09/2025,02:00,%s,20.00,N\n".formatted(point)
                + "03/09/2025,03:00,%s,20.00,N\n".formatted(point)
                + "03/09/2025,04:00,%s,20.00,Y\n".formatted(point)
                + "03/09/2025,25:00,%s,20.00,N\n".formatted(point))
        .body("status", equalTo("REFUSED"))
        .body("errors", hasSize(3))
        .body("errors[0].line", equalTo(3))
        .body("errors[0].detail", containsString("the clocks skip it"))
        .body("errors[1].line", equalTo(4))
        .body("errors[1].detail", containsString("comes only once"))
        .body("errors[2].detail", equalTo("must be 1 to 24"));
    points(series).body("items", hasSize(0));
  }

  @Test
  void caisoTakesThePriceAndPassesItsPartsOver() {
    String node = fresh("TH_SP15");
    String series = series(60, "CAISO_OASIS", node);
    upload(
            "caiso-prices",
            "INTERVALSTARTTIME_GMT,INTERVALENDTIME_GMT,OPR_DT,OPR_HR,NODE_ID_XML,NODE_ID,NODE,"
                + "LMP_TYPE,MW,GROUP\n"
                + "2024-11-03T08:00:00-00:00,2024-11-03T09:00:00-00:00,2024-11-03,2,%1$s,%1$s,%1$s,LMP,31.42,1\n"
                    .formatted(node)
                + "2024-11-03T08:00:00-00:00,2024-11-03T09:00:00-00:00,2024-11-03,2,%1$s,%1$s,%1$s,MCC,0.11,1\n"
                    .formatted(node))
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(1));
    points(series)
        .body("items", hasSize(1))
        .body("items[0].price", equalTo("31.42"))
        .body("items[0].label", equalTo("2024-11-03T08:00:00-00:00"));
  }

  @Test
  void pjmIsReadInBothMarketsWithoutReplacedRows() {
    String hub = fresh("WESTERN HUB");
    String realTime = series(60, "PJM_REAL_TIME", hub);
    String dayAhead = series(60, "PJM_DAY_AHEAD", hub);
    upload(
            "pjm-real-time-prices",
            "datetime_beginning_utc,datetime_beginning_ept,pnode_id,pnode_name,total_lmp_rt,"
                + "row_is_current\n"
                + "11/3/2024 5:00:00 AM,11/3/2024 1:00:00 AM,51288,%s,26.00,False\n".formatted(hub)
                + "11/3/2024 5:00:00 AM,11/3/2024 1:00:00 AM,51288,%s,27.13,True\n".formatted(hub))
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(1));
    upload(
            "pjm-day-ahead-prices",
            "datetime_beginning_utc,pnode_name,total_lmp_da\n2024-11-03T05:00:00,%s,25.5\n"
                .formatted(hub))
        .body("status", equalTo("APPLIED"));
    points(realTime)
        .body("items[0].price", equalTo("27.13"))
        .body("items[0].startUtc", equalTo("2024-11-03T05:00:00Z"));
    points(dayAhead).body("items[0].price", equalTo("25.5"));
  }

  @Test
  void aSourceIsSetReadAndChangedByAFurtherVersion() {
    String series = series(60, "PJM_DAY_AHEAD", fresh("OLD"));
    String point = fresh("NEW");
    put(series, "PJM_DAY_AHEAD", point).statusCode(200).body("version", equalTo(2));
    as("auditor")
        .get(ROOT + "price-series/" + series + "/source")
        .then()
        .statusCode(200)
        .body("point", equalTo(point));
    String other = fresh("other");
    create(other, 60);
    as("energy").get(ROOT + "price-series/" + other + "/source").then().statusCode(204);
    as("energy").get(ROOT + "price-series/none/source").then().statusCode(404);
    put(other, "PJM_DAY_AHEAD", point).statusCode(409).body("detail", containsString(series));
    put(other, "ERCOT_REAL_TIME", point)
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/layout"));
    put(other, "PJM_DAY_AHEAD", " ").statusCode(400).body("errors.pointer", hasItem("/point"));
    put("none", "PJM_DAY_AHEAD", point).statusCode(404);
    as("finance")
        .body("{\"layout\":\"PJM_DAY_AHEAD\",\"point\":\"X\"}")
        .put(ROOT + "price-series/" + other + "/source")
        .then()
        .statusCode(403);
    given().get(ROOT + "price-series/" + other + "/source").then().statusCode(401);
  }

  private static String series(int minutes, String layout, String point) {
    String code = fresh("market");
    create(code, minutes);
    put(code, layout, point).statusCode(200);
    return code;
  }

  private static void create(String code, int minutes) {
    post(
            "price-series",
            "{'code':'%s','name':'Market','unit':'USD/MWh','intervalMinutes':%d,'timeZone':'UTC'}"
                .formatted(code, minutes))
        .statusCode(201);
  }

  private static ValidatableResponse put(String series, String layout, String point) {
    return as("energy")
        .body("{\"layout\":\"%s\",\"point\":\"%s\"}".formatted(layout, point))
        .put(ROOT + "price-series/" + series + "/source")
        .then();
  }

  private static ValidatableResponse points(String series) {
    return as("energy").get(ROOT + "price-series/" + series + "/points").then().statusCode(200);
  }
}
