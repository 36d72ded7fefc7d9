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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.fleet.FleetApi;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AssetBatchImportTest {

  private static final String HEADER =
      "code,siteCode,buildingCode,category,use,modelCode,description,quantity,unitCost,currency,"
          + "supplier,acquiredOn,inServiceOn,usefulLifeMonths,salvageValuePerUnit,status,retiredOn,"
          + "writtenDownOn,carryingAmount,writeDownReason\n";

  private static String row(String code, String site) {
    return code
        + ","
        + site
        + ",b1,MACHINE,MINING,antminer-s21-pro,\"S21 Pro, first lot\",6000,3588.00,USD,Bitmain,"
        + "2025-03-01,2025-04-01,48,0,,,,,\n";
  }

  @Test
  void batchesComeInWithWriteDown() {
    String site = newSite();
    String plain = fresh("A");
    String down = fresh("B");
    String csv =
        HEADER
            + row(plain, site)
            + row(down, site).replace(",,,,,\n", ",,,2025-12-31,9000000.00,Impairment test\n");

    importCsv(Roles.FINANCE, "asset-batches", csv)
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(2));

    get(Roles.FINANCE, "asset-batches?siteCode=" + site)
        .body("items.code", contains(plain, down))
        .body("items[0].description", equalTo("S21 Pro, first lot"))
        .body("items[0].status", equalTo("IN_SERVICE"))
        .body("items[0].writeDowns", empty())
        .body("items[1].writeDowns[0].carryingAmount", equalTo("9000000.00"))
        .body("items[1].steps[0].recordedBy", equalTo("finance"));
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "siteCode,            atlantis,    there is no site",
    "buildingCode,        b9,          has no building",
    "category,            TOY,         INFRASTRUCTURE",
    "modelCode,           s99,         there is no model",
    "modelCode,           nvidia-l4,   needs ASIC",
    "quantity,            0,           at least 1",
    "quantity,            1.5,         whole number",
    "unitCost,            -1,          must not be negative",
    "unitCost,            '1,5',       decimal number",
    "currency,            XYZ,         ISO 4217",
    "acquiredOn,          01.03.2025,  date such as",
    "inServiceOn,         2025-02-01,  before acquiredOn",
    "usefulLifeMonths,    601,         at most 600",
    "salvageValuePerUnit, 4000,        at most the cost",
    "status,              ORDERED,     must be absent for the status ORDERED",
    "retiredOn,           2026-01-01,  RETIRED or SOLD",
    "writtenDownOn,       2025-12-31,  is required"
  })
  void aBadRowNamesLineColumnAndWhatIsAllowed(String column, String value, String allowed) {
    String site = newSite();
    List<String> names = List.of(HEADER.trim().split(","));
    String[] fields =
        row(fresh("BAD"), site).replace("\"S21 Pro, first lot\"", "S21").trim().split(",", -1);
    fields[names.indexOf(column)] = value.contains(",") ? '"' + value + '"' : value;
    String at =
        switch (column) {
          case "status" -> "inServiceOn";
          case "writtenDownOn" -> "carryingAmount";
          default -> column;
        };

    importCsv(
            Roles.FINANCE,
            "asset-batches",
            HEADER + row(fresh("OK"), site) + String.join(",", fields) + "\n")
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("errors[0].line", equalTo(3))
        .body("errors[0].column", equalTo(at))
        .body("errors[0].detail", containsString(allowed));

    get(Roles.FINANCE, "asset-batches?siteCode=" + site).body("items", empty());
  }

  @Test
  void aCodeThatIsTakenOrOccursTwiceIsRefused() {
    String site = newSite();
    String known = fresh("KNOWN");
    newBatch(batch(known, site));
    String twice = fresh("TWICE");

    importCsv(
            Roles.FINANCE,
            "asset-batches",
            HEADER + row(known, site) + row(twice, site) + row(twice, site))
        .body("status", equalTo("REFUSED"))
        .body("errors.line", contains(2, 4))
        .body("errors.column", contains("code", "code"));
  }

  @Test
  void aFileWithWrongColumnsIsRefusedAsAWhole() {
    importCsv(Roles.FINANCE, "asset-batches", "code,colour\nA,red\n")
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("errors.detail", hasItem(containsString("siteCode")));
    importCsv(Roles.FINANCE, "asset-batches", HEADER + "A,B\n")
        .body("status", equalTo("REFUSED"))
        .body("errors[0].line", equalTo(2));
    importCsv(Roles.FINANCE, "asset-batches", "").body("status", equalTo("REFUSED"));
  }

  @Test
  void anEndlessLineIsRefused() {
    String endless = HEADER + "A".repeat(300_000);

    importCsv(Roles.FINANCE, "asset-batches", endless)
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("errors", hasSize(1));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] sound = (HEADER + row(fresh("A"), newSite())).getBytes(StandardCharsets.UTF_8);
    byte[] mixed = new byte[sound.length + 2];
    System.arraycopy(sound, 0, mixed, 0, sound.length - 10);
    mixed[sound.length - 10] = (byte) 0xE4;
    mixed[sound.length - 9] = (byte) 0xFC;
    System.arraycopy(sound, sound.length - 10, mixed, sound.length - 8, 10);

    as(Roles.FINANCE)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("text/csv")
        .body(mixed)
        .post(FleetApi.ROOT + "imports/asset-batches")
        .then()
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("errors[0].detail", containsString("UTF-8"));
  }

  @Test
  void aRepeatedImportIsStoredOnce() {
    String site = newSite();
    String key = UUID.randomUUID().toString();
    String csv = HEADER + row(fresh("A"), site);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ids.add(
          as(Roles.FINANCE)
              .header("Idempotency-Key", key)
              .contentType("text/csv")
              .body(csv)
              .post(FleetApi.ROOT + "imports/asset-batches")
              .then()
              .statusCode(200)
              .body("status", equalTo("APPLIED"))
              .extract()
              .path("id"));
    }

    assertThat(ids.get(0)).isEqualTo(ids.get(1));
    get(Roles.FINANCE, "asset-batches?siteCode=" + site).body("items", hasSize(1));
  }

  @Test
  void thousandsOfRowsComeInAtOnce() {
    String site = newSite();
    StringBuilder csv = new StringBuilder(HEADER);
    String stem = fresh("BULK");
    for (int i = 0; i < 2_500; i++) {
      csv.append(row(stem + "-" + i, site));
    }

    importCsv(Roles.OPERATOR, "asset-batches", csv.toString())
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(2_500));
    get(Roles.FINANCE, "asset-batches?limit=1000&siteCode=" + site).body("items", hasSize(1000));
  }

  @Test
  void theCsvExportIsReadByTheImportAgain() {
    String site = newSite();
    String other = newSite();
    String code = fresh("A");
    Map<String, Object> body = batch(code, site);
    body.put(
        "writeDowns",
        List.of(Map.of("on", "2025-12-31", "carryingAmount", "9000000", "reason", "Impairment")));
    newBatch(body);

    String exported =
        as(Roles.FINANCE)
            .get(FleetApi.ROOT + "asset-batches?format=csv&siteCode=" + site)
            .then()
            .statusCode(200)
            .header("Content-Disposition", "attachment; filename=\"asset-batches.csv\"")
            .extract()
            .asString();
    String again = exported.replace(code, code + "-again").replace(site, other);
    importCsv(Roles.FINANCE, "asset-batches", again).body("status", equalTo("APPLIED"));

    get(Roles.FINANCE, "asset-batches?siteCode=" + other)
        .body("items[0].code", equalTo(code + "-again"))
        .body("items[0].unitCost", equalTo("3588.00"))
        .body("items[0].inServiceOn", equalTo("2025-04-01"))
        .body("items[0].writeDowns[0].carryingAmount", equalTo("9000000.00"));
  }

  @Test
  void formulaCellsAreStoredAsTextAndExportedHarmlessly() {
    String site = newSite();
    newBatch(
        with(
            with(batch(fresh("A"), site), "description", "=HYPERLINK(\"http://x\",\"y\")"),
            "supplier",
            "@SUM(A1)"));

    get(Roles.FINANCE, "asset-batches?siteCode=" + site)
        .body("items[0].description", equalTo("=HYPERLINK(\"http://x\",\"y\")"));
    String exported =
        as(Roles.FINANCE)
            .get(FleetApi.ROOT + "asset-batches?format=csv&siteCode=" + site)
            .asString();

    assertThat(exported)
        .contains("'=HYPERLINK")
        .contains("'@SUM(A1)")
        .doesNotContain(",=HYPERLINK")
        .doesNotContain(",@SUM")
        .doesNotContain("\"=HYPERLINK");
  }

  @Test
  void theXlsxExportHoldsNumbersAndDates() throws IOException {
    String site = newSite();
    String code = fresh("A");
    newBatch(batch(code, site));

    byte[] file =
        as(Roles.FINANCE)
            .get(FleetApi.ROOT + "asset-batches?format=xlsx&siteCode=" + site)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Row header = workbook.getSheetAt(0).getRow(0);
      Row row = workbook.getSheetAt(0).getRow(1);
      assertThat(header.getCell(0).getStringCellValue()).isEqualTo("code");
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo(code);
      assertThat(row.getCell(7).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(6000);
      assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(3588);
      assertThat(DateUtil.isCellDateFormatted(row.getCell(12))).isTrue();
      assertThat(row.getCell(12).getLocalDateTimeCellValue().toLocalDate())
          .hasToString("2025-04-01");
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
    }
  }

  @Test
  void theKindsTellTheirColumns() {
    get(Roles.OPERATOR, "imports/kinds")
        .statusCode(200)
        .body("code", hasItem("asset-batches"))
        .body("find { it.code == 'asset-batches' }.columns.name", hasItem("usefulLifeMonths"))
        .body("find { it.code == 'sites' }.columns.name", hasItem("buildingCode"))
        .body("find { it.code == 'assets' }.columns.name", hasItem("serialNumber"));
  }
}
