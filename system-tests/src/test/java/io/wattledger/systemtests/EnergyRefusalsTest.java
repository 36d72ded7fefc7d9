package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people and machines deliver wrong about contracts, meters and prices: refused at the front
 * door's answer with its place, and nothing of it kept.
 */
class EnergyRefusalsTest {

  private static final Suite SUITE = Suite.demo();
  private static final Api API = new Api(SUITE);
  private static final String METER = "llano-doubted";
  private static final String SERIES = "llano-doubted-hub";

  /** The file of a utility up to where a reading's value would stand. */
  private static final String UNFINISHED = unfinished();

  @BeforeAll
  static void enterAMeterAndASeries() {
    LlanoMonths.post(
            API,
            "meters",
            "{'code': '%s', 'siteCode': 'pecos', 'role': 'MAIN', 'intervalMinutes': 15}"
                .formatted(METER))
        .statusCode(201);
    LlanoMonths.put(
            API,
            "meters/" + METER + "/file-layout",
            """
            {'timeColumn': 'Start', 'timeFormat': 'yyyy-MM-dd HH:mm', 'timeZone': 'America/Chicago',
             'valueColumn': 'kWh', 'unit': 'AS_STORED'}""")
        .statusCode(200);
    LlanoMonths.post(API, "price-series", LlanoMonths.seriesOf(SERIES)).statusCode(201);
    LlanoMonths.put(
            API,
            "price-series/" + SERIES + "/source",
            "{'layout': 'ERCOT_REAL_TIME', 'point': 'HB_LLANO_DOUBTED'}")
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "America/Chicago | {'type': 'TOU_ENERGY', 'periods': [{'name': 'on', 'pricePerMwh': '50', 'when': [{'from': '13:00',"
            + " 'to': '19:00'}]}, {'name': 'late', 'pricePerMwh': '40', 'when': [{'from': '18:00', 'to': '20:00'}]},"
            + " {'name': 'off', 'pricePerMwh': '30', 'allOtherHours': true}]} | 422"
            + " | /versions/0/components/0/periods/1/when/0 | is covered by 'on' already",
        "America/Chicago | {'type': 'ENERGY_FEE', 'name': 'Fee', 'pricePerMwh': '1'}, {'type': 'ENERGY_FEE', 'name': 'Fee',"
            + " 'pricePerMwh': '2'} | 422 | /versions/0/components/1/name | names an earlier component",
        "America/Chicago | {'type': 'TIERED_ENERGY', 'tiers': [{'upToKwh': '-5', 'pricePerKwh': '0.05'},"
            + " {'pricePerKwh': '0.04'}]} | 400 | /versions/0/components/0/tiers/0/upToKwh | must be above zero, not -5",
        "America/Chicago | {'type': 'INDEX_ENERGY', 'name': 'Energy'} | 400"
            + " | /versions/0/components/0/priceSeries | is required",
        "America/Chikago | {'type': 'ENERGY_FEE', 'pricePerMwh': '1'} | 400 | /timeZone | unknown time zone"
      })
  void termsThatContradictThemselvesAreRefusedAtTheirPlace(
      String zone, String components, int status, String pointer, String detail) {
    LlanoMonths.post(
            API,
            "contracts",
            "{'code': 'llano-wrong', 'name': 'Wrong', 'siteCode': 'pecos', 'supplier': 'S', 'kind': 'SUPPLY', 'timeZone': '"
                + zone
                + "', 'currency': 'USD', 'versions': [{'effectiveFrom': '2024-01-01', 'effectiveTo': '2025-01-01',"
                + " 'components': ["
                + components
                + "]}]}")
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer))
        .body("errors.find { it.pointer == '" + pointer + "' }.detail", containsString(detail));
    API.as("api-energy").get(LlanoMonths.ENERGY + "contracts/llano-wrong").then().statusCode(404);
  }

  @Test
  void localTimesThatNobodyCanPlaceRefuseTheWholeFile() {
    refused(
            "meter-intervals",
            "text/csv",
            "meterCode,startUtc,kwh\n%1$s,2024-11-03T05:00:00Z,1\n%1$s,2024-11-03T01:30:00,1\n"
                .formatted(METER))
        .body("errors[0].line", equalTo(3))
        .body("errors[0].column", equalTo("startUtc"))
        .body("errors[0].detail", containsString("an instant with its zone"));
    refused(
            "meter-files?for=" + METER,
            "text/csv",
            "Start,kWh\n2024-11-03 00:45,1\n2024-11-03 01:00,1\n2024-11-03 02:00,1\n")
        .body("errors[0].line", equalTo(3))
        .body("errors[0].column", equalTo("Start"))
        .body("errors[0].detail", containsString("comes twice in America/Chicago"));
    refused(
            "meter-files?for=" + METER,
            "text/csv",
            "Start,kWh\n2025-03-09 01:45,1\n2025-03-09 02:00,1\n2025-03-09 03:00,1\n")
        .body("errors[0].line", equalTo(3))
        .body("errors[0].detail", containsString("the clocks skip it"));
  }

  @Test
  void pricesOfAnHourThatSpringSkipsRefuseTheWholeFile() {
    List<LlanoQuarter> day =
        LlanoQuarter.of(YearMonth.of(2025, 3)).stream()
            .filter(quarter -> quarter.local().getDayOfMonth() == 9)
            .toList();
    assertThat(day).hasSize(23 * 4);
    String file = LlanoMonths.prices(day, "HB_LLANO_DOUBTED");
    refused(
            "ercot-real-time-prices",
            "text/csv",
            file + "03/09/2025,3,1,HB_LLANO_DOUBTED,HU,20.00,N\n")
        .body("errors", hasSize(1))
        .body("errors[0].line", equalTo(23 * 4 + 2))
        .body("errors[0].detail", containsString("the clocks skip it"));
    assertNothingIsKept("price-series/" + SERIES + "/points");
  }

  /** Entities that would fill the memory, or make the suite read or call what is not its own. */
  @Test
  void markupThatDeclaresEntitiesIsRefusedUnread() throws IOException {
    String bomb =
        "<!DOCTYPE b [<!ENTITY a \"0000000000\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    String local = "<!DOCTYPE f [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    try (ServerSocket outside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String remote =
          "<!DOCTYPE feed SYSTEM \"http://127.0.0.1:%d/feed.dtd\">"
              .formatted(outside.getLocalPort());
      for (String markup :
          List.of(bomb + UNFINISHED + "&c;", local + UNFINISHED + "&f;", remote + UNFINISHED)) {
        refused("green-button?for=" + METER, "application/xml", markup)
            .body("errors[0].line", equalTo(1))
            .body("errors[0].detail", containsString("document type or entities"));
      }
      outside.setSoTimeout(1);
      assertThatThrownBy(outside::accept)
          .as("nobody has asked for the document type")
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void markupThatBreaksOffIsRefusedWithWhatCameBefore() {
    refused(
            "green-button?for=" + METER,
            "application/xml",
            UNFINISHED + "12</value></IntervalReading><IntervalReading><timePeriod>")
        .body("errors[0].detail", containsString("no XML that can be read to its end"));
  }

  @Test
  void aFileOfAGibibyteIsRefusedBeforeItIsSent() throws IOException {
    String target = LlanoMonths.ENERGY + "imports/meter-intervals";
    try (RawConnection connection = new RawConnection(SUITE.gateway(), "127.0.0.1")) {
      connection.write(
          connection.head("POST", target, API.token("api-energy"))
              + "Content-Type: text/csv\r\nIdempotency-Key: gibibyte\r\nContent-Length: "
              + (1L << 30)
              + "\r\nConnection: close\r\n\r\n");
      assertThat(connection.readAll())
          .startsWith("HTTP/1.1 413 ")
          .contains("application/problem+json")
          .contains("at most 268435456 bytes");
    }
  }

  /** Sends a file that is refused whole, and looks whether anything of it was kept. */
  private static ValidatableResponse refused(String kind, String type, String file) {
    ValidatableResponse answer =
        API.as("api-energy")
            .contentType(type)
            .body(file)
            .post(LlanoMonths.ENERGY + "imports/" + kind)
            .then()
            .statusCode(200)
            .body("status", equalTo("REFUSED"));
    assertNothingIsKept("meters/" + METER + "/intervals");
    return answer;
  }

  private static void assertNothingIsKept(String records) {
    API.as("api-auditor")
        .get(LlanoMonths.ENERGY + records)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  private static String unfinished() {
    String whole = LlanoMonths.greenButton(LlanoQuarter.of(LlanoQuarter.OCTOBER).subList(0, 1));
    return whole.substring(whole.indexOf("<feed"), whole.indexOf("<value>") + "<value>".length());
  }
}
