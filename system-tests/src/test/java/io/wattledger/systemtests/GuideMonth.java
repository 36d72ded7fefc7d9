package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The month of docs/guide/month-close.md, worked request by request as the guide tells it. */
final class GuideMonth {

  private static final String GUIDE = "docs/guide/month-close.md";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<URI> WORKED = new HashSet<>();

  private GuideMonth() {}

  /** Works through the guide once in each suite, and compares every figure it names. */
  static synchronized void work(Api api) {
    if (!WORKED.add(api.gateway())) {
      return;
    }
    try {
      for (String block : Readme.blocks(GUIDE, "json")) {
        step(api, JSON.readTree(block));
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError(GUIDE + " has a step that is no JSON", e);
    }
  }

  /** The closed month as the guide leaves it. */
  static void assertClosed(Api api) {
    Response answer = api.as("api-auditor").get("/api/cost-model/v1/statements/2026-10");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.<String>path("totalAmount")).isEqualTo("211090.00");
    assertThat(api.as("api-operator").get("/api/fleet/v1/sites/alpha").statusCode()).isEqualTo(200);
  }

  private static void step(Api api, JsonNode step) throws JsonProcessingException {
    Response answer = send(api, step);
    assertThat(answer.statusCode())
        .as("%s %s: %s", step.path("method"), step.path("path"), answer.asString())
        .isEqualTo(step.path("status").asInt());
    if (step.has("expect")) {
      assertContains(
          JSON.readTree(answer.asString()), step.get("expect"), step.path("path").asText());
    }
  }

  private static Response send(Api api, JsonNode step) {
    RequestSpecification request = api.as(step.path("as").asText());
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
}
