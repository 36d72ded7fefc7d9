package io.wattledger.aihosting.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wattledger.service.json.CanonicalJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the attributes of one CloudEvent 1.0 and hands its data to {@link EventContent}. */
final class EventReader {

  private static final int LONGEST_ID = 256;
  private static final int LONGEST_SOURCE = 512;
  private static final int LONGEST_TYPE = 128;
  private static final int LONGEST_SUBJECT = 128;
  private static final int LONGEST_OTHER = 256;
  private static final int DIGEST_BYTES = 16;

  private EventReader() {}

  /**
   * Reads an event.
   *
   * @param position its place in the request
   * @param attributes its attributes and its data, as a JSON object
   * @throws UnusableEvent when it is no event of a kind that is known here
   */
  static ReceivedEvent read(int position, ObjectNode attributes) {
    if (!"1.0".equals(EventJson.requiredText(attributes, "specversion", LONGEST_OTHER))) {
      throw new UnusableEvent("specversion must be 1.0");
    }
    String id = EventJson.requiredText(attributes, "id", LONGEST_ID);
    String source = source(EventJson.requiredText(attributes, "source", LONGEST_SOURCE));
    String type = EventJson.requiredText(attributes, "type", LONGEST_TYPE);
    String subject = EventJson.requiredText(attributes, "subject", LONGEST_SUBJECT);
    Instant time = time("time", EventJson.requiredText(attributes, "time", LONGEST_OTHER));
    requireJson(attributes);
    ObjectNode data = data(attributes);
    return new ReceivedEvent(
        position,
        source,
        id,
        type,
        subject,
        time,
        EventJson.text(data, "customer", LONGEST_OTHER).orElse(null),
        EventContent.read(type, data),
        digest(type, subject, time, data));
  }

  private static String source(String text) {
    try {
      return new URI(text).toString();
    } catch (URISyntaxException e) {
      throw new UnusableEvent("source must be a URI reference such as /pecos/collector-1");
    }
  }

  /** An instant in RFC 3339. */
  static Instant time(String member, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new UnusableEvent(member + " must be RFC 3339 such as 2026-10-31T05:00:00Z");
    }
  }

  private static void requireJson(ObjectNode attributes) {
    String type = EventJson.text(attributes, "datacontenttype", LONGEST_OTHER).orElse(null);
    if (type != null
        && !type.split(";", 2)[0].strip().matches("(?i)[a-z]+/([a-z0-9.-]+\\+)?json")) {
      throw new UnusableEvent("datacontenttype must be application/json");
    }
  }

  private static ObjectNode data(ObjectNode attributes) {
    JsonNode data = attributes.get("data");
    JsonNode encoded = attributes.get("data_base64");
    if (data != null && encoded != null) {
      throw new UnusableEvent("data and data_base64 exclude each other");
    }
    if (encoded != null && encoded.isTextual()) {
      return EventJson.base64(encoded.textValue());
    }
    if (data instanceof ObjectNode object) {
      return object;
    }
    throw new UnusableEvent("data is required: a JSON object");
  }

  /** Equal content gives equal bytes, in whatever mode and order of members it was sent. */
  private static byte[] digest(String type, String subject, Instant time, ObjectNode data) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("type", type);
    content.put("subject", subject);
    content.put("time", time.toString());
    content.put("data", texts(data));
    byte[] hash = HexFormat.of().parseHex(CanonicalJson.sha256Hex(content));
    return Arrays.copyOf(hash, DIGEST_BYTES);
  }

  /** The same tree with its numbers as texts, so that none is too large for canonical JSON. */
  private static JsonNode texts(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(member -> copy.set(member.getKey(), texts(member.getValue())));
      return copy;
    }
    if (node.isArray()) {
      return JsonNodeFactory.instance.arrayNode().addAll(elements(node));
    }
    return node.isNumber() ? JsonNodeFactory.instance.textNode("#" + node.asText()) : node;
  }

  private static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(element -> elements.add(texts(element)));
    return elements;
  }

  /** What can be said about an event that could not be read, for its refusal. */
  static EventRefusal refusal(int position, ObjectNode attributes, UnusableEvent unusable) {
    return new EventRefusal(
        position,
        attributes != null && attributes.get("data") instanceof ObjectNode data
            ? glimpse(data, "customer")
            : null,
        glimpse(attributes, "source"),
        glimpse(attributes, "id"),
        glimpse(attributes, "type"),
        glimpse(attributes, "subject"),
        glimpsedTime(attributes),
        unusable.kind(),
        unusable.getMessage());
  }

  private static String glimpse(ObjectNode object, String member) {
    if (object == null || !object.path(member).isTextual()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    object
        .get(member)
        .textValue()
        .codePoints()
        .limit(LONGEST_SOURCE)
        .map(character -> EventJson.cannotBeStored(character) ? ' ' : character)
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static Instant glimpsedTime(ObjectNode attributes) {
    try {
      String text = glimpse(attributes, "time");
      return text == null ? null : time("time", text);
    } catch (UnusableEvent e) {
      return null;
    }
  }
}
