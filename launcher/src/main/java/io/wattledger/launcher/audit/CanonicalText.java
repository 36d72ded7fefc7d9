package io.wattledger.launcher.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** The canonical text of a JSON value after RFC 8785. */
final class CanonicalText {

  private static final long LARGEST_EXACT = 1L << 53;

  private CanonicalText() {}

  static String of(JsonNode value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(JsonNode value, StringBuilder text) {
    if (value == null || value.isNull()) {
      text.append("null");
    } else if (value.isTextual()) {
      string(value.textValue(), text);
    } else if (value.isBoolean()) {
      text.append(value.booleanValue() ? "true" : "false");
    } else if (value.isNumber()) {
      text.append(number(value));
    } else if (value.isArray()) {
      array(value, text);
    } else {
      object(value, text);
    }
  }

  private static void array(JsonNode value, StringBuilder text) {
    text.append('[');
    String comma = "";
    for (JsonNode element : value) {
      text.append(comma);
      write(element, text);
      comma = ",";
    }
    text.append(']');
  }

  private static void object(JsonNode value, StringBuilder text) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      sorted.put(name, value.get(name));
    }
    text.append('{');
    String comma = "";
    for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
      text.append(comma);
      string(field.getKey(), text);
      text.append(':');
      write(field.getValue(), text);
      comma = ",";
    }
    text.append('}');
  }

  private static void string(String value, StringBuilder text) {
    text.append('"');
    for (char c : value.toCharArray()) {
      int escape = "\b\t\n\f\r\"\\".indexOf(c);
      if (escape >= 0) {
        text.append('\\').append("btnfr\"\\".charAt(escape));
      } else if (c < ' ') {
        text.append("\\u00").append(c < 16 ? '0' : '1').append(Character.forDigit(c % 16, 16));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  /** As ECMAScript prints a number. */
  private static String number(JsonNode value) {
    if (value.isIntegralNumber()
        && value.canConvertToLong()
        && Math.abs(value.longValue()) <= LARGEST_EXACT) {
      return Long.toString(value.longValue());
    }
    double number = value.doubleValue();
    return number == 0 ? "0" : number < 0 ? "-" + positive(-number) : positive(number);
  }

  private static String positive(double number) {
    BigDecimal shortest = shortest(number);
    String digits = shortest.unscaledValue().toString();
    int exponent = digits.length() - shortest.scale() - 1;
    if (exponent > -7 && exponent < 21) {
      return shortest.toPlainString();
    }
    return digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + (exponent < 0 ? "e" : "e+")
        + exponent;
  }

  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == number) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17)).stripTrailingZeros();
  }
}
