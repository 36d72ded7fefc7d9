package io.wattledger.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares answers with what the API's description declares: status, media type, and no field that
 * is not declared.
 */
final class DeclaredAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CREATED = 201;
  private static final Map<String, Pattern> FORMATS =
      Map.of(
          "uuid", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
          "date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
          "date-time", Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z"),
          "year-month", Pattern.compile("\\d{4}-\\d{2}"),
          "decimal", Pattern.compile("-?\\d+(\\.\\d+)?"));

  private final Operation operation;
  private final List<String> differences = new ArrayList<>();

  private DeclaredAnswer(Operation operation) {
    this.operation = operation;
  }

  /** How an answer differs from the description; empty when it does not. */
  static List<String> differences(Operation operation, Http.Answer answer) {
    DeclaredAnswer check = new DeclaredAnswer(operation);
    check.check(answer);
    return check.differences;
  }

  private void check(Http.Answer answer) {
    if (answer.status() >= 500) {
      differences.add("status " + answer.status());
      return;
    }
    if (answer.status() >= 400) {
      checkRefusal(answer);
      return;
    }
    JsonNode responses = operation.definition().path("responses");
    JsonNode declared = responses.path(Integer.toString(answer.status()));
    if (declared.isMissingNode() && answer.status() == CREATED) {
      // The generator describes the answer of a creating operation under 200.
      declared = responses.path("200");
    }
    if (declared.isMissingNode()) {
      differences.add("status " + answer.status() + " is not declared");
      return;
    }
    JsonNode content = operation.resolve(declared).path("content");
    String type = answer.type().split(";")[0].strip();
    if (answer.bytes().length == 0) {
      if (!content.isMissingNode()) {
        differences.add("has no body, but " + content + " is declared");
      }
    } else if (!content.has(type)) {
      differences.add("media type " + type + " is not declared");
    } else if (type.endsWith("json")) {
      checkValue("", parse(answer.body()), content.path(type).path("schema"));
    }
  }

  private void checkRefusal(Http.Answer answer) {
    if (!answer.isProblem()) {
      differences.add("refusal " + answer.status() + " is no problem document: " + answer.type());
      return;
    }
    JsonNode problem = parse(answer.body());
    JsonNode schema = operation.document().at("/components/schemas/Problem").deepCopy();
    ((com.fasterxml.jackson.databind.node.ObjectNode) schema.path("properties"))
        .putObject("requestId")
        .put("type", "string");
    checkValue("", problem, schema);
    if (problem.path("status").asInt() != answer.status()) {
      differences.add("says status " + problem.path("status"));
    }
  }

  private void checkValue(String where, JsonNode value, JsonNode unresolved) {
    JsonNode schema = operation.resolve(unresolved);
    if (value.isNull() || schema.isEmpty()) {
      return;
    }
    schema.path("allOf").forEach(part -> checkValue(where, value, part));
    if (schema.has("oneOf")) {
      checkVariant(where, value, schema);
      return;
    }
    switch (schema.path("type").asText()) {
      case "object" -> checkObject(where, value, schema);
      case "array" -> {
        require(value.isArray(), where, "is no list");
        for (int i = 0; i < value.size(); i++) {
          checkValue(where + "/" + i, value.get(i), schema.path("items"));
        }
      }
      case "integer" -> require(value.isIntegralNumber(), where, "is no whole number");
      case "number" -> require(value.isNumber(), where, "is no number");
      case "boolean" -> require(value.isBoolean(), where, "is no boolean");
      case "string" -> checkText(where, value, schema);
      default -> {
        // anything is declared
      }
    }
  }

  private void checkVariant(String where, JsonNode value, JsonNode schema) {
    List<String> kept = new ArrayList<>(differences);
    List<String> tried = new ArrayList<>();
    for (JsonNode variant : schema.path("oneOf")) {
      differences.clear();
      checkValue(where, value, variant);
      if (differences.isEmpty()) {
        differences.addAll(kept);
        return;
      }
      tried.add(differences.get(0));
    }
    differences.clear();
    differences.addAll(kept);
    differences.add(where + " is none of the declared variants " + tried);
  }

  private void checkObject(String where, JsonNode value, JsonNode schema) {
    require(value.isObject(), where, "is no object");
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String name = where + "/" + field.getKey();
      JsonNode declared = schema.path("properties").path(field.getKey());
      if (!declared.isMissingNode()) {
        checkValue(name, field.getValue(), declared);
      } else if (schema.path("additionalProperties").isObject()) {
        checkValue(name, field.getValue(), schema.path("additionalProperties"));
      } else if (schema.has("properties")) {
        differences.add(name + " is not declared");
      }
    }
  }

  private void checkText(String where, JsonNode value, JsonNode schema) {
    require(value.isTextual(), where, "is no text but " + value);
    Pattern format = FORMATS.get(schema.path("format").asText());
    if (format != null) {
      boolean right = format.matcher(value.asText()).matches();
      require(right, where, "has not the form " + schema.path("format") + ": " + value);
    }
    if (schema.has("enum")) {
      boolean known = false;
      for (JsonNode allowed : schema.path("enum")) {
        known |= allowed.equals(value);
      }
      require(known, where, "is not in the declared list: " + value);
    }
  }

  private void require(boolean holds, String where, String otherwise) {
    if (!holds) {
      differences.add(where + " " + otherwise);
    }
  }

  private JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      differences.add("is no JSON: " + e.getOriginalMessage());
      return JSON.nullNode();
    }
  }
}
