package io.wattledger.service.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Says what in a JSON body could not be read, where, and what is allowed there. */
final class UnreadableJson {

  private UnreadableJson() {}

  static ProblemException of(JsonProcessingException unreadable) {
    String pointer = unreadable instanceof JsonMappingException m ? pointer(m) : "";
    String detail = detail(unreadable);
    String where = pointer.isEmpty() ? place(unreadable.getLocation()) : pointer;
    return ProblemException.badRequest(
        "The JSON body cannot be used: " + where + " " + detail + ".",
        new FieldError(pointer, detail));
  }

  private static String detail(JsonProcessingException unreadable) {
    if (unreadable instanceof UnrecognizedPropertyException unknown) {
      return "is not known here; allowed: " + names(unknown.getKnownPropertyIds());
    }
    if (unreadable instanceof InvalidTypeIdException type) {
      return "names the unknown type '" + type.getTypeId() + "'";
    }
    if (unreadable instanceof ValueInstantiationException refused
        && refused.getCause() instanceof IllegalArgumentException reason) {
      return "is refused: " + reason.getMessage();
    }
    if (unreadable instanceof InvalidFormatException format) {
      return "must be " + expected(format.getTargetType());
    }
    if (unreadable instanceof MismatchedInputException mismatch) {
      return "must be " + expected(mismatch.getTargetType());
    }
    if (unreadable.getOriginalMessage() != null
        && unreadable.getOriginalMessage().startsWith("Duplicate field")) {
      return "has the same field twice";
    }
    return "is not well-formed JSON, or is nested or sized beyond what is allowed";
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return "one of " + Arrays.toString(type.getEnumConstants());
    }
    if (type == BigDecimal.class) {
      return "a decimal number such as \"1234.56\" (at most 40 digits)";
    }
    if (type == Instant.class) {
      return "an instant such as \"2026-10-31T05:00:00Z\"";
    }
    if (type == LocalDate.class) {
      return "a date such as \"2026-10-31\"";
    }
    if (type == YearMonth.class) {
      return "a month such as \"2026-10\"";
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a whole number";
    }
    return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
  }

  private static String pointer(JsonMappingException mapping) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      pointer.append('/');
      if (step.getFieldName() == null) {
        pointer.append(step.getIndex());
      } else {
        pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
      }
    }
    return pointer.toString();
  }

  private static String names(Collection<Object> known) {
    List<String> names = known == null ? List.of() : known.stream().map(Object::toString).toList();
    return String.join(", ", names.stream().sorted().toList());
  }

  private static String place(JsonLocation location) {
    return location == null
        ? "the document"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
