package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.wattledger.testing.mail.ReceivedMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The close pack goes out by e-mail when the month closes, and again when somebody asks. */
class MailStoryTest {

  private static final String SCHEDULES = "/api/gateway/v1/reports/schedules";
  private static final double COST_OF_THE_GUIDES_MONTH = 211_090;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern WORKBOOK =
      Pattern.compile("filename=\"?[^\"]*\\.xlsx\"?.*?\\r\\n\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);

  private static Outside outside;
  private static Api api;

  private String schedule;

  @BeforeAll
  static void start() {
    outside = Outside.shared();
    api = outside.api();
    GuideMonth.work(api);
  }

  @AfterEach
  void deleteTheSchedule() {
    api.as("api-finance").delete(SCHEDULES + "/" + schedule).then().statusCode(204);
  }

  @Test
  void closeSendsOneMailAndSomebodyAnotherOne() throws IOException {
    outside.mails().reset();
    schedule =
        created(
            """
            {"name": "Close pack for the bank", "timing": {"cadence": "ON_CLOSE", "zone": "America/Chicago"},
             "reports": [{"kind": "month-close-pack", "format": "xlsx"}], "recipients": ["bank@example.com"]}""");

    month("reopen", "{\"reason\": \"A late invoice\"}");
    month("close", "{}");
    ReceivedMail onClose = mail(1);
    assertThat(onClose.from()).isEqualTo("wattledger@example.com");
    assertThat(onClose.recipients()).containsExactly("bank@example.com");
    assertThat(text(onClose)).contains("Close_pack_for_the_bank_=E2=80=93_October_2026");
    assertThat(numbers(workbook(onClose))).contains(COST_OF_THE_GUIDES_MONTH);

    api.as("api-finance").post(SCHEDULES + "/" + schedule + "/runs").then().statusCode(201);
    assertThat(numbers(workbook(mail(2)))).contains(COST_OF_THE_GUIDES_MONTH);

    assertThat(sentRuns()).isEqualTo(2);
    assertThat(outside.mails().mails()).hasSize(2);
  }

  private static String created(String request) {
    Response made =
        api.as("api-finance").contentType("application/json").body(request).post(SCHEDULES);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.path("id");
  }

  private static void month(String what, String body) {
    Response answer =
        api.as("api-controller")
            .contentType("application/json")
            .body(body)
            .post("/api/cost-model/v1/periods/2026-10/" + what);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  /** The mail of that number; a run is written down as sent after the server took its mail. */
  private ReceivedMail mail(int number) {
    Instant limit = Instant.now().plus(PATIENCE);
    while (outside.mails().mails().size() < number || sentRuns() < number) {
      assertThat(Instant.now()).as("mail %d has come: %s", number, runs()).isBefore(limit);
      Suite.pause(Duration.ofMillis(250));
    }
    return outside.mails().mails().get(number - 1);
  }

  private long sentRuns() {
    List<String> states =
        api.as("api-finance").get(SCHEDULES + "/" + schedule + "/runs").path("items.status");
    return states.stream().filter("SENT"::equals).count();
  }

  private String runs() {
    return api.as("api-finance").get(SCHEDULES + "/" + schedule + "/runs").asString();
  }

  private static String text(ReceivedMail mail) {
    return new String(mail.content(), StandardCharsets.ISO_8859_1);
  }

  private static byte[] workbook(ReceivedMail mail) {
    Matcher attachment = WORKBOOK.matcher(text(mail));
    assertThat(attachment.find()).as("a workbook is attached").isTrue();
    return Base64.getMimeDecoder().decode(attachment.group(1));
  }

  private static List<Double> numbers(byte[] file) throws IOException {
    List<Double> numbers = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC
                || cell.getCellType() == CellType.FORMULA
                    && cell.getCachedFormulaResultType() == CellType.NUMERIC) {
              numbers.add(cell.getNumericCellValue());
            }
          }
        }
      }
    }
    return numbers;
  }
}
