package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bodies that no form would send, to every operation that takes one. */
class HostileBodiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> PROTECTED =
      List.of(
          "tenantId",
          "customerId",
          "organizationId",
          "createdAt",
          "createdBy",
          "deletedAt",
          "role",
          "roles",
          "paid",
          "isAdmin",
          "__proto__",
          "class");
  private static final List<String> NUMBERS =
      List.of(
          "1e1000000",
          "\"1e1000000\"",
          "1e-1000000",
          "\"1e-1000000\"",
          "NaN",
          "\"NaN\"",
          "\"Infinity\"",
          "12345678901234567890123456789012345678901",
          "\"0.12345678901234567890123456789012345678901\"",
          "-0",
          "\"-0\"",
          "-1",
          "\"-99999999\"",
          "1" + "0".repeat(5_000),
          "\"1_000\"",
          "\"0x10\"",
          "\"\u0661\u0662\"",
          "\"1,5\"",
          "\"+1\"",
          "\" 1 \"");
  private static final int DOOR_LIMIT = 2 << 20;
  private static final String MARK = "\"@number@\"";

  private final Suite suite = Suite.attacked();
  private final Api api = new Api(suite);
  private final Http http = new Http(suite.gateway());

  private static Stream<Operation> writes() {
    return Operation.all().stream().filter(operation -> operation.jsonBody().isPresent());
  }

  private Http.Answer send(Operation operation, String body) {
    String role =
        operation.roles().stream()
            .filter(DemoClients.BY_ROLE::containsKey)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no client may " + operation));
    return http.send(
        operation.method(),
        operation.nowhere(),
        api.token(DemoClients.BY_ROLE.get(role)),
        "application/json",
        body);
  }

  @Test
  void fieldsThatNobodyMaySetAreRefusedByName() {
    List<String> wrong = new ArrayList<>();
    writes()
        .forEach(
            operation -> {
              for (String field : PROTECTED) {
                Http.Answer answer = send(operation, "{\"" + field + "\":\"1\"}");
                boolean named = answer.status() == 400 && answer.body().contains("/" + field);
                if (!named && !isReadAfterItsRecord(operation, answer)) {
                  wrong.add(
                      operation + " with " + field + ": " + answer.status() + " " + answer.body());
                }
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void numbersBeyondAllBoundsAreRefusedAtTheirField() {
    Map<String, Instant> started = starts();
    List<String> wrong = new ArrayList<>();
    writes()
        .forEach(
            operation -> {
              for (String body : bodiesWithAMarkedNumber(operation)) {
                for (String number : NUMBERS) {
                  Http.Answer answer = send(operation, body.replace(MARK, number));
                  if (answer.status() >= 500 || !answer.isProblem() && answer.status() >= 300) {
                    wrong.add(operation + " " + body + " " + number + ": " + answer.body());
                  }
                  if (number.startsWith("1e1000000")) {
                    boolean named = answer.status() == 400 && answer.body().contains("pointer");
                    if (!named && !isReadAfterItsRecord(operation, answer)) {
                      wrong.add(
                          operation
                              + " "
                              + body
                              + " "
                              + number
                              + ": "
                              + answer.status()
                              + " "
                              + answer.body());
                    }
                  }
                }
              }
            });
    assertThat(wrong).isEmpty();
    assertThat(starts()).isEqualTo(started);
  }

  /** A partial change is laid over its record, so the record is looked for first. */
  private static boolean isReadAfterItsRecord(Operation operation, Http.Answer answer) {
    return operation.method().equals("PATCH") && answer.status() == 404;
  }

  /** One body for each number in the schema, all else drawn from a fixed seed. */
  private static List<String> bodiesWithAMarkedNumber(Operation operation) {
    SchemaSamples samples = new SchemaSamples(operation, new SplittableRandom(7));
    List<String> bodies = new ArrayList<>();
    List<JsonNode> variants = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      variants.add(samples.value(operation.jsonBody().orElseThrow(), 0));
    }
    List<String> seen = new ArrayList<>();
    for (JsonNode body : variants) {
      for (String pointer : numbers(body, "")) {
        String place = pointer.replaceAll("/\\d+", "/#") + kind(body, pointer);
        if (!seen.contains(place)) {
          seen.add(place);
          JsonNode marked = body.deepCopy();
          set(marked, pointer);
          bodies.add(marked.toString());
        }
      }
    }
    return bodies;
  }

  private static String kind(JsonNode body, String pointer) {
    return body.at(pointer.substring(0, pointer.lastIndexOf('/'))).path("type").asText();
  }

  private static List<String> numbers(JsonNode value, String pointer) {
    List<String> found = new ArrayList<>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              field -> found.addAll(numbers(field.getValue(), pointer + "/" + field.getKey())));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        found.addAll(numbers(value.get(i), pointer + "/" + i));
      }
    } else if (value.isNumber() || value.asText().matches("-?\\d+(\\.\\d+)?")) {
      found.add(pointer);
    }
    return found;
  }

  private static void set(JsonNode body, String pointer) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = body.at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1);
    if (parent instanceof ObjectNode object) {
      object.put(name, "@number@");
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(name), "@number@");
    }
  }

  @Test
  void deepWideAndHugeDocumentsAreRefusedAndCostNothing() {
    Map<String, Instant> started = starts();
    Map<String, String> documents =
        Map.of(
            "depth 10,000", "[".repeat(10_000) + "]".repeat(10_000),
            "depth 10,000 in a field", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
            "100,000 keys", keys(100_000),
            "a text of a megabyte", "{\"code\":\"" + "x".repeat(1_100_000) + "\"}",
            "a name of a megabyte", "{\"" + "x".repeat(1_100_000) + "\":1}",
            "a number of a megabyte", "{\"code\":" + "9".repeat(1_100_000) + "}",
            "one million keys", keys(1_000_000),
            "a text of 100 MiB", "{\"code\":\"" + "x".repeat(100 << 20) + "\"}");
    List<String> wrong = new ArrayList<>();
    List<Operation> onePerService =
        Stream.of("fleet", "energy-contracts", "cost-model")
            .map(
                service ->
                    writes().filter(o -> o.service().equals(service)).findFirst().orElseThrow())
            .toList();
    for (Operation operation : onePerService) {
      documents.forEach(
          (name, document) -> {
            String outcome = outcome(operation, document);
            if (!outcome.isEmpty()) {
              wrong.add(operation + " with " + name + ": " + outcome);
            }
          });
    }
    assertThat(wrong).isEmpty();
    assertThat(starts()).as("no service has died of it").isEqualTo(started);
  }

  /** Empty when the document was refused; the door may cut off who sends on after the refusal. */
  private String outcome(Operation operation, String document) {
    try {
      Http.Answer answer = send(operation, document);
      boolean refused = answer.status() == 400 || answer.status() == 413;
      return refused && answer.isProblem() ? "" : answer.status() + " " + answer.body();
    } catch (java.io.UncheckedIOException cut) {
      return document.length() > DOOR_LIMIT ? "" : cut.toString();
    }
  }

  @Test
  void formsOfManyPartsAreNotUnderstood() {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      parts
          .append("--b\r\nContent-Disposition: form-data; name=\"p")
          .append(i)
          .append("\"\r\n\r\n1\r\n");
    }
    List<String> wrong = new ArrayList<>();
    Operation.all().stream()
        .filter(operation -> operation.definition().has("requestBody"))
        .forEach(
            operation -> {
              String role =
                  operation.roles().stream()
                      .filter(DemoClients.BY_ROLE::containsKey)
                      .findFirst()
                      .orElseThrow();
              Http.Answer answer =
                  http.send(
                      operation.method(),
                      operation.nowhere(),
                      api.token(DemoClients.BY_ROLE.get(role)),
                      "multipart/form-data; boundary=b",
                      parts + "--b--\r\n");
              if (answer.status() != 415) {
                wrong.add(operation + ": " + answer.status() + " " + answer.body());
              }
            });
    assertThat(wrong).isEmpty();
  }

  private static String keys(int count) {
    StringBuilder document = new StringBuilder("{\"k\":0");
    for (int i = 0; i < count; i++) {
      document.append(",\"k").append(i).append("\":0");
    }
    return document.append('}').toString();
  }

  /** When each service was started; a service that died would have been started again. */
  private Map<String, Instant> starts() {
    return Stream.of("gateway", "fleet", "energy-contracts", "cost-model", "ai-hosting")
        .collect(
            java.util.stream.Collectors.toMap(
                service -> service,
                service ->
                    suite
                        .process(service + "/target/quarkus-app")
                        .orElseThrow()
                        .info()
                        .startInstant()
                        .orElseThrow()));
  }
}
