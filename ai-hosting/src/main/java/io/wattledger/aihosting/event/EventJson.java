package io.wattledger.aihosting.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wattledger.service.json.PlainDecimals;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Optional;

/** Reads the JSON of one event within narrow bounds. */
final class EventJson {

  private static final int DEEPEST = 16;
  private static final int LONGEST_TEXT = 64 * 1024;
  private static final int LONGEST_NUMBER = 100;

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private EventJson() {}

  /**
   * A JSON object.
   *
   * @throws UnusableEvent when the bytes are none, or outside of the bounds
   */
  static ObjectNode object(byte[] body, int start, int length, String what) {
    try {
      JsonNode read = JSON.readTree(body, start, length);
      if (read instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException e) {
      throw new UnusableEvent(
          what
              + " is no JSON object of at most "
              + DEEPEST
              + " levels with numbers of at most "
              + LONGEST_NUMBER
              + " characters and each member once");
    }
    throw new UnusableEvent(what + " must be a JSON object");
  }

  /** The object in a base64 text. */
  static ObjectNode base64(String text) {
    try {
      byte[] decoded = Base64.getDecoder().decode(text);
      return object(decoded, 0, decoded.length, "data_base64");
    } catch (IllegalArgumentException e) {
      throw new UnusableEvent("data_base64 must be base64 of a JSON object");
    }
  }

  /**
   * A text member.
   *
   * @throws UnusableEvent when it is no text, blank or too long
   */
  static Optional<String> text(ObjectNode object, String member, int longest) {
    JsonNode value = object.get(member);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()
        || value.textValue().isBlank()
        || value.textValue().length() > longest
        || value.textValue().codePoints().anyMatch(EventJson::cannotBeStored)) {
      throw new UnusableEvent(
          member + " must be a text of 1 to " + longest + " characters without control characters");
    }
    return Optional.of(value.textValue());
  }

  /** Control characters and halves of a character. */
  static boolean cannotBeStored(int character) {
    return Character.isISOControl(character)
        || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  /** The same, required. */
  static String requiredText(ObjectNode object, String member, int longest) {
    return text(object, member, longest)
        .orElseThrow(() -> new UnusableEvent(member + " is required"));
  }

  /**
   * A decimal member, as a number or as a text.
   *
   * @throws UnusableEvent when it is missing or no decimal within the bounds
   */
  static BigDecimal requiredDecimal(ObjectNode object, String member) {
    JsonNode value = object.get(member);
    if (value == null || !(value.isTextual() || value.isNumber())) {
      throw new UnusableEvent(member + " is required: a decimal number such as \"12.5\"");
    }
    try {
      return PlainDecimals.parse(value.isTextual() ? value.textValue() : value.asText());
    } catch (IllegalArgumentException e) {
      throw new UnusableEvent(member + " " + e.getMessage());
    }
  }
}
