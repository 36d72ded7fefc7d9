package io.wattledger.energycontracts.meter;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files of meters in layouts of their own, and Green Button: docs/guide/energy.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MeterFileTest {

  private static final String LAYOUT =
      "{'separator':';','decimalComma':true,'timeColumn':'Ende','timeFormat':'M/d/yyyy HH:mm',"
          + "'timeZone':'America/Chicago','label':'ENDING','repeatedHour':'FLAGGED',"
          + "'flagColumn':'Flag','flagValue':'W','valueColumn':'kW','unit':'KW'}";

  @Test
  void aFileIsReadByTheLayoutOfItsMeter() {
    String meter = meter(60);
    layout("energy", meter, LAYOUT).statusCode(200).body("version", equalTo(1));
    upload(
            "meter-files?for=" + meter,
            "Ende;Flag;kW\n11/1/2026 02:00;;100,5\n11/1/2026 02:00;W;99\n")
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(2));
    intervals(meter)
        .body("items", hasSize(2))
        .body("items[0].startUtc", equalTo("2026-11-01T06:00:00Z"))
        .body("items[0].kwh", equalTo("100.5"))
        .body("items[1].startUtc", equalTo("2026-11-01T07:00:00Z"))
        .body("items[1].label", equalTo("11/1/2026 02:00 W"));
  }

  @Test
  void aFileWithOneRowInDoubtOfItsHourStoresNothing() {
    String meter = meter(60);
    layout("energy", meter, LAYOUT);
    upload("meter-files?for=" + meter, "Ende;Flag;kW\n3/8/2026 02:00;;1\n3/8/2026 03:00;;1\n")
        .body("status", equalTo("REFUSED"))
        .body("errors", hasSize(1))
        .body("errors[0].line", equalTo(3))
        .body("errors[0].detail", containsString("end the same interval"));
    intervals(meter).body("items", hasSize(0));
    upload("meter-files?for=" + meter, "Ende,Flag,kW\n")
        .body("status", equalTo("REFUSED"))
        .body("errors[0].detail", containsString("separates fields by ;"));
  }

  @Test
  void anImportNamesItsMeterWhichHasALayout() {
    String meter = meter(60);
    upload("meter-files", "a,b\n").statusCode(400).body("detail", containsString("?for="));
    upload("meter-files?for=none", "a,b\n").statusCode(404);
    upload("meter-files?for=" + meter, "a,b\n")
        .statusCode(404)
        .body("detail", containsString("layout of files"));
    as("energy")
        .get(ROOT + "imports/kinds")
        .then()
        .body("find { it.code == 'meter-files' }.subject", equalTo("meter"));
  }

  @Test
  void layoutsAreReadByAllAndSavedByTheEnergyManager() {
    String meter = meter(60);
    as("auditor").get(ROOT + "meters/" + meter + "/file-layout").then().statusCode(204);
    as("auditor").get(ROOT + "meters/none/file-layout").then().statusCode(404);
    layout("finance", meter, LAYOUT).statusCode(403);
    given().get(ROOT + "meters/" + meter + "/file-layout").then().statusCode(401);
    layout("energy", "none", LAYOUT).statusCode(404);
    layout("energy", meter, LAYOUT.replace("America/Chicago", "Texas"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/timeZone"));
    layout("energy", meter, LAYOUT).statusCode(200);
    layout("energy", meter, LAYOUT.replace("'KW'", "'MW'")).body("version", equalTo(2));
    as("auditor")
        .get(ROOT + "meters/" + meter + "/file-layout")
        .then()
        .statusCode(200)
        .body("layout.unit", equalTo("MW"));
  }

  @Test
  void greenButtonIsStoredAndRefusedWithADocumentType() {
    String meter = meter(60);
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link rel='self' href='/ReadingType/1'/>"
            + "<content><ReadingType><uom>72</uom><flowDirection>1</flowDirection></ReadingType>"
            + "</content></entry><entry><link rel='self' href='/UsagePoint/1/MeterReading/1/"
            + "IntervalBlock/1'/><content><IntervalBlock><IntervalReading><timePeriod><duration>3600"
            + "</duration><start>1790830800</start></timePeriod><value>13000500</value>"
            + "</IntervalReading></IntervalBlock></content></entry></feed>";
    xml(meter, feed).statusCode(200).body("status", equalTo("APPLIED"));
    intervals(meter)
        .body("items", hasSize(1))
        .body("items[0].startUtc", equalTo("2026-10-01T05:00:00Z"))
        .body("items[0].kwh", equalTo("13000.5"));
    xml(meter, "<!DOCTYPE feed [<!ENTITY a 'a'>]>" + feed)
        .body("status", equalTo("REFUSED"))
        .body("errors[0].detail", containsString("document type"));
  }

  @Test
  void pricesHaveLayoutsToo() {
    String series = fresh("file");
    post(
            "price-series",
            "{'code':'%s','name':'Hub','unit':'USD/MWh','intervalMinutes':60,'timeZone':'UTC'}"
                .formatted(series))
        .statusCode(201);
    String path = ROOT + "price-series/" + series + "/file-layout";
    as("energy").get(path).then().statusCode(204);
    as("energy")
        .body("{\"timeColumn\":\"at\",\"valueColumn\":\"cents\",\"unit\":\"THOUSANDS\"}")
        .put(path)
        .then()
        .statusCode(200);
    as("auditor").get(path).then().statusCode(200).body("layout.label", equalTo("BEGINNING"));
    upload("price-files?for=" + series, "at,cents\n2026-10-01T00:00:00-05:00,0.03125\n")
        .body("status", equalTo("APPLIED"));
    as("energy")
        .get(ROOT + "price-series/" + series + "/points")
        .then()
        .body("items[0].price", equalTo("31.25"))
        .body("items[0].label", equalTo("2026-10-01T00:00:00-05:00"));
  }

  private static String meter(int minutes) {
    String code = fresh("file");
    post(
            "meters",
            "{'code':'%s','siteCode':'pecos','role':'MAIN','intervalMinutes':%d}"
                .formatted(code, minutes))
        .statusCode(201);
    return code;
  }

  private static ValidatableResponse layout(String role, String meter, String layout) {
    return as(role)
        .body(layout.replace('\'', '"'))
        .put(ROOT + "meters/" + meter + "/file-layout")
        .then();
  }

  private static ValidatableResponse xml(String meter, String feed) {
    return as("energy")
        .contentType("application/xml")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(feed)
        .post(ROOT + "imports/green-button?for=" + meter)
        .then();
  }

  private static ValidatableResponse intervals(String meter) {
    return as("energy").get(ROOT + "meters/" + meter + "/intervals").then().statusCode(200);
  }
}
