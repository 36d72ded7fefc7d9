package io.wattledger.energycontracts.tariff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The tariffs of a file: one object, a list, or an answer of the database with its {@code items};
 * also when the whole is a JSON text within a JSON text.
 */
final class UrdbDocument {

  /** Most bytes of a file. */
  static final int MOST_BYTES = 1 << 20;

  private static final int MOST_LAYERS = 3;
  private static final int MOST_NAMED = 20;

  private UrdbDocument() {}

  /**
   * The tariff with a label, or the only one.
   *
   * @throws ProblemException 400 when the file holds no tariff, 422 when it holds several and none
   *     was chosen
   */
  static JsonNode tariff(byte[] bytes, String label, ObjectMapper json) {
    List<JsonNode> tariffs = tariffs(unwrapped(bytes, json));
    if (tariffs.isEmpty()) {
      throw refused("", "holds no tariff; expected is a rate object of the OpenEI database");
    }
    if (label == null && tariffs.size() == 1) {
      return tariffs.get(0);
    }
    List<String> labels = new ArrayList<>();
    for (JsonNode tariff : tariffs) {
      String own = tariff.path("label").asText("");
      if (own.equals(label)) {
        return tariff;
      }
      labels.add(own);
    }
    String among =
        String.join(", ", labels.subList(0, Math.min(MOST_NAMED, labels.size())))
            + (labels.size() > MOST_NAMED ? " …" : "");
    throw ProblemException.unprocessable(
        label == null
            ? "The file holds " + labels.size() + " tariffs; choose one by its label: " + among
            : "The file holds no tariff '" + label + "', but " + among,
        new FieldError("label", "must be one of the file's labels"));
  }

  private static JsonNode unwrapped(byte[] bytes, ObjectMapper json) {
    try {
      JsonNode node = json.readTree(new String(bytes, StandardCharsets.UTF_8));
      for (int layer = 1; node != null && node.isTextual() && layer < MOST_LAYERS; layer++) {
        node = json.readTree(node.textValue());
      }
      return node == null ? json.missingNode() : node;
    } catch (JsonProcessingException unreadable) {
      throw refused("", "is not well-formed JSON, or is nested or sized beyond what is allowed");
    }
  }

  private static List<JsonNode> tariffs(JsonNode root) {
    JsonNode items = root.path("items");
    JsonNode many = root.isArray() ? root : items;
    List<JsonNode> tariffs = new ArrayList<>();
    if (many.isArray()) {
      many.forEach(tariffs::add);
    } else if (root.isObject()) {
      tariffs.add(root);
    }
    tariffs.removeIf(each -> !each.isObject());
    return tariffs;
  }

  /** A file that cannot be read, with the place. */
  static ProblemException refused(String pointer, String detail) {
    return ProblemException.badRequest(
        "The tariff cannot be read: "
            + (pointer.isEmpty() ? "the file" : pointer)
            + " "
            + detail
            + ".",
        new FieldError(pointer, detail));
  }
}
