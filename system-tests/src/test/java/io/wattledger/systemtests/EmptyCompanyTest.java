package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A company that starts with nothing: the month of docs/guide/month-close.md worked request by
 * request, and then what a machine room does to it. The steps follow one another on one suite.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptyCompanyTest {

  private static final String GUIDE = "docs/guide/month-close.md";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Suite SUITE = Suite.empty();
  private static final Api API = new Api(SUITE);

  @BeforeAll
  static void start() {
    SUITE.start();
  }

  @AfterAll
  static void stop() {
    SUITE.stop();
  }

  @Test
  @Order(1)
  void guideClosesTheFirstMonthWithItsFigures() throws JsonProcessingException {
    for (String block : Readme.blocks(GUIDE, "json")) {
      JsonNode step = JSON.readTree(block);
      Response answer = send(step);
      assertThat(answer.statusCode())
          .as("%s %s: %s", step.path("method"), step.path("path"), answer.asString())
          .isEqualTo(step.path("status").asInt());
      if (step.has("expect")) {
        assertContains(
            JSON.readTree(answer.asString()), step.get("expect"), step.path("path").asText());
      }
    }
  }

  @Test
  @Order(2)
  void crashedServiceComesBack() {
    ProcessHandle fleet = process("fleet/target/quarkus-app");
    fleet.destroyForcibly();
    awaitStatus();
    assertThat(process("fleet/target/quarkus-app").pid()).isNotEqualTo(fleet.pid());
    assertMonthIsThere();
  }

  @Test
  @Order(3)
  void killedLauncherIsSucceededByTheNext() {
    SUITE.killLauncher();
    SUITE.start();
    assertMonthIsThere();
  }

  @Test
  @Order(4)
  void everythingStopsAndNothingIsLost() {
    SUITE.stop();
    assertThat(SUITE.run("status")).isNotZero();
    assertThat(ProcessHandle.allProcesses().anyMatch(EmptyCompanyTest::isOurs)).isFalse();
    SUITE.start();
    assertMonthIsThere();
  }

  private static Response send(JsonNode step) {
    RequestSpecification request = API.as(step.path("as").asText());
    if (step.has("csv")) {
      request.contentType("text/csv").body(csv(step));
    } else if (step.has("body")) {
      request.contentType("application/json").body(step.get("body").toString());
    }
    return request.request(step.path("method").asText(), step.path("path").asText());
  }

  private static String csv(JsonNode step) {
    StringBuilder csv = new StringBuilder();
    step.get("csv").forEach(line -> csv.append(line.asText()).append('\n'));
    JsonNode hourly = step.path("hourly");
    Instant at = hourly.isMissingNode() ? null : Instant.parse(hourly.path("from").asText());
    for (int hour = 0; hour < hourly.path("hours").asInt(); hour++) {
      csv.append(hourly.path("row").asText().replace("{startUtc}", at.toString())).append('\n');
      at = at.plus(Duration.ofHours(1));
    }
    return csv.toString();
  }

  private static void assertContains(JsonNode actual, JsonNode expected, String where) {
    if (expected.isObject()) {
      for (Map.Entry<String, JsonNode> field : expected.properties()) {
        assertContains(actual.path(field.getKey()), field.getValue(), where + " " + field.getKey());
      }
    } else if (expected.isArray()) {
      assertThat(actual.size()).as(where).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        assertContains(actual.get(i), expected.get(i), where + "[" + i + "]");
      }
    } else {
      assertThat(actual).as(where).isEqualTo(expected);
    }
  }

  private static void assertMonthIsThere() {
    Response answer = API.as("api-auditor").get("/api/cost-model/v1/statements/2026-10");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.<String>path("totalAmount")).isEqualTo("211090.00");
    assertThat(API.as("api-operator").get("/api/fleet/v1/sites/alpha").statusCode()).isEqualTo(200);
  }

  private static void awaitStatus() {
    Instant limit = Instant.now().plus(Duration.ofMinutes(2));
    Suite.pause(Duration.ofSeconds(2));
    while (SUITE.run("status") != 0) {
      assertThat(Instant.now()).as("ready again within two minutes").isBefore(limit);
      Suite.pause(Duration.ofSeconds(1));
    }
  }

  private static ProcessHandle process(String part) {
    return ProcessHandle.allProcesses()
        .filter(EmptyCompanyTest::isOurs)
        .filter(handle -> handle.info().commandLine().orElse("").contains(part))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no process runs " + part));
  }

  private static boolean isOurs(ProcessHandle handle) {
    return handle.info().commandLine().orElse("").contains(SUITE.home().toString());
  }
}
