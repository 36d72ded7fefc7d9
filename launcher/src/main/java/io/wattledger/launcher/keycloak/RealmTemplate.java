package io.wattledger.launcher.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wattledger.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The realm as code: the realm of every installation plus an overlay. Objects are merged field by
 * field; lists of objects are merged by the field that identifies them, and what the realm does not
 * have is added.
 */
public final class RealmTemplate {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What identifies an element of a list. */
  private static final Map<String, String> IDENTITY =
      Map.of(
          "clients", "clientId",
          "users", "username",
          "requiredActions", "alias",
          "organizations", "alias");

  private final ObjectNode realm;

  private RealmTemplate(ObjectNode realm) {
    this.realm = realm;
  }

  /** Reads the realm as every installation has it. */
  public static RealmTemplate of(Path realm) {
    return new RealmTemplate(read(realm));
  }

  /** Reads the realm and its overlay. */
  public static RealmTemplate read(Path realm, Path overlay) {
    ObjectNode merged = read(realm);
    merge(merged, read(overlay));
    return new RealmTemplate(merged);
  }

  /** The same realm with the mail server that sends its mails; none when there are no settings. */
  public RealmTemplate mailing(Map<String, String> mailServer) {
    ObjectNode copy = realm.deepCopy();
    copy.set("smtpServer", JSON.valueToTree(mailServer));
    return new RealmTemplate(copy);
  }

  /**
   * The realm with every variable filled in, as JSON.
   *
   * @param variables values by name; {@code ${name}} is replaced by the value
   */
  public String render(Map<String, String> variables) {
    ObjectNode copy = realm.deepCopy();
    fill(copy, variables);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(copy);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode read(Path file) {
    try {
      return (ObjectNode) JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new LauncherException("Cannot read the realm " + file + ": " + e.getMessage(), e);
    }
  }

  private static void merge(ObjectNode base, ObjectNode overlay) {
    overlay
        .properties()
        .forEach(
            field -> {
              JsonNode present = base.get(field.getKey());
              if (present instanceof ArrayNode list && field.getValue() instanceof ArrayNode more) {
                mergeList(list, more, IDENTITY.get(field.getKey()));
              } else if (present instanceof ObjectNode object
                  && field.getValue() instanceof ObjectNode more) {
                merge(object, more);
              } else {
                base.set(field.getKey(), field.getValue());
              }
            });
  }

  private static void mergeList(ArrayNode base, ArrayNode overlay, String identity) {
    for (JsonNode more : overlay) {
      ObjectNode same = null;
      for (JsonNode candidate : base) {
        if (identity != null && Objects.equals(candidate.get(identity), more.get(identity))) {
          same = (ObjectNode) candidate;
        }
      }
      if (same == null) {
        base.add(more);
      } else {
        merge(same, (ObjectNode) more);
      }
    }
  }

  private static void fill(JsonNode node, Map<String, String> variables) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                if (field.getValue().isTextual()) {
                  object.put(field.getKey(), filled(field.getValue().textValue(), variables));
                } else {
                  fill(field.getValue(), variables);
                }
              });
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i).isTextual()) {
          list.set(i, list.textNode(filled(list.get(i).textValue(), variables)));
        } else {
          fill(list.get(i), variables);
        }
      }
    }
  }

  private static String filled(String text, Map<String, String> variables) {
    String result = text;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      result = result.replace("${" + variable.getKey() + "}", variable.getValue());
    }
    if (result.contains("${WATTLEDGER_")) {
      throw new LauncherException("The realm uses a variable that nobody fills in: " + result);
    }
    return result;
  }
}
