package io.wattledger.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Values that a schema allows, drawn from a seed; and, now and then, values that it does not. */
final class SchemaSamples {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 6;

  /** Texts of the guide's company, and texts that somebody once typed somewhere. */
  private static final List<String> TEXTS =
      List.of(
          "alpha",
          "alpha-power",
          "alpha-main",
          "ALPHA-S21",
          "antminer-s21",
          "2026-10",
          "2026-11",
          "2026-10-05",
          "2026-11-05T06:00:00Z",
          "USD",
          "EUR",
          "US",
          "TX",
          "USD/MWh",
          "America/Chicago",
          "Europe/Berlin",
          "12.5",
          "1",
          "0",
          "100.25",
          "company",
          "site:alpha",
          "all-in",
          "cash",
          "MINING",
          "00:1B:44:11:3A:B7",
          "HALF_UP",
          "0a1b2c3d-0a1b-4c3d-8e9f-0a1b2c3d4e5f",
          "00000000-0000-0000-0000-000000000000",
          "=1+1",
          "Zürich \u6f22\u5b57 \ud83d\ude00",
          "O'Brien; drop table site;--",
          "<img src=x onerror=alert(1)>");

  private static final List<String> HOSTILE =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "\"\"",
          "\"   \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\u202e\u200b\"",
          "-1",
          "-0",
          "1e30",
          "1e400",
          "1e1000000",
          "\"1e-1000000\"",
          "\"NaN\"",
          "9223372036854775807",
          "9223372036854775808",
          "2147483648",
          "0.1",
          "\"99999999999999999999999999999999999999999\"",
          "\"0.0000000000000000000000000000000000000001\"",
          "\"0000-00\"",
          "\"+999999999-12-31\"",
          "\"2026-02-30\"",
          "\"2026-13\"",
          "\"9999-12-31T23:59:59.999999999Z\"",
          "\"-999999999-01-01T00:00:00Z\"",
          "\"../../../../etc/passwd\"",
          "\"%s%n%x\"",
          "\"" + "x".repeat(5_000) + "\"");

  private final Operation operation;
  private final SplittableRandom random;

  SchemaSamples(Operation operation, SplittableRandom random) {
    this.operation = operation;
    this.random = random;
  }

  /** JSON text for a schema; each value is replaced by a hostile one with the given chance. */
  String json(JsonNode schema, double hostility) {
    StringBuilder out = new StringBuilder();
    write(value(schema, 0), hostility, out);
    return out.toString();
  }

  /** Text for a path or query. */
  String text(JsonNode schema) {
    JsonNode value = value(schema, 0);
    return value.isTextual() ? value.textValue() : value.toString();
  }

  /** A value that the schema allows, as far as the schema tells. */
  JsonNode value(JsonNode unresolved, int depth) {
    JsonNode schema = operation.resolve(unresolved);
    if (schema.has("oneOf")) {
      return variant(schema, depth);
    }
    if (schema.has("enum")) {
      return pick(list(schema.path("enum")));
    }
    if (schema.has("allOf") && !schema.has("type")) {
      return value(schema.path("allOf").get(0), depth);
    }
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer" -> whole(schema);
      case "number" -> JSON.numberNode(BigDecimal.valueOf(random.nextInt(1_000_000), 2));
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "string" -> JSON.textNode(string(schema));
      default -> JSON.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
    };
  }

  private JsonNode variant(JsonNode schema, int depth) {
    JsonNode chosen = pick(list(schema.path("oneOf")));
    JsonNode value = value(chosen, depth);
    String discriminator = schema.path("discriminator").path("propertyName").asText();
    if (value instanceof ObjectNode object && !discriminator.isEmpty()) {
      for (Map.Entry<String, JsonNode> name :
          schema.path("discriminator").path("mapping").properties()) {
        if (name.getValue().asText().equals(chosen.path("$ref").asText())) {
          ObjectNode typed = JSON.objectNode();
          typed.put(discriminator, name.getKey());
          object.remove(discriminator);
          typed.setAll(object);
          return typed;
        }
      }
    }
    return value;
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    List<JsonNode> required = list(schema.path("required"));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean must = required.stream().anyMatch(name -> name.asText().equals(property.getKey()));
      if (must || depth < DEEPEST && random.nextInt(3) > 0) {
        object.set(property.getKey(), value(property.getValue(), depth + 1));
      }
    }
    return object;
  }

  private JsonNode array(JsonNode schema, int depth) {
    ArrayNode array = JSON.arrayNode();
    int items = depth < DEEPEST ? 1 + random.nextInt(2) : 0;
    for (int i = 0; i < items; i++) {
      array.add(value(schema.path("items"), depth + 1));
    }
    return array;
  }

  private JsonNode whole(JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    long most = schema.path("maximum").asLong(1_000);
    long drawn =
        switch (random.nextInt(4)) {
          case 0 -> least;
          case 1 -> most;
          default -> least + (most > least ? random.nextLong(Math.min(most - least, 1_000)) : 0);
        };
    return JSON.numberNode(drawn);
  }

  private String string(JsonNode schema) {
    String format = schema.path("format").asText(formatBehind(schema));
    String day = "%02d".formatted(1 + random.nextInt(28));
    String month = "2026-%02d".formatted(1 + random.nextInt(12));
    switch (format) {
      case "uuid":
        return random.nextBoolean()
            ? "00000000-0000-0000-0000-000000000000"
            : new java.util.UUID(random.nextLong(), random.nextLong()).toString();
      case "date":
        return month + "-" + day;
      case "date-time":
        return month + "-" + day + "T06:00:00Z";
      case "year-month":
        return month;
      default:
        return text(schema, format.equals("decimal"));
    }
  }

  private String formatBehind(JsonNode schema) {
    return schema.has("allOf")
        ? operation.resolve(schema.path("allOf").get(0)).path("format").asText()
        : "";
  }

  private String text(JsonNode schema, boolean decimal) {
    List<String> candidates = new ArrayList<>();
    if (decimal) {
      candidates.addAll(List.of("0", "1", "12.5", "0.25", "250.00", "99", "3.1"));
    } else {
      candidates.addAll(TEXTS);
      candidates.add("made-" + random.nextInt(1_000_000));
      candidates.add("MADE-" + random.nextInt(1_000_000));
    }
    String rule = schema.path("pattern").asText("");
    if (!rule.isEmpty()) {
      Pattern pattern = Pattern.compile(rule);
      candidates.removeIf(candidate -> !pattern.matcher(candidate).find());
    }
    return candidates.isEmpty() ? "x" : candidates.get(random.nextInt(candidates.size()));
  }

  private void write(JsonNode value, double hostility, StringBuilder out) {
    if (random.nextDouble() < hostility) {
      out.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
    } else if (value.isObject()) {
      out.append('{');
      String comma = "";
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        out.append(comma).append(JSON.textNode(field.getKey())).append(':');
        write(field.getValue(), hostility, out);
        comma = ",";
      }
      if (random.nextDouble() < hostility) {
        out.append(comma).append("\"undeclared\":1");
      }
      out.append('}');
    } else if (value.isArray()) {
      out.append('[');
      for (int i = 0; i < value.size(); i++) {
        out.append(i == 0 ? "" : ",");
        write(value.get(i), hostility, out);
      }
      out.append(']');
    } else {
      out.append(value);
    }
  }

  private JsonNode pick(List<JsonNode> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }
}
