package io.wattledger.fleet.imported;

import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.importCsv;
import static io.wattledger.fleet.FleetApi.newSite;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class SiteImportTest {

  private static final String HEADER =
      "code,name,timeZone,country,region,gridOperator,powerCapacityKw,pue,status,buildingCode,"
          + "buildingName,buildingUse,buildingPowerCapacityKw\n";

  private static String row(String code, String building) {
    return code + ",Pecos,America/Chicago,US,TX,ERCOT,65000,1.05,ACTIVE," + building + "\n";
  }

  @Test
  void aSiteComesInWithItsBuildingsOneARow() {
    String pecos = fresh("pecos");
    String bare = fresh("bare");
    String csv =
        HEADER
            + row(pecos, "b1,Hall 1,MINING,40000")
            + row(pecos, "b2,Hall 2,AI,2500")
            + row(bare, ",,,");

    importCsv(Roles.OPERATOR, "sites", csv)
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .body("rowsRead", equalTo(3))
        .body("rowsAccepted", equalTo(3))
        .body("errors", empty());

    get(Roles.OPERATOR, "sites/" + pecos)
        .body("buildings.code", contains("b1", "b2"))
        .body("buildings[1].use", equalTo("AI"));
    get(Roles.OPERATOR, "sites/" + bare).body("buildings", empty());
    get(Roles.AUDITOR, "audit-entries?entityType=site&entityId=" + pecos)
        .body("items.action", contains("site.created"));
  }

  @Test
  void aPreviewStoresNothing() {
    String code = fresh("pecos");

    importCsv(Roles.OPERATOR, "sites", "?preview=true", HEADER + row(code, ",,,"))
        .statusCode(200)
        .body("status", equalTo("PREVIEWED"))
        .body("rowsAccepted", equalTo(1));

    get(Roles.OPERATOR, "sites/" + code).statusCode(404);
  }

  @ParameterizedTest(name = "{1}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Upper,P,America/Chicago,US,,,1,1,,,,,           | code     | Upper | lower-case",
        "pp,P,Mars/Olympus,US,,,1,1,,,,,                 | timeZone | Mars/Olympus | IANA",
        "pp,P,America/Chicago,usa,,,1,1,,,,,             | country  | usa   | ISO 3166",
        "pp,P,America/Chicago,US,,,many,1,,,,,           | powerCapacityKw | many | decimal",
        "pp,P,America/Chicago,US,,,1,0.5,,,,,            | pue      | 0.5   | at least 1",
        "pp,P,America/Chicago,US,,,1,1,OPEN,,,,          | status   | OPEN  | CLOSED",
        "pp,P,America/Chicago,US,,,9,1,,b1,B,MINING,10   | buildingPowerCapacityKw | 10 | more than",
        "pp,P,America/Chicago,US,,,9,1,,b1,B,,1          | buildingUse | | is required",
        "pp,P,America/Chicago,US,,,9,1,,,B,,             | buildingName | B | without a buildingCode",
        "pp,,America/Chicago,US,,,9,1,,,,,               | name     |       | is required"
      })
  void anUnreadableRowRefusesTheFileAndNamesLineColumnAndWhatIsAllowed(
      String row, String column, String value, String allowed) {
    String sound = fresh("sound");

    importCsv(Roles.OPERATOR, "sites", HEADER + row(sound, ",,,") + row.trim() + "\n")
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("rowsRefused", equalTo(1))
        .body("errors[0].line", equalTo(3))
        .body("errors[0].column", equalTo(column))
        .body("errors[0].value", equalTo(value))
        .body("errors[0].detail", containsString(allowed));

    get(Roles.OPERATOR, "sites/" + sound).statusCode(404);
  }

  @Test
  void rowsOfOneSiteAgreeAndKnownSitesAreNotOverwritten() {
    String known = newSite();
    String code = fresh("pecos");
    String csv =
        HEADER
            + row(known, ",,,")
            + row(code, "b1,Hall 1,MINING,40000")
            + row(code, "b2,Hall 2,AI,100").replace("1.05", "1.06")
            + row(code, "b1,Hall 1,MINING,40000");

    importCsv(Roles.OPERATOR, "sites", csv)
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("errors.line", hasItems(2, 4, 5))
        .body("errors.find { it.line == 2 }.detail", containsString("already a site"))
        .body("errors.find { it.line == 4 }.detail", containsString("line 3"))
        .body("errors.find { it.line == 5 }.column", equalTo("buildingCode"));
  }

  @Test
  void onlyTheValidRowsComeInWhenTheUserChoosesSo() {
    String code = fresh("pecos");

    importCsv(
            Roles.OPERATOR,
            "sites",
            "?validRowsOnly=true",
            HEADER + row("Bad Code", ",,,") + row(code, ",,,"))
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(1))
        .body("rowsRefused", equalTo(1));

    get(Roles.OPERATOR, "sites/" + code).statusCode(200);
  }
}
