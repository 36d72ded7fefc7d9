package io.wattledger.costmodel.period;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.costmodel.statement.month.MonthCalculation;
import io.wattledger.costmodel.statement.month.MonthFacts;
import io.wattledger.service.json.CanonicalJson;
import io.wattledger.service.json.StrictJson;
import java.nio.charset.StandardCharsets;

/**
 * What a close stores: the facts and the figures computed from them, both as canonical JSON (RFC
 * 8785), and the SHA-256 of the facts. Neither version nor time of the close is part of them, so
 * that equal facts have equal hashes. See docs/formulas/statement-hash.md.
 *
 * @param hash SHA-256 of the facts' text in lower-case hexadecimal
 * @param facts canonical JSON of the facts
 * @param figures canonical JSON of the figures
 */
public record Snapshot(String hash, String facts, String figures) {

  private static final ObjectMapper MAPPER =
      StrictJson.newMapper()
          .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);

  /** The snapshot of a month. */
  static Snapshot of(MonthFacts facts, MonthCalculation figures) {
    String text = canonical(facts);
    return new Snapshot(sha256(text), text, canonical(figures));
  }

  /** The hash that a close of these facts would get. */
  public static String hashOf(MonthFacts facts) {
    return sha256(canonical(facts));
  }

  /** The stored facts. */
  public MonthFacts readFacts() {
    return read(facts, MonthFacts.class);
  }

  /** The stored figures. */
  public MonthCalculation readFigures() {
    return read(figures, MonthCalculation.class);
  }

  private static String canonical(Object value) {
    return CanonicalJson.write(MAPPER.<JsonNode>valueToTree(value));
  }

  private static String sha256(String text) {
    return CanonicalJson.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored month is unreadable", e);
    }
  }
}
