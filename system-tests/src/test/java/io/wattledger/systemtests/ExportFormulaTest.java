package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** Every file that can be downloaded: text stays text, whatever it begins with; numbers numbers. */
class ExportFormulaTest {

  private static final List<String> FORMULAS =
      List.of("=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\uff1d1+1", " =1+1");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern DANGEROUS =
      Pattern.compile("[=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20].*", Pattern.DOTALL);

  private final Suite suite = Suite.attacked();
  private final Api api = new Api(suite);
  private final Http http = new Http(suite.gateway());

  @Test
  void noDownloadCarriesAFormula() throws IOException {
    storeFormulas();
    List<String> wrong = new ArrayList<>();
    int files = 0;
    int guarded = 0;
    for (Operation operation : Operation.all()) {
      boolean downloads =
          operation.parameters("query").stream()
              .anyMatch(parameter -> parameter.path("name").asText().equals("format"));
      if (!downloads) {
        continue;
      }
      String target = operation.target(ExportFormulaTest::known);
      String token = api.token("api-auditor");
      Http.Answer csv = http.send("GET", target + "?format=csv", token, null, null);
      Http.Answer xlsx = http.send("GET", target + "?format=xlsx", token, null, null);
      if (csv.status() != 200 || xlsx.status() != 200) {
        boolean nothingThere = List.of(400, 404).contains(csv.status());
        if (!nothingThere || csv.status() != xlsx.status()) {
          wrong.add(operation + " answers " + csv.status() + " and " + xlsx.status());
        }
        continue;
      }
      files += 2;
      for (String cell : cells(csv.body())) {
        guarded += cell.startsWith("'") ? 1 : 0;
        if (DANGEROUS.matcher(cell).matches() && !NUMBER.matcher(cell).matches()) {
          wrong.add(operation + " csv: " + cell);
        }
      }
      checkWorkbook(operation, xlsx.bytes(), wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(files).as("files that were read").isGreaterThan(20);
    assertThat(guarded).as("formulas that came back as text").isGreaterThanOrEqualTo(5);
  }

  private static void checkWorkbook(Operation operation, byte[] bytes, List<String> wrong)
      throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          boolean numberAsText =
              cell.getCellType() == CellType.STRING
                  && cell.getStringCellValue().matches("-?\\d+\\.\\d+");
          if (cell.getCellType() == CellType.FORMULA || numberAsText) {
            wrong.add(operation + " xlsx: " + cell.getAddress() + " " + cell);
          }
        }
      }
    }
  }

  private static String known(String variable) {
    return switch (variable) {
      case "period" -> "2026-10";
      case "code" -> "alpha-main";
      default -> "1";
    };
  }

  /** Texts that begin like a formula, in sites, models, meters and costs. */
  private void storeFormulas() throws IOException {
    int stored = 0;
    for (int i = 0; i < FORMULAS.size(); i++) {
      ObjectNode site = new ObjectMapper().createObjectNode();
      site.put("code", "formula-" + i).put("name", FORMULAS.get(i)).put("timeZone", "UTC");
      site.put("country", "US").put("region", "TX").put("gridOperator", FORMULAS.get(i));
      site.put("powerCapacityKw", "10").put("pue", "1.1").put("status", "ACTIVE");
      site.putArray("buildings");
      int status =
          api.as("api-operator")
              .contentType("application/json")
              .body(site.toString())
              .post("/api/fleet/v1/sites")
              .statusCode();
      stored += status == 201 ? 1 : 0;
    }
    assertThat(stored).as("sites whose name is a formula").isGreaterThanOrEqualTo(5);
  }

  private static List<String> cells(String csv) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = csv.startsWith("\ufeff") ? 1 : 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }
}
