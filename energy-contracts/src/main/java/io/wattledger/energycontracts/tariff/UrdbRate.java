package io.wattledger.energycontracts.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of a tariff by their name in lower case, and which of them were read: what is left in
 * the end is listed, so that nothing is dropped without a word.
 */
final class UrdbRate {

  private static final int MOST_DIGITS = 60;
  private static final int MOST_DECIMALS = 9;

  /** Digits that a number of single precision is good for, and how far its text may be off. */
  private static final MathContext SINGLE = new MathContext(7, RoundingMode.HALF_EVEN);

  private static final BigDecimal SINGLE_ERROR = BigDecimal.ONE.divide(BigDecimal.valueOf(1 << 24));

  private final Map<String, JsonNode> fields = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final TariffNotes notes;

  UrdbRate(JsonNode tariff, TariffNotes notes) {
    this.notes = notes;
    tariff
        .properties()
        .forEach(
            field -> {
              String key = field.getKey().toLowerCase(Locale.ROOT);
              fields.put(key, field.getValue());
              names.put(key, field.getKey());
            });
  }

  TariffNotes notes() {
    return notes;
  }

  /** Takes a field; null when it is absent, null or empty. */
  JsonNode take(String name) {
    JsonNode value = fields.remove(name);
    boolean absent =
        value == null
            || value.isNull()
            || value.isContainerNode() && value.isEmpty()
            || value.isTextual() && value.textValue().isBlank();
    return absent ? null : value;
  }

  /** A field that is not taken yet, null when it is absent. */
  JsonNode peek(String name) {
    return fields.get(name);
  }

  /** Takes a text, whatever it was written as. */
  String takeText(String name) {
    JsonNode value = take(name);
    return value == null ? null : value.isValueNode() ? value.asText() : value.toString();
  }

  /** Takes an amount; null when it is absent or zero. */
  BigDecimal takeAmount(String name) {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    BigDecimal amount = decimal(value, name);
    return amount.signum() == 0 ? null : clean(amount, name);
  }

  /**
   * Refuses an object of which no field was taken: it is no rate, whatever else it may be.
   *
   * @throws io.wattledger.service.problem.ProblemException 400
   */
  void requireRate() {
    if (fields.size() == names.size()) {
      throw fields.isEmpty()
          ? UrdbDocument.refused("", "holds no field of a rate")
          : UrdbDocument.refused(
              "/" + rest().keySet().iterator().next(),
              "is not known, and nothing else says that this is a rate");
    }
  }

  /** The fields that nobody took, by the name that the file gives them. */
  Map<String, JsonNode> rest() {
    Map<String, JsonNode> rest = new LinkedHashMap<>();
    fields.forEach((key, value) -> rest.put(names.get(key), value));
    return rest;
  }

  /**
   * A number, or a text of one.
   *
   * @throws io.wattledger.service.problem.ProblemException 400 when it is none
   */
  static BigDecimal decimal(JsonNode node, String field) {
    String text = node.isNumber() || node.isTextual() ? node.asText().trim() : "";
    if (text.length() <= MOST_DIGITS && text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?")) {
      return new BigDecimal(text);
    }
    throw UrdbDocument.refused(
        "/" + field, "must be a number of at most " + MOST_DIGITS + " characters");
  }

  /**
   * A number as it was meant: the database's files carry single-precision noise such as
   * 19.538999557495117 for 19.539.
   */
  BigDecimal clean(BigDecimal value, String field) {
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.scale() <= MOST_DECIMALS) {
      return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
    BigDecimal shortest = plain.round(SINGLE).stripTrailingZeros();
    BigDecimal off = plain.subtract(shortest).abs();
    if (shortest.scale() <= MOST_DECIMALS
        && off.compareTo(plain.abs().multiply(SINGLE_ERROR)) <= 0) {
      return shortest;
    }
    BigDecimal rounded = plain.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
    notes.assumed(field, value.toPlainString(), "is kept with nine decimals");
    return rounded;
  }
}
