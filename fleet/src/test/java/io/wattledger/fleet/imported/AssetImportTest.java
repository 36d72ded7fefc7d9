package io.wattledger.fleet.imported;

import static io.wattledger.fleet.FleetApi.as;
import static io.wattledger.fleet.FleetApi.batch;
import static io.wattledger.fleet.FleetApi.fresh;
import static io.wattledger.fleet.FleetApi.get;
import static io.wattledger.fleet.FleetApi.importCsv;
import static io.wattledger.fleet.FleetApi.newBatch;
import static io.wattledger.fleet.FleetApi.newSite;
import static io.wattledger.fleet.FleetApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.fleet.FleetApi;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AssetImportTest {

  private static final String HEADER =
      "serialNumber,macAddress,batchCode,siteCode,buildingCode,modelCode,status,statusSince,note\n";

  @Test
  void machinesComeInWithTheirBatchOrOnTheirOwn() {
    String site = newSite();
    String batch = fresh("B");
    newBatch(batch(batch, site));
    String first = fresh("SN-A");
    String second = fresh("SN-B");
    String csv =
        HEADER
            + first
            + ",,"
            + batch
            + ",,,,IN_SERVICE,2025-04-01,\n"
            + second
            + ",,"
            + ",%s,b2,antminer-s9,,,old\n".formatted(site);

    importCsv(Roles.OPERATOR, "assets", csv)
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(2));

    get(Roles.OPERATOR, "assets?siteCode=" + site)
        .body("items.serialNumber", contains(first, second))
        .body("items[0].batchCode", equalTo(batch))
        .body("items[0].modelCode", equalTo("antminer-s21-pro"))
        .body("items[1].status", equalTo("IN_STOCK"))
        .body("items[1].note", equalTo("old"));
  }

  @Test
  void everyBadRowIsNamed() {
    String site = newSite();
    String batch = fresh("B");
    newBatch(with(batch(batch, site), "quantity", 1));
    String known = fresh("SN");
    String mac = "02:AA:00:00:%02X:%02X";
    String one = mac.formatted(System.identityHashCode(site) & 255, batch.hashCode() & 255);
    importCsv(Roles.OPERATOR, "assets", HEADER + known + ",,,%s,,antminer-s9,,,\n".formatted(site))
        .body("status", equalTo("APPLIED"));
    String csv =
        HEADER
            + known
            + ",,,%s,,antminer-s9,,,\n".formatted(site)
            + fresh("SN")
            + ",,NO-SUCH,,,,,,\n"
            + fresh("SN")
            + ",,,atlantis,,antminer-s9,,,\n"
            + fresh("SN")
            + ",,,%s,,s99,,,\n".formatted(site)
            + fresh("SN")
            + ","
            + one
            + ",,%s,,antminer-s9,,,\n".formatted(site)
            + fresh("SN")
            + ","
            + one
            + ",,%s,,antminer-s9,,,\n".formatted(site)
            + fresh("SN")
            + ",,"
            + batch
            + ",,,,,,\n"
            + fresh("SN")
            + ",,"
            + batch
            + ",,,,,,\n"
            + fresh("SN")
            + ",,,%s,,antminer-s9,BROKEN,,\n".formatted(site);

    importCsv(Roles.OPERATOR, "assets", "?preview=true", csv)
        .statusCode(200)
        .body("rowsRefused", equalTo(7))
        .body("errors.find { it.line == 2 }.column", equalTo("serialNumber"))
        .body("errors.find { it.line == 3 }.column", equalTo("batchCode"))
        .body("errors.find { it.line == 4 }.detail", containsString("known sites"))
        .body("errors.find { it.line == 5 }.column", equalTo("modelCode"))
        .body("errors.find { it.line == 7 }.column", equalTo("macAddress"))
        .body("errors.find { it.line == 9 }.detail", containsString("all 1 machines"))
        .body("errors.find { it.line == 10 }.detail", containsString("RETIRED"));
  }

  @Test
  void aBatchsMachinesComeInByTheThousandAndGoOutAgain() {
    String site = newSite();
    String batch = fresh("B");
    newBatch(batch(batch, site));
    StringBuilder csv = new StringBuilder(HEADER);
    String stem = fresh("SN");
    for (int i = 0; i < 3_000; i++) {
      csv.append(stem)
          .append('-')
          .append(i)
          .append(",,")
          .append(batch)
          .append(",,,,IN_SERVICE,2025-04-01,\n");
    }

    importCsv(Roles.OPERATOR, "assets", csv.toString())
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(3_000));
    get(Roles.OPERATOR, "assets?limit=1000&batchCode=" + batch)
        .body("items", hasSize(1000))
        .body("items.status", everyItem(equalTo("IN_SERVICE")));
    String exported =
        as(Roles.OPERATOR).get(FleetApi.ROOT + "assets?format=csv&batchCode=" + batch).asString();

    assertThat(exported.lines()).hasSize(3_001);
    assertThat(exported).contains(stem + "-2999,").contains(",IN_SERVICE,2025-04-01,");
  }

  @Test
  void sitesModelsAndMachinesAreExported() {
    String site = newSite();
    for (String list : new String[] {"sites", "models", "assets"}) {
      as(Roles.EXECUTIVE)
          .get(FleetApi.ROOT + list + "?format=xlsx")
          .then()
          .statusCode(200)
          .header("Content-Disposition", "attachment; filename=\"" + list + ".xlsx\"");
    }
    String sites = as(Roles.EXECUTIVE).get(FleetApi.ROOT + "sites?format=csv").asString();

    assertThat(sites).contains(site + ",").contains(",b1,Hall 1,MINING,40000");
  }
}
