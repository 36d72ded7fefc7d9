package io.wattledger.costmodel.facts.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/**
 * Corrections in the form of RFC 7396: a field that is absent stays as it is, null clears it. Two
 * fields stand beside the fact's own: {@code version}, which must be the version that was read when
 * it is given, and {@code reason}, which is kept with the new version.
 */
@ApplicationScoped
public class MergePatch {

  private final ObjectMapper json;
  private final Validator validator;

  /** Over the service's JSON rules and validation. */
  public MergePatch(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * A correction.
   *
   * @param value the fact as it shall be
   * @param reason why, null when none was given
   * @param <T> the form in which the fact is entered
   */
  public record Correction<T>(T value, String reason) {}

  /**
   * Applies a patch.
   *
   * @param current the fact as it would be entered today
   * @param version its version
   * @param patch the fields to change
   * @param type the form in which the fact is entered
   * @throws ProblemException 400 when the result is no valid fact, 409 when the fact changed since
   */
  public <T> Correction<T> apply(T current, int version, ObjectNode patch, Class<T> type) {
    ObjectNode fields = patch.deepCopy();
    JsonNode expected = fields.remove("version");
    if (expected != null && (!expected.isInt() || expected.intValue() != version)) {
      throw ProblemException.conflict(
          "The record is at version "
              + version
              + ", the correction was made for version "
              + expected.asText()
              + "; read it again.");
    }
    JsonNode reason = fields.remove("reason");
    if (reason != null && (!reason.isTextual() || reason.textValue().length() > 500)) {
      String detail = "must be text of at most 500 characters";
      throw ProblemException.badRequest(
          "The reason cannot be read.", new FieldError("/reason", detail));
    }
    ObjectNode merged = json.valueToTree(current);
    fields.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
    return new Correction<>(read(merged, type), reason == null ? null : reason.textValue());
  }

  private <T> T read(ObjectNode merged, Class<T> type) {
    T value;
    try {
      value = json.treeToValue(merged, type);
    } catch (JsonProcessingException e) {
      throw new UnreadablePatch(e);
    }
    Set<ConstraintViolation<T>> violations = validator.validate(value);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return value;
  }

  /** Carries the reader's exception to the mapper that turns it into a 400 with its pointer. */
  private static final class UnreadablePatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadablePatch(JsonProcessingException cause) {
      super(cause);
    }
  }
}
