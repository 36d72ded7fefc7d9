package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The files that people take away from a company whose names are scripts. */
final class HostileFiles {

  private static final String PERIOD = "2026-11";

  /** What a document does by itself: scripts, actions, files inside and addresses that run. */
  private static final Pattern ACTIVE =
      Pattern.compile("/JavaScript|/Launch|/EmbeddedFile|/URI\\s*\\(javascript:");

  private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

  private final Api api;
  private final Http http;

  HostileFiles(Suite suite) {
    api = new Api(suite);
    http = new Http(suite.gateway());
  }

  /** Every list as a workbook: the names are words in cells and nothing else. */
  void assertListsCarryText() throws IOException {
    List<String> carriers = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      boolean list =
          !operation.path().contains("{")
              && operation.parameters("query").stream()
                  .anyMatch(parameter -> parameter.path("name").asText().equals("format"));
      if (list) {
        Http.Answer answer = get(operation.path() + "?format=xlsx");
        if (answer.status() == 200 && cellsWithTheName(answer.bytes()) > 0) {
          carriers.add(operation.path());
        }
      }
    }
    assertThat(carriers)
        .contains(
            "/api/fleet/v1/sites",
            "/api/fleet/v1/models",
            "/api/energy-contracts/v1/contracts",
            "/api/cost-model/v1/cost-facts",
            "/api/ai-hosting/v1/customers");
  }

  /** Every report in every form: workbooks hold words, documents nothing that acts. */
  void assertReportsCarryText() throws IOException {
    int documents = 0;
    int workbooks = 0;
    JsonNode reports = new ObjectMapper().readTree(get("/api/gateway/v1/reports").body());
    for (JsonNode report : reports.path("items")) {
      for (JsonNode format : report.path("formats")) {
        String target =
            "/api/gateway/v1/reports/%s/%s?format=%s"
                .formatted(report.path("kind").asText(), PERIOD, format.asText());
        Http.Answer answer = get(target);
        if (answer.status() == 200 && format.asText().equals("pdf")) {
          documents++;
          String plain = unpacked(answer.bytes());
          assertThat(plain).as("drawing of text in " + target).contains(" Tf");
          assertThat(ACTIVE.matcher(plain).results().map(MatchResult::group)).as(target).isEmpty();
        } else if (answer.status() == 200 && format.asText().equals("xlsx")) {
          workbooks++;
          cellsWithTheName(answer.bytes());
        } else {
          assertThat(answer.status()).as("%s: %s", target, answer.body()).isLessThan(500);
        }
      }
    }
    assertThat(documents).as("documents that were read").isPositive();
    assertThat(workbooks).as("workbooks that were read").isPositive();
  }

  private Http.Answer get(String target) {
    return http.send("GET", target, api.token("api-auditor"), null, null);
  }

  /** How many cells are the name; none may link or calculate with it. */
  private static int cellsWithTheName(byte[] bytes) throws IOException {
    int found = 0;
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        for (Hyperlink link : sheet.getHyperlinkList()) {
          assertThat(link.getAddress())
              .as("a link on " + sheet.getSheetName())
              .doesNotContain("javascript:");
        }
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
              found += cell.getStringCellValue().contains(HostileNames.SCRIPT) ? 1 : 0;
            } else if (cell.getCellType() == CellType.FORMULA) {
              assertThat(cell.getCellFormula()).doesNotContain("onerror", "javascript:");
            }
          }
        }
      }
    }
    return found;
  }

  /** A PDF with its compressed parts in plain, as far as they are no pictures or fonts. */
  private static String unpacked(byte[] pdf) {
    String raw = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(raw).startsWith("%PDF-");
    StringBuilder plain = new StringBuilder();
    Matcher part = STREAM.matcher(raw);
    int from = 0;
    while (part.find(from)) {
      int end = raw.indexOf("endstream", part.end());
      plain.append(raw, from, part.start()).append(inflated(pdf, part.end(), end));
      from = end + "endstream".length();
    }
    return plain.append(raw.substring(from)).toString();
  }

  private static String inflated(byte[] pdf, int from, int to) {
    Inflater inflater = new Inflater();
    inflater.setInput(pdf, from, to - from);
    byte[] part = new byte[8192];
    StringBuilder plain = new StringBuilder();
    try {
      for (int read = inflater.inflate(part); read > 0; read = inflater.inflate(part)) {
        plain.append(new String(part, 0, read, StandardCharsets.ISO_8859_1));
      }
    } catch (DataFormatException e) {
      return "";
    } finally {
      inflater.end();
    }
    return plain.toString();
  }
}
