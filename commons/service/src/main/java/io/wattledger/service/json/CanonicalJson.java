package io.wattledger.service.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The canonical text of a JSON value (RFC 8785: keys sorted by UTF-16 units, no blanks, shortest
 * escapes, numbers as ECMAScript prints them), so that equal facts have equal hashes on every
 * machine. Amounts are strings in our JSON, so nothing exact passes through a binary number.
 */
public final class CanonicalJson {

  private static final ObjectMapper MAPPER = StrictJson.newMapper();

  private CanonicalJson() {}

  /** The canonical text of a value that Jackson can write. */
  public static String write(Object value) {
    StringBuilder out = new StringBuilder();
    append(value instanceof JsonNode node ? node : MAPPER.valueToTree(value), out);
    return out.toString();
  }

  /** SHA-256 of the canonical text, in lower-case hexadecimal. */
  public static String sha256Hex(Object value) {
    return sha256Hex(write(value).getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of bytes, in lower-case hexadecimal. */
  public static String sha256Hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void append(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> appendObject(node, out);
      case ARRAY -> appendArray(node, out);
      case STRING -> appendString(node.textValue(), out);
      case NUMBER -> out.append(number(node));
      case BOOLEAN -> out.append(node.booleanValue());
      case NULL, MISSING -> out.append("null");
      default ->
          throw new IllegalArgumentException("no canonical form for a " + node.getNodeType());
    }
  }

  private static void appendObject(JsonNode node, StringBuilder out) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    names.sort(null);
    out.append('{');
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      appendString(names.get(i), out);
      out.append(':');
      append(node.get(names.get(i)), out);
    }
    out.append('}');
  }

  private static void appendArray(JsonNode node, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < node.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      append(node.get(i), out);
    }
    out.append(']');
  }

  private static void appendString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static String number(JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      long value = node.longValue();
      if (Math.abs(value) <= 1L << 53) {
        return Long.toString(value);
      }
    }
    return ecmaScript(node.doubleValue());
  }

  /** ECMAScript's Number::toString, from Java's digits. */
  static String ecmaScript(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no infinite numbers and no NaN");
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    String sign = value < 0 ? "-" : "";
    if (point > 21 || point <= -6) {
      int exponent = point - 1;
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return sign
          + digits.charAt(0)
          + fraction
          + "e"
          + (exponent < 0 ? "-" : "+")
          + Math.abs(exponent);
    }
    return sign + new BigDecimal(shortest.toPlainString()).toPlainString();
  }

  /** The decimal with the fewest digits that reads back as the same double. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits <= 17; digits++) {
      BigDecimal candidate =
          exact.round(new java.math.MathContext(digits, java.math.RoundingMode.HALF_EVEN));
      if (candidate.doubleValue() == value) {
        return candidate.stripTrailingZeros();
      }
    }
    return exact.stripTrailingZeros();
  }
}
